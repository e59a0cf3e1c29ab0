package dev.penstock.processor.openapi;

import dev.penstock.runtime.internal.document.CanonicalJson;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a schema says about a value without looking into it: its type, its size, and what it may be. */
final class ScalarCheck {

    private ScalarCheck() {}

    static Optional<String> problem(@Nullable Object value, Map<String, Object> schema) {
        Optional<String> type = type(value, schema.get("type"));
        if (type.isPresent()) {
            return type;
        }
        if (schema.get("enum") instanceof List<?> values && values.stream().noneMatch(one -> same(one, value))) {
            return Optional.of(text(value) + " is none of "
                    + values.stream().map(ScalarCheck::text).collect(Collectors.joining(", ")));
        }
        if (schema.containsKey("const") && !same(schema.get("const"), value)) {
            return Optional.of("it must be " + text(schema.get("const")) + ", not " + text(value));
        }
        if (value instanceof Number number) {
            return number(new BigDecimal(number.toString()), schema);
        }
        if (value instanceof String text) {
            return string(text, schema);
        }
        if (value instanceof List<?> list) {
            return size(list.size(), schema, "Items", "elements")
                    .or(() -> Boolean.TRUE.equals(schema.get("uniqueItems")) && new HashSet<>(list).size() < list.size()
                            ? Optional.of("an element is there twice")
                            : Optional.empty());
        }
        return value instanceof Map<?, ?> map ? size(map.size(), schema, "Properties", "properties") : Optional.empty();
    }

    private static Optional<String> type(@Nullable Object value, @Nullable Object types) {
        List<?> allowed = types instanceof List<?> list ? list : types == null ? List.of() : List.of(types);
        if (allowed.isEmpty() || allowed.stream().anyMatch(type -> is(value, (String) type))) {
            return Optional.empty();
        }
        return Optional.of("expected "
                + allowed.stream().map(type -> named((String) type)).collect(Collectors.joining(" or ")) + ", not "
                + text(value));
    }

    private static String named(String type) {
        return switch (type) {
            case "null" -> "null";
            case "integer" -> "a whole number";
            case "array", "object" -> "an " + type;
            default -> "a " + type;
        };
    }

    private static boolean is(@Nullable Object value, String type) {
        return switch (type) {
            case "null" -> value == null;
            case "boolean" -> value instanceof Boolean;
            case "number" -> value instanceof Number;
            case "integer" ->
                value instanceof Number number
                        && new BigDecimal(number.toString())
                                        .stripTrailingZeros()
                                        .scale()
                                <= 0;
            case "string" -> value instanceof String;
            case "array" -> value instanceof List<?>;
            default -> value instanceof Map<?, ?>;
        };
    }

    private static Optional<String> number(BigDecimal value, Map<String, Object> schema) {
        BigDecimal least = decimal(schema, "minimum");
        BigDecimal above = decimal(schema, "exclusiveMinimum");
        BigDecimal most = decimal(schema, "maximum");
        BigDecimal below = decimal(schema, "exclusiveMaximum");
        BigDecimal step = decimal(schema, "multipleOf");
        String text = value.toPlainString();
        if (least != null && value.compareTo(least) < 0) {
            return Optional.of(text + " is less than " + least.toPlainString());
        }
        if (above != null && value.compareTo(above) <= 0) {
            return Optional.of(text + " is not more than " + above.toPlainString());
        }
        if (most != null && value.compareTo(most) > 0) {
            return Optional.of(text + " is more than " + most.toPlainString());
        }
        if (below != null && value.compareTo(below) >= 0) {
            return Optional.of(text + " is not less than " + below.toPlainString());
        }
        if (step != null && step.signum() > 0 && value.remainder(step).signum() != 0) {
            return Optional.of(text + " is no multiple of " + step.toPlainString());
        }
        return FormatCheck.number(value, schema.get("format"));
    }

    private static Optional<String> string(String text, Map<String, Object> schema) {
        Optional<String> size = size(text.codePointCount(0, text.length()), schema, "Length", "characters");
        if (size.isPresent()) {
            return size;
        }
        if (schema.get("pattern") instanceof String pattern && !SchemaCheck.finds(pattern, text)) {
            return Optional.of(text(text) + " does not match " + pattern);
        }
        return FormatCheck.text(text, schema.get("format"), schema.get("contentEncoding"));
    }

    private static Optional<String> size(int size, Map<String, Object> schema, String what, String units) {
        if (schema.get("min" + what) instanceof Number least && size < least.intValue()) {
            return Optional.of("it has " + size + " " + units + ", and must have at least " + least);
        }
        if (schema.get("max" + what) instanceof Number most && size > most.intValue()) {
            return Optional.of("it has " + size + " " + units + ", and may have at most " + most);
        }
        return Optional.empty();
    }

    private static @Nullable BigDecimal decimal(Map<String, Object> schema, String keyword) {
        return schema.get(keyword) instanceof Number number ? new BigDecimal(number.toString()) : null;
    }

    private static boolean same(@Nullable Object one, @Nullable Object other) {
        if (one instanceof Number a && other instanceof Number b) {
            return new BigDecimal(a.toString()).compareTo(new BigDecimal(b.toString())) == 0;
        }
        return CanonicalJson.write(one).equals(CanonicalJson.write(other));
    }

    /** A value as JSON, for messages. */
    static String text(@Nullable Object value) {
        String text = value instanceof BigInteger || value instanceof BigDecimal
                ? value.toString()
                : CanonicalJson.write(value).strip().replaceAll("\\s+", " ");
        return text.length() > 60 ? text.substring(0, 57) + "…" : text;
    }
}
