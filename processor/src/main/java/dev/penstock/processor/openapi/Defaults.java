package dev.penstock.processor.openapi;

import dev.penstock.processor.model.Shape;
import dev.penstock.runtime.Converters;

/** The texts of {@code @Default} as JSON values. */
final class Defaults {

    private Defaults() {}

    /** A text that is known to convert, as a value of a scalar's shape. */
    static Object typed(String text, Shape shape) {
        if (shape instanceof Shape.NullableShape nullable) {
            return typed(text, nullable.value());
        }
        if (!(shape instanceof Shape.ScalarShape scalar)) {
            return text;
        }
        return switch (scalar.type()) {
            case "boolean" -> Converters.BOOLEAN.convert(text);
            case "integer" -> Converters.BIG_INTEGER.convert(text);
            case "number" -> Converters.BIG_DECIMAL.convert(text);
            default -> text;
        };
    }
}
