package dev.penstock.processor.model;

import java.util.List;
import java.util.Map;

/**
 * A Jakarta Validation constraint, as it is copied to the record of arguments and documented.
 *
 * @param type the annotation
 * @param source the annotation as source text, every class name fully qualified: {@code
 *     @jakarta.validation.constraints.Max(100L)}
 * @param values its explicit and default values: numbers as {@code Number}, texts, booleans, enum constants as their
 *     names, lists of these
 * @param builtIn whether Hibernate Validator checks it without code of the application's own, or with such code that is
 *     marked {@code @NonBlocking}
 */
public record Constraint(JavaType.ClassType type, String source, Map<String, Object> values, boolean builtIn) {

    /** Copies the map. */
    public Constraint {
        values = Map.copyOf(values);
    }

    /** The annotation's simple name: {@code Max}. */
    public String name() {
        return type.simpleName();
    }

    /** Empty. */
    public static List<Constraint> none() {
        return List.of();
    }
}
