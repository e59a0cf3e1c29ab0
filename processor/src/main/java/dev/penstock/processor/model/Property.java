package dev.penstock.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * A property of a JSON object. What a {@code @JsonUnwrapped} property holds stands among the properties of what has it:
 * that property has no name in JSON, and those that it brings in have no name in Java.
 *
 * @param javaName the record component's, field's or bean property's name
 * @param jsonName its name in JSON
 * @param type its Java type
 * @param shape its value
 * @param required whether a body must hold it, not null; a record component without {@code Optional}, {@code @Nullable}
 *     or {@code @Default} is
 * @param nullable whether it may be null
 * @param sometimes whether it can be left out of what is written, although it is required in what is read
 * @param fallback the text of {@code @Default}
 * @param conversion how that text is read; present if there is a default
 * @param readOnly whether it is only ever written by the server
 * @param writeOnly whether it is only ever sent by the client
 * @param constraints on the property itself
 * @param cascades the type-argument positions at which objects to validate in depth are found, one list for each path;
 *     an empty list stands for the value itself
 * @param doc its text
 * @param deprecated whether it carries {@code @Deprecated}
 * @param notes what {@code @Schema} says about it
 * @param unwrapped present if its own properties stand in its place
 */
public record Property(
        String javaName,
        String jsonName,
        JavaType type,
        Shape shape,
        boolean required,
        boolean nullable,
        boolean sometimes,
        Optional<String> fallback,
        Optional<Conversion> conversion,
        boolean readOnly,
        boolean writeOnly,
        List<Constraint> constraints,
        List<List<Integer>> cascades,
        String doc,
        boolean deprecated,
        SchemaNotes notes,
        Optional<Unwrapped> unwrapped) {

    /** How the names of an unwrapped property's own properties are changed. */
    public record Unwrapped(String prefix, String suffix) {}

    /** Copies the lists. */
    public Property {
        constraints = List.copyOf(constraints);
        cascades = List.copyOf(cascades);
    }

    /** Whether it is a property of the JSON object. */
    public boolean inJson() {
        return unwrapped.isEmpty();
    }

    /** Whether it is a property of the class itself. */
    public boolean inJava() {
        return !javaName.isEmpty();
    }

    /** This without a name in JSON, as its own properties stand there for it. */
    public Property unwrapped(String prefix, String suffix) {
        return copy(javaName, "", sometimes, Optional.of(new Unwrapped(prefix, suffix)));
    }

    /** This as it stands among the properties of another object. */
    public Property within(String newJsonName, boolean left) {
        return copy("", newJsonName, sometimes || left, unwrapped);
    }

    private Property copy(String java, String json, boolean left, Optional<Unwrapped> affixes) {
        return new Property(
                java,
                json,
                type,
                shape,
                required,
                nullable,
                left,
                fallback,
                conversion,
                readOnly,
                writeOnly,
                constraints,
                cascades,
                doc,
                deprecated,
                notes,
                affixes);
    }
}
