package dev.penstock.processor.read;

import dev.penstock.processor.Diagnostic;
import dev.penstock.processor.Diagnostics;
import dev.penstock.processor.check.ControllerClass;
import dev.penstock.processor.check.SameRoute;
import dev.penstock.processor.check.UniqueOperationIds;
import dev.penstock.processor.model.Controller;
import dev.penstock.processor.model.Endpoint;
import dev.penstock.processor.model.JavaType;
import dev.penstock.processor.model.Origin;
import dev.penstock.processor.model.PathMethod;
import dev.penstock.runtime.internal.routing.PathTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;

/** Reads controllers, and reports everything that is wrong with them. */
public final class ControllerReader {

    private final Reading reading;

    /** A reader of one controller. */
    public ControllerReader(ProcessingEnvironment environment, TypeElement controller, Diagnostics diagnostics) {
        this.reading = Reading.of(environment, controller, diagnostics);
    }

    /**
     * A controller as far as it could be read.
     *
     * @param type the class
     * @param controller empty if an error was reported
     * @param paths of the handlers whose templates are well-formed
     */
    public record Read(JavaType.ClassType type, Optional<Controller> controller, List<PathMethod> paths) {

        /** Copies the list. */
        public Read {
            paths = List.copyOf(paths);
        }
    }

    /** Reads it. */
    public Read read() {
        TypeElement type = reading.controller();
        Diagnostics diagnostics = reading.diagnostics();
        ControllerClass.check(type, diagnostics);
        AnnotationMirror annotation = Annotations.penstock(type, "Controller").orElseThrow();
        PathTemplate prefix = new TemplateReader(diagnostics)
                .read(Annotations.valueOrigin(type, annotation))
                .orElse(new PathTemplate(List.of()));
        String group = EndpointNames.group(prefix, type.getSimpleName().toString());
        Annotated annotated = Annotated.on(type);
        String tag = tag(annotated, group);
        EndpointReader endpointReader = new EndpointReader(reading, prefix, group, tag);
        List<HandlerMethod> handlers = new HandlerMethods(reading.environment()).of(type);
        List<String> names =
                EndpointNames.of(handlers.stream().map(HandlerMethod::name).toList());
        List<Endpoint> endpoints = new ArrayList<>();
        List<PathMethod> paths = new ArrayList<>();
        for (int i = 0; i < handlers.size(); i++) {
            EndpointReader.Read read = endpointReader.read(handlers.get(i), names.get(i));
            read.endpoint().ifPresent(endpoints::add);
            read.path().ifPresent(paths::add);
        }
        if (handlers.isEmpty()) {
            diagnostics.report(
                    Diagnostic.CONTROLLER_WITHOUT_HANDLERS, Origin.of(type, annotation), type.getSimpleName());
        }
        SameRoute.check(paths, diagnostics);
        UniqueOperationIds.check(endpoints, diagnostics);
        JavaType.ClassType name = reading.javaTypes().of(type);
        Controller controller = new Controller(
                name,
                endpoints,
                reading.shapes().objects(),
                reading.shapes().notes(),
                tag,
                DocumentNotes.tags(annotated),
                DocumentNotes.securitySchemes(annotated),
                reading.docs().of(type),
                Origin.of(type));
        return new Read(name, diagnostics.failed() ? Optional.empty() : Optional.of(controller), paths);
    }

    private static String tag(Annotated type, String group) {
        return Said.repeated(type, "tags.Tag").stream()
                .flatMap(said -> said.text("name").stream())
                .findFirst()
                .orElse(group);
    }
}
