package dev.penstock.processor.check;

import dev.penstock.processor.Diagnostic;
import dev.penstock.processor.Diagnostics;
import dev.penstock.processor.model.Origin;
import dev.penstock.runtime.internal.routing.PathTemplate;
import dev.penstock.runtime.internal.settings.NearestName;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Every variable of a path has a parameter, and every path parameter a variable. */
public final class PathParametersMatch {

    private PathParametersMatch() {}

    /**
     * Checks one handler.
     *
     * @param handler its name, for messages
     * @param origin where its path is written
     * @param bound the places of the parameters that are bound to the path, by the variable's name
     * @param others the names of its other parameters
     */
    public static void check(
            PathTemplate path,
            String handler,
            Origin origin,
            Map<String, Origin> bound,
            List<String> others,
            Diagnostics diagnostics) {
        List<String> variables = path.variables();
        List<String> free =
                variables.stream().filter(name -> !bound.containsKey(name)).toList();
        for (String variable : free) {
            String advice = NearestName.of(variable, others)
                    .map(near -> "rename '" + near + "' to '" + variable + "', or write @PathParam(\"" + variable
                            + "\") on it")
                    .orElse("add one named '" + variable + "', or write @PathParam(\"" + variable + "\") on one");
            diagnostics.report(Diagnostic.PATH_VARIABLE_WITHOUT_PARAMETER, origin, variable, path, handler, advice);
        }
        bound.forEach((name, place) -> {
            if (!variables.contains(name)) {
                diagnostics.report(Diagnostic.NO_SUCH_PATH_VARIABLE, place, path, name, advice(name, variables));
            }
        });
    }

    private static String advice(String name, List<String> variables) {
        if (variables.isEmpty()) {
            return "it has none; write {" + name + "} in the path, or @QueryParam";
        }
        return NearestName.of(name, variables)
                .map(near -> "did you mean '{" + near + "}'?")
                .orElseGet(() -> "it has "
                        + variables.stream()
                                .map(variable -> "{" + variable + "}")
                                .collect(Collectors.joining(", ")));
    }
}
