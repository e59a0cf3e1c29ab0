package dev.penstock.processor.read;

import dev.penstock.processor.Diagnostic;
import dev.penstock.processor.model.Binding;
import dev.penstock.processor.model.Constraint;
import dev.penstock.processor.model.Origin;
import dev.penstock.processor.model.Parameter;
import dev.penstock.processor.model.Threading;
import dev.penstock.runtime.Execution;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Decides where a handler runs. What returns a {@code CompletionStage} is called on the IO thread, everything else on a
 * worker; {@code @Blocking} and {@code @NonBlocking} say otherwise.
 */
final class ThreadingReader {

    private final Reading reading;

    ThreadingReader(Reading reading) {
        this.reading = reading;
    }

    Threading read(HandlerMethod handler, List<Parameter> parameters, boolean later, String place) {
        Optional<Origin> blocking = handler.annotation("Blocking");
        Optional<Origin> nonBlocking = handler.annotation("NonBlocking");
        String returned = TypeTexts.simpleName(handler.type().getReturnType());
        if (blocking.isPresent() && nonBlocking.isPresent()) {
            report(Diagnostic.BLOCKING_AND_NON_BLOCKING, nonBlocking.get(), place);
        } else if (nonBlocking.isPresent() && later) {
            report(Diagnostic.NEEDLESS_NON_BLOCKING, nonBlocking.get(), place, returned);
        }
        if (blocking.isPresent()) {
            return new Threading(Execution.WORKER, "@Blocking", "");
        }
        if (later) {
            return onIo("returns " + returned, parameters);
        }
        return nonBlocking
                .map(origin -> onIo("@NonBlocking: " + Annotations.textAt(origin), parameters))
                .orElseGet(() -> new Threading(Execution.WORKER, "returns " + returned, ""));
    }

    private void report(Diagnostic diagnostic, Origin origin, Object... arguments) {
        reading.diagnostics().report(diagnostic, new Origin(origin.element(), origin.annotation(), null), arguments);
    }

    private Threading onIo(String why, List<Parameter> parameters) {
        String blocking = parameters.stream()
                .flatMap(parameter -> customValidator(parameter).stream())
                .findFirst()
                .map(name -> "@" + name + " may block")
                .orElse("");
        return new Threading(Execution.IO, why, blocking);
    }

    private Optional<String> customValidator(Parameter parameter) {
        Optional<String> own = Stream.concat(parameter.constraints().stream(), parameter.elementConstraints().stream())
                .filter(constraint -> !constraint.builtIn())
                .map(Constraint::name)
                .findFirst();
        return own.or(() -> parameter.binding() instanceof Binding.Body body
                ? reading.shapes().customValidator(body.shape())
                : Optional.empty());
    }
}
