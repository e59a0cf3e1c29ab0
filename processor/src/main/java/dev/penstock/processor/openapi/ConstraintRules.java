package dev.penstock.processor.openapi;

import dev.penstock.processor.model.Constraint;
import dev.penstock.runtime.internal.document.CanonicalJson;
import io.swagger.v3.oas.models.media.JsonSchema;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says constraints in JSON Schema, as far as it has words for them. */
final class ConstraintRules {

    private static final Set<String> PACKAGES =
            Set.of("jakarta.validation.constraints", "org.hibernate.validator.constraints");
    private static final String NOT_ONLY_SPACES = "\\S";

    private ConstraintRules() {}

    /** The schema, narrowed by the constraints. */
    static JsonSchema applied(List<Constraint> constraints, JsonSchema schema) {
        for (Constraint constraint : constraints) {
            if (PACKAGES.contains(constraint.type().packageName())) {
                apply(constraint, schema);
            }
        }
        return schema;
    }

    private static void apply(Constraint constraint, JsonSchema schema) {
        Map<String, Object> values = constraint.values();
        switch (constraint.name()) {
            case "Size", "Length" -> size(schema, number(values, "min", 0), number(values, "max", Integer.MAX_VALUE));
            case "NotEmpty" -> size(schema, BigDecimal.ONE, BigDecimal.valueOf(Integer.MAX_VALUE));
            case "NotBlank" -> {
                size(schema, BigDecimal.ONE, BigDecimal.valueOf(Integer.MAX_VALUE));
                pattern(schema, NOT_ONLY_SPACES);
            }
            case "Min" -> least(schema, number(values, "value", Long.MIN_VALUE), true);
            case "Max" -> most(schema, number(values, "value", Long.MAX_VALUE), true);
            case "Range" -> {
                least(schema, number(values, "min", 0), true);
                most(schema, number(values, "max", Long.MAX_VALUE), true);
            }
            case "DecimalMin" -> least(schema, decimal(values), !Boolean.FALSE.equals(values.get("inclusive")));
            case "DecimalMax" -> most(schema, decimal(values), !Boolean.FALSE.equals(values.get("inclusive")));
            case "Positive" -> least(schema, BigDecimal.ZERO, false);
            case "PositiveOrZero" -> least(schema, BigDecimal.ZERO, true);
            case "Negative" -> most(schema, BigDecimal.ZERO, false);
            case "NegativeOrZero" -> most(schema, BigDecimal.ZERO, true);
            case "Digits" ->
                digits(
                        schema,
                        number(values, "integer", 0).intValue(),
                        number(values, "fraction", 0).intValue());
            case "Pattern" -> {
                if (values.get("flags") == null || List.of().equals(values.get("flags"))) {
                    EcmaPattern.of(String.valueOf(values.get("regexp"))).ifPresent(text -> pattern(schema, text));
                }
            }
            case "Email" -> format(schema, "email");
            case "URL" -> format(schema, "uri");
            case "UniqueElements" -> schema.setUniqueItems(true);
            case "AssertTrue" -> SchemaModels.onlyValue(schema, true);
            case "AssertFalse" -> SchemaModels.onlyValue(schema, false);
            default -> {
                // Of time, or of nothing that JSON Schema can say.
            }
        }
    }

    private static void size(JsonSchema schema, BigDecimal min, BigDecimal max) {
        int least = min.intValue();
        int most = max.intValue();
        if (is(schema, "string")) {
            schema.setMinLength(atLeast(schema.getMinLength(), least));
            schema.setMaxLength(atMost(schema.getMaxLength(), most));
        } else if (is(schema, "array")) {
            schema.setMinItems(atLeast(schema.getMinItems(), least));
            schema.setMaxItems(atMost(schema.getMaxItems(), most));
        } else if (is(schema, "object")) {
            schema.setMinProperties(atLeast(schema.getMinProperties(), least));
            schema.setMaxProperties(atMost(schema.getMaxProperties(), most));
        }
    }

    static @Nullable Integer atLeast(@Nullable Integer known, int least) {
        return least > (known == null ? 0 : known) ? Integer.valueOf(least) : known;
    }

    static @Nullable Integer atMost(@Nullable Integer known, int most) {
        return most < (known == null ? Integer.MAX_VALUE : known) ? Integer.valueOf(most) : known;
    }

    /** Of several lower bounds the highest counts. */
    static void least(JsonSchema schema, BigDecimal bound, boolean inclusive) {
        if (!isNumeric(schema) || !CanonicalJson.hasPlainForm(bound)) {
            return;
        }
        BigDecimal closed = schema.getMinimum();
        BigDecimal open = schema.getExclusiveMinimumValue();
        if ((closed != null && closed.compareTo(bound) > 0) || (open != null && open.compareTo(bound) >= 0)) {
            return;
        }
        if (closed != null && closed.compareTo(bound) == 0 && inclusive) {
            return;
        }
        schema.setMinimum(inclusive ? bound : null);
        schema.setExclusiveMinimumValue(inclusive ? null : bound);
    }

    /** Of several upper bounds the lowest counts. */
    static void most(JsonSchema schema, BigDecimal bound, boolean inclusive) {
        if (!isNumeric(schema) || !CanonicalJson.hasPlainForm(bound)) {
            return;
        }
        BigDecimal closed = schema.getMaximum();
        BigDecimal open = schema.getExclusiveMaximumValue();
        if ((closed != null && closed.compareTo(bound) < 0) || (open != null && open.compareTo(bound) <= 0)) {
            return;
        }
        if (closed != null && closed.compareTo(bound) == 0 && inclusive) {
            return;
        }
        schema.setMaximum(inclusive ? bound : null);
        schema.setExclusiveMaximumValue(inclusive ? null : bound);
    }

    private static void digits(JsonSchema schema, int integer, int fraction) {
        if (!isNumeric(schema)) {
            return;
        }
        BigDecimal limit = BigDecimal.ONE.scaleByPowerOfTen(integer);
        if (CanonicalJson.hasPlainForm(limit)) {
            least(schema, limit.setScale(0).negate(), false);
            most(schema, limit.setScale(0), false);
        }
        BigDecimal step = BigDecimal.ONE.scaleByPowerOfTen(-fraction);
        if (is(schema, "number") && CanonicalJson.hasPlainForm(step)) {
            schema.setMultipleOf(step);
        }
    }

    /** A schema has one pattern; the others stand beside it. */
    private static void pattern(JsonSchema schema, String pattern) {
        if (!is(schema, "string")) {
            return;
        }
        if (schema.getPattern() == null) {
            schema.setPattern(pattern);
        } else {
            JsonSchema another = new JsonSchema();
            another.setPattern(pattern);
            schema.addAllOfItem(another);
        }
    }

    private static void format(JsonSchema schema, String format) {
        if (is(schema, "string") && schema.getFormat() == null) {
            schema.setFormat(format);
        }
    }

    private static boolean isNumeric(JsonSchema schema) {
        return is(schema, "integer") || is(schema, "number");
    }

    private static boolean is(JsonSchema schema, String type) {
        return schema.getTypes() != null && schema.getTypes().contains(type);
    }

    private static BigDecimal decimal(Map<String, Object> values) {
        return new BigDecimal(String.valueOf(values.get("value")));
    }

    private static BigDecimal number(Map<String, Object> values, String name, long otherwise) {
        Object value = values.get(name);
        return new BigDecimal(value == null ? BigInteger.valueOf(otherwise).toString() : value.toString());
    }
}
