package dev.penstock.processor.read;

import dev.penstock.processor.model.Binding;
import dev.penstock.processor.model.Conversion;
import dev.penstock.processor.model.JavaType;
import dev.penstock.processor.model.Parameter;
import dev.penstock.processor.model.PathMethod;
import dev.penstock.runtime.Source;
import dev.penstock.runtime.internal.routing.PathTemplate;
import java.util.List;
import java.util.Optional;

/** Reads what the methods that give paths take. */
final class PathMethods {

    private PathMethods() {}

    static PathMethod of(
            String method, Verbs.Found verb, PathTemplate path, List<Parameter> parameters, String handler) {
        List<PathMethod.Argument> arguments = path.variables().stream()
                .map(variable -> parameters.stream()
                        .flatMap(parameter -> scalar(parameter, variable).stream())
                        .findFirst()
                        .map(PathMethods::argument)
                        .orElse(new PathMethod.Argument(variable, Optional.empty(), Optional.empty())))
                .toList();
        return new PathMethod(method, verb.verb(), path, arguments, handler, verb.origin());
    }

    private static Optional<Binding.Scalar> scalar(Parameter parameter, String variable) {
        return parameter.binding() instanceof Binding.Scalar scalar
                        && scalar.source() == Source.PATH
                        && scalar.name().equals(variable)
                ? Optional.of(scalar)
                : Optional.empty();
    }

    /** A type with a factory has no known way back to text, so the text itself is taken. */
    private static PathMethod.Argument argument(Binding.Scalar scalar) {
        boolean reversible = !(scalar.conversion() instanceof Conversion.Factory);
        Optional<JavaType> type = reversible ? Optional.of(scalar.scalar()) : Optional.empty();
        return new PathMethod.Argument(
                scalar.name(), type, reversible ? Optional.of(scalar.conversion()) : Optional.empty());
    }
}
