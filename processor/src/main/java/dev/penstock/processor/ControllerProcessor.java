package dev.penstock.processor;

import dev.penstock.processor.model.Controller;
import dev.penstock.processor.model.Origin;
import dev.penstock.processor.openapi.FragmentWriter;
import dev.penstock.processor.read.ControllerReader;
import dev.penstock.processor.read.UnresolvedTypes;
import dev.penstock.processor.read.Verbs;
import dev.penstock.processor.write.GeneratedNames;
import dev.penstock.processor.write.GeneratedResources;
import dev.penstock.processor.write.IndexWriter;
import dev.penstock.processor.write.NameTakenException;
import dev.penstock.processor.write.RouteLines;
import dev.penstock.processor.write.RoutesWriter;
import dev.penstock.processor.write.SourceFiles;
import dev.penstock.processor.write.UrlsWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.tools.StandardLocation;

/**
 * Writes, for each class with {@code @Controller}, its routes, its paths, its part of the OpenAPI document, its table
 * of routes and its marker. Isolating: what it writes for a controller depends on that controller and the types in its
 * signatures alone, so that an incremental build reads only what changed.
 */
public final class ControllerProcessor extends AbstractProcessor {

    private static final String PACKAGE = "dev.penstock.annotation.";

    /** Names of controllers that wait for types which another processor may generate; elements don't outlive a round. */
    private final Set<String> waiting = new LinkedHashSet<>();

    private final Sources sources = new Sources();
    private final GeneratedNames names = new GeneratedNames();

    /** Makes one for javac. */
    public ControllerProcessor() {}

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Stream.concat(Stream.of("Controller"), Verbs.NAMES.stream())
                .map(name -> PACKAGE + name)
                .collect(Collectors.toSet());
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        sources.add(round);
        for (TypeElement annotation : annotations) {
            for (Element element : round.getElementsAnnotatedWith(annotation)) {
                if (element instanceof TypeElement type) {
                    waiting.add(nameOf(type));
                } else if (element instanceof ExecutableElement method) {
                    checkInController(method, annotation);
                }
            }
        }
        if (round.processingOver()) {
            return false;
        }
        for (String name : Set.copyOf(waiting).stream().sorted().toList()) {
            TypeElement type = processingEnv.getElementUtils().getTypeElement(name);
            if (type != null && !UnresolvedTypes.in(type)) {
                waiting.remove(name);
                process(type);
            }
        }
        return false;
    }

    private static String nameOf(TypeElement type) {
        return type.getQualifiedName().toString();
    }

    /** An abstract class or interface may be extended by a controller, so only a class that nothing extends is wrong. */
    private void checkInController(ExecutableElement method, TypeElement annotation) {
        TypeElement type = (TypeElement) method.getEnclosingElement();
        boolean extensible = type.getKind().isInterface()
                || type.getModifiers().contains(javax.lang.model.element.Modifier.ABSTRACT);
        boolean controller = type.getAnnotationMirrors().stream().anyMatch(ControllerProcessor::isController);
        if (extensible || controller) {
            return;
        }
        AnnotationMirror mirror = method.getAnnotationMirrors().stream()
                .filter(each -> each.getAnnotationType().asElement().equals(annotation))
                .findFirst()
                .orElseThrow();
        new Diagnostics(processingEnv.getMessager(), type)
                .report(
                        Diagnostic.VERB_OUTSIDE_CONTROLLER,
                        Origin.of(method, mirror),
                        annotation.getSimpleName(),
                        type.getSimpleName());
    }

    private static boolean isController(AnnotationMirror mirror) {
        return nameOf((TypeElement) mirror.getAnnotationType().asElement()).equals(PACKAGE + "Controller");
    }

    private void process(TypeElement type) {
        Diagnostics diagnostics = new Diagnostics(processingEnv.getMessager(), type, sources);
        try {
            ControllerReader.Read read = new ControllerReader(processingEnv, type, diagnostics).read();
            UrlsWriter.write(new SourceFiles(processingEnv, names), read.type(), read.paths(), type);
            if (read.controller().isPresent()) {
                write(read.controller().get(), type, diagnostics);
            }
        } catch (NameTakenException taken) {
            diagnostics.report(Diagnostic.GENERATED_NAME_TAKEN, Origin.of(type), taken.arguments());
        } catch (IOException | RuntimeException | LinkageError | StackOverflowError failure) {
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace, true));
            diagnostics.report(Diagnostic.PROCESSOR_FAILED, Origin.of(type), type.getSimpleName(), trace);
        }
    }

    private void write(Controller controller, TypeElement type, Diagnostics diagnostics) throws IOException {
        String fragment = FragmentWriter.write(controller, diagnostics);
        if (diagnostics.failed()) {
            return;
        }
        Filer filer = processingEnv.getFiler();
        RoutesWriter.write(new SourceFiles(processingEnv, names), controller, type);
        IndexWriter.write(
                filer,
                controller.type(),
                RouteLines.marker(controller),
                RouteLines.operations(controller),
                getClass().getName(),
                type);
        resource(GeneratedResources.fragment(controller.type()), fragment, type);
        resource(GeneratedResources.routes(controller.type()), RouteLines.json(controller), type);
    }

    private void resource(String name, String text, TypeElement origin) throws IOException {
        // A writer would write in the encoding of the sources.
        try (OutputStream out = processingEnv
                .getFiler()
                .createResource(StandardLocation.CLASS_OUTPUT, "", name, origin)
                .openOutputStream()) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
