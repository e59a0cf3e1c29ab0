package dev.penstock.processor.check;

import dev.penstock.processor.Diagnostic;
import dev.penstock.processor.Diagnostics;
import dev.penstock.processor.model.Binding;
import dev.penstock.processor.model.Parameter;
import java.util.List;

/** A request has one body. */
public final class OneBody {

    private OneBody() {}

    /** Checks the parameters of a handler; the message stands on the second one. */
    public static void check(List<Parameter> parameters, String handler, Diagnostics diagnostics) {
        List<Parameter> bodies = parameters.stream()
                .filter(parameter -> parameter.binding() instanceof Binding.Body)
                .toList();
        for (Parameter second : bodies.subList(Math.min(1, bodies.size()), bodies.size())) {
            diagnostics.report(
                    Diagnostic.TWO_BODIES, second.origin(), bodies.get(0).javaName(), second.javaName(), handler);
        }
    }
}
