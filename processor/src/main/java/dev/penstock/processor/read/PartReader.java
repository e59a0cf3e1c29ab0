package dev.penstock.processor.read;

import dev.penstock.processor.Diagnostics;
import dev.penstock.processor.model.ConfigRecord;
import dev.penstock.processor.model.ExceptionStatus;
import dev.penstock.processor.model.Origin;
import dev.penstock.processor.model.Part;
import dev.penstock.processor.model.Provided;
import dev.penstock.runtime.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Reads a class that the index names. What is wrong with it was reported where it was compiled. */
final class PartReader {

    private final JavaTypes javaTypes;
    private final ProviderReader providers;
    private final ConfigReader configs;
    private final ExceptionStatusReader statuses;

    PartReader(ProcessingEnvironment environment) {
        this.javaTypes = new JavaTypes(environment);
        this.providers = new ProviderReader(environment);
        this.configs = new ConfigReader(environment);
        this.statuses = new ExceptionStatusReader(environment);
    }

    Part read(IndexReader.Entry entry, boolean fromSource) {
        TypeElement type = entry.type();
        Diagnostics silent = Diagnostics.silent(type);
        // What refers to a class that does not exist gets no provider; javac says why.
        boolean complete = !fromSource || !Unresolved.inDependenciesOf(type);
        List<Provided> provided = new ArrayList<>(complete ? providers.read(type, silent) : List.of());
        Optional<Provided> controller = ProviderReader.isController(type)
                ? provided.stream()
                        .filter(one -> one.origin().element().equals(type))
                        .findFirst()
                : Optional.empty();
        controller.ifPresent(provided::remove);
        Optional<ConfigRecord> config =
                complete && ConfigReader.isConfig(type) ? configs.read(type, silent) : Optional.empty();
        Optional<ExceptionStatus> status = complete ? statuses.read(type, silent) : Optional.empty();
        return new Part(
                javaTypes.of(type),
                entry.apiVersion(),
                controller,
                handlers(entry),
                provided,
                config,
                status,
                fromSource,
                Origin.of(type));
    }

    private static List<Part.Handler> handlers(IndexReader.Entry entry) {
        List<Part.Handler> handlers = new ArrayList<>();
        for (int i = 0; i < entry.routes().size(); i++) {
            String[] words = entry.routes().get(i).split(" ", 3);
            if (words.length == 3) {
                Route route = Route.onWorker(words[0], words[1], words[2], "");
                String operation =
                        i < entry.operations().size() ? entry.operations().get(i) : "";
                handlers.add(new Part.Handler(route, operation, origin(entry.type(), route)));
            }
        }
        return handlers;
    }

    /** The annotation that makes a method answer these requests; the class's own for an inherited method. */
    private static Origin origin(TypeElement controller, Route route) {
        String name = route.handler().substring(route.handler().lastIndexOf('.') + 1);
        String verb = route.method().charAt(0) + route.method().substring(1).toLowerCase(Locale.ROOT);
        Origin found = null;
        for (ExecutableElement method : ElementFilter.methodsIn(controller.getEnclosedElements())) {
            Optional<AnnotationMirror> annotation =
                    method.getSimpleName().contentEquals(name) ? Annotations.penstock(method, verb) : Optional.empty();
            if (annotation.isPresent()) {
                String path = Annotations.text(annotation.get(), "value").orElse("");
                Origin origin = new Origin(
                        method,
                        annotation.get(),
                        Annotations.written(annotation.get(), "value").orElse(null));
                // Of overloaded methods, the one whose path ends the template.
                if (found == null || (!path.isEmpty() && route.template().endsWith(path))) {
                    found = origin;
                }
            }
        }
        if (found != null) {
            return found;
        }
        return Annotations.penstock(controller, "Controller")
                .map(annotation -> Origin.of(controller, annotation))
                .orElse(Origin.of(controller));
    }
}
