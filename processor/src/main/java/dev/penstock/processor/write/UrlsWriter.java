package dev.penstock.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.penstock.processor.model.Conversion;
import dev.penstock.processor.model.JavaType;
import dev.penstock.processor.model.PathMethod;
import dev.penstock.runtime.Urls;
import dev.penstock.runtime.internal.routing.PathTemplate;
import java.io.IOException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.Generated;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Writes {@code X_Urls}: the paths of a controller's handlers, with what stands for their variables. */
public final class UrlsWriter {

    private UrlsWriter() {}

    /**
     * Writes the file.
     *
     * @param paths two with one name and the same types are one method: that of the first
     * @param origin the controller's class
     */
    public static void write(
            SourceFiles files, JavaType.ClassType controller, List<PathMethod> paths, TypeElement origin)
            throws IOException {
        TypeSpec.Builder urls = TypeSpec.classBuilder(TypeNames.generated(controller, "Urls"))
                .addJavadoc("Paths of the handlers of {@link $T}, percent-encoded.\n", TypeNames.rawOf(controller))
                .addAnnotation(AnnotationSpec.builder(Generated.class)
                        .addMember("value", "$S", "dev.penstock.processor.ControllerProcessor")
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addOriginatingElement(origin)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        Set<String> signatures = new HashSet<>();
        for (PathMethod path : paths) {
            String types = path.arguments().stream()
                    .map(argument -> typeOf(argument).toString())
                    .collect(Collectors.joining(","));
            if (signatures.add(path.method() + "(" + types + ")")) {
                urls.addMethod(method(controller, path));
            }
        }
        files.write(controller.packageName(), urls.build(), origin);
    }

    private static MethodSpec method(JavaType.ClassType controller, PathMethod path) {
        NameAllocator names = new NameAllocator();
        MethodSpec.Builder method = MethodSpec.methodBuilder(nameOf(path))
                .addJavadoc(
                        "The path of {@link $T#$L}: {@code $L}.\n",
                        TypeNames.rawOf(controller),
                        path.method(),
                        path.path())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(String.class);
        for (PathMethod.Argument argument : path.arguments()) {
            method.addParameter(typeOf(argument), names.newName(argument.name(), argument.name()));
        }
        return method.addStatement("return $L", expression(path, names)).build();
    }

    /** A static method can't have the signature of one that every object has. */
    private static String nameOf(PathMethod path) {
        return RouteNames.TAKEN_BY_JAVA.contains(path.method()) ? path.method() + "_" : path.method();
    }

    private static TypeName typeOf(PathMethod.Argument argument) {
        return argument.type().map(TypeNames::of).orElse(ClassName.get(String.class));
    }

    private static CodeBlock expression(PathMethod path, NameAllocator names) {
        CodeBlock.Builder code = CodeBlock.builder();
        StringBuilder text = new StringBuilder(path.path().segments().isEmpty() ? "/" : "");
        Iterator<PathMethod.Argument> arguments = path.arguments().iterator();
        String plus = "";
        for (PathTemplate.Segment segment : path.path().segments()) {
            text.append('/');
            if (segment instanceof PathTemplate.Literal literal) {
                text.append(Urls.segment(literal.text()));
            } else {
                PathMethod.Argument argument = arguments.next();
                String encode = segment instanceof PathTemplate.Tail ? "tail" : "segment";
                code.add("$L$S + $T.$L($L)", plus, text, Urls.class, encode, value(argument, names));
                text.setLength(0);
                plus = " + ";
            }
        }
        return text.isEmpty() ? code.build() : code.add("$L$S", plus, text).build();
    }

    /** An enum's constants are read by texts that its own methods need not give. */
    private static CodeBlock value(PathMethod.Argument argument, NameAllocator names) {
        String name = names.get(argument.name());
        if (argument.conversion().isPresent() && argument.conversion().get() instanceof Conversion.OfEnum of) {
            CodeBlock texts =
                    of.texts().stream().map(text -> CodeBlock.of("$S", text)).collect(CodeBlock.joining(", "));
            return CodeBlock.of("$T.of($L).get($L.ordinal())", List.class, texts, name);
        }
        return CodeBlock.of("$L", name);
    }
}
