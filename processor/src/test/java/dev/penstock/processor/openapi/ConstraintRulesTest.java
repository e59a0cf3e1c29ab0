package dev.penstock.processor.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.processor.model.Constraint;
import dev.penstock.processor.model.JavaType;
import io.swagger.v3.oas.models.media.JsonSchema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConstraintRulesTest {

    private static Constraint constraint(String name, Map<String, Object> values) {
        JavaType.ClassType type = new JavaType.ClassType("jakarta.validation.constraints", List.of(name), List.of());
        return new Constraint(type, "@" + type.canonicalName(), values, true);
    }

    private static Constraint constraint(String name) {
        return constraint(name, Map.of());
    }

    /** Without the type. */
    private static Map<String, Object> schema(String type, Constraint... constraints) {
        JsonSchema schema = new JsonSchema();
        schema.addType(type);
        Map<String, Object> tree = SchemaTree.of(ConstraintRules.applied(List.of(constraints), schema));
        tree.remove("type");
        return tree;
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    @Test
    void sizesAreSaidOfTheTypeAtHand() {
        Constraint size = constraint("Size", Map.of("min", 2, "max", 5));
        assertEquals(Map.of("minLength", 2, "maxLength", 5), schema("string", size));
        assertEquals(Map.of("minItems", 2, "maxItems", 5), schema("array", size));
        assertEquals(Map.of("minProperties", 2, "maxProperties", 5), schema("object", size));
        assertEquals(Map.of(), schema("integer", size));
        Constraint atMost = constraint("Size", Map.of("min", 0, "max", 5));
        assertEquals(Map.of("maxLength", 5), schema("string", atMost));
        Constraint atLeast = constraint("Size", Map.of("min", 3, "max", Integer.MAX_VALUE));
        assertEquals(Map.of("minLength", 3), schema("string", atLeast));
    }

    @Test
    void emptyAndBlank() {
        assertEquals(Map.of("minLength", 1), schema("string", constraint("NotEmpty")));
        assertEquals(Map.of("minItems", 1), schema("array", constraint("NotEmpty")));
        assertEquals(Map.of("minLength", 1, "pattern", "\\S"), schema("string", constraint("NotBlank")));
        assertEquals(
                Map.of("minLength", 3, "pattern", "\\S"),
                schema("string", constraint("Size", Map.of("min", 3)), constraint("NotBlank")));
    }

    @Test
    void boundsOpenAndClosed() {
        assertEquals(Map.of("minimum", number("1")), schema("integer", constraint("Min", Map.of("value", 1L))));
        assertEquals(Map.of("maximum", number("9")), schema("number", constraint("Max", Map.of("value", 9L))));
        assertEquals(
                Map.of("minimum", number("0.5")),
                schema("number", constraint("DecimalMin", Map.of("value", "0.5", "inclusive", true))));
        assertEquals(
                Map.of("exclusiveMaximum", number("1E+3")),
                schema("number", constraint("DecimalMax", Map.of("value", "1E+3", "inclusive", false))));
        assertEquals(Map.of("exclusiveMinimum", BigDecimal.ZERO), schema("integer", constraint("Positive")));
        assertEquals(Map.of("minimum", BigDecimal.ZERO), schema("integer", constraint("PositiveOrZero")));
        assertEquals(Map.of("exclusiveMaximum", BigDecimal.ZERO), schema("integer", constraint("Negative")));
        assertEquals(Map.of("maximum", BigDecimal.ZERO), schema("integer", constraint("NegativeOrZero")));
        assertEquals(Map.of(), schema("string", constraint("Min", Map.of("value", 1L))));
    }

    @Test
    void ofSeveralBoundsTheTightestCounts() {
        List<Constraint> bounds = List.of(
                constraint("Min", Map.of("value", 0L)),
                constraint("Positive"),
                constraint("Max", Map.of("value", 10L)),
                constraint("DecimalMax", Map.of("value", "10", "inclusive", false)));
        Map<String, Object> tightest = Map.of("exclusiveMinimum", BigDecimal.ZERO, "exclusiveMaximum", BigDecimal.TEN);
        assertEquals(tightest, schema("integer", bounds.toArray(Constraint[]::new)));
        List<Constraint> reversed = new ArrayList<>(bounds);
        java.util.Collections.reverse(reversed);
        assertEquals(tightest, schema("integer", reversed.toArray(Constraint[]::new)));
    }

    @Test
    void digits() {
        assertEquals(
                Map.of(
                        "exclusiveMinimum", number("-10000"),
                        "exclusiveMaximum", number("10000"),
                        "multipleOf", number("0.01")),
                schema("number", constraint("Digits", Map.of("integer", 4, "fraction", 2))));
    }

    @Test
    void severalPatternsAllCount() {
        Constraint pattern = constraint("Pattern", Map.of("regexp", "[a-z]+", "flags", List.of()));
        assertEquals(Map.of("pattern", "^(?:[a-z]+)$"), schema("string", pattern));
        assertEquals(
                Map.of("minLength", 1, "pattern", "\\S", "allOf", List.of(Map.of("pattern", "^(?:[a-z]+)$"))),
                schema("string", constraint("NotBlank"), pattern));
        assertEquals(
                Map.of(),
                schema("string", constraint("Pattern", Map.of("regexp", "a", "flags", List.of("CASE_INSENSITIVE")))));
    }

    @Test
    void formatsAndConstants() {
        assertEquals(Map.of("format", "email"), schema("string", constraint("Email")));
        assertEquals(Map.of("const", true), schema("boolean", constraint("AssertTrue")));
        assertEquals(Map.of(), schema("string", constraint("Past"), constraint("NotNull")));
    }

    @Test
    void constraintsOfOthersThatHaveTheSameNameSayNothing() {
        JavaType.ClassType type = new JavaType.ClassType("shop", List.of("Size"), List.of());
        assertEquals(Map.of(), schema("string", new Constraint(type, "@shop.Size", Map.of("min", 1, "max", 2), false)));
    }
}
