package dev.penstock.processor.application;

import dev.penstock.processor.model.JavaType;
import dev.penstock.processor.read.Annotations;
import dev.penstock.processor.read.JavaTypes;
import dev.penstock.processor.write.IndexWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.*;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.*;
import javax.lang.model.util.ElementFilter;

final class StandInRoutes extends AbstractProcessor {
    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("dev.penstock.annotation.Controller");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> a, RoundEnvironment round) {
        for (TypeElement an : a)
            for (Element e : round.getElementsAnnotatedWith(an)) {
                TypeElement t = (TypeElement) e;
                JavaType.ClassType type = new JavaTypes(processingEnv).of(t);
                String base = Annotations.penstock(t, "Controller")
                        .flatMap(m -> Annotations.text(m, "value"))
                        .orElse("");
                List<String> routes = new ArrayList<>(), ops = new ArrayList<>();
                boolean bad = false;
                for (ExecutableElement m : ElementFilter.methodsIn(t.getEnclosedElements()))
                    for (String v : List.of("Get", "Post"))
                        if (Annotations.penstock(m, v).isPresent()) {
                            String p = Annotations.text(
                                            Annotations.penstock(m, v).get(), "value")
                                    .orElse("");
                            bad |= p.contains("{bad");
                            routes.add(v.toUpperCase() + " " + base + p + " " + t.getSimpleName() + "."
                                    + m.getSimpleName());
                            ops.add(base.replace("/", "") + m.getSimpleName());
                        }
                if (bad) {
                    processingEnv.getMessager().printMessage(javax.tools.Diagnostic.Kind.ERROR, "[PEN102] bad", t);
                    continue;
                }
                String name = type.generatedName("Routes");
                try {
                    IndexWriter.write(processingEnv.getFiler(), type, routes, ops, "x", t);
                    try (Writer w = processingEnv
                            .getFiler()
                            .createSourceFile(type.packageName().isEmpty() ? name : type.packageName() + "." + name, t)
                            .openWriter()) {
                        String c = String.join(".", type.simpleNames());
                        w.write((type.packageName().isEmpty() ? "" : "package " + type.packageName() + ";\n")
                                + "import dev.penstock.runtime.*;\nimport java.util.List;\npublic final class " + name
                                + " implements RouteModule<" + c + "> {\n"
                                + " public int apiVersion() { return 1; }\n public Class<" + c
                                + "> controllerType() { return " + c
                                + ".class; }\n public List<Route> routes() { return List.of(); }\n"
                                + " public String openApiFragment() { return \"\"; }\n public void types(Types types) {}\n public void register("
                                + c + " c, Codecs codecs, Routes routes) {}\n}\n");
                    }
                } catch (IOException x) {
                    throw new RuntimeException(x);
                }
            }
        return false;
    }
}
