package dev.penstock.processor.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.processor.model.Constraint;
import dev.penstock.processor.testing.Compiled;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import org.junit.jupiter.api.Test;

class ConstraintReaderTest {

    private static final String UNIQUE = """
            package shop;
            import jakarta.validation.*;
            import java.lang.annotation.*;
            @Constraint(validatedBy = UniqueValidator.class)
            @Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE})
            @Retention(RetentionPolicy.RUNTIME)
            public @interface Unique {
                String message() default "taken";
                Class<?>[] groups() default {};
                Class<? extends Payload>[] payload() default {};
                Class<?> in() default Object.class;
                char separator() default ',';
                double[] weights() default {};
            }
            """;

    private static final String VALIDATOR = """
            package shop;
            import dev.penstock.annotation.NonBlocking;
            import jakarta.validation.*;
            %s
            public class UniqueValidator implements ConstraintValidator<Unique, String> {
                public boolean isValid(String value, ConstraintValidatorContext context) { return true; }
            }
            """;

    private record Read(Map<String, List<Constraint>> fields, Map<String, String> types, Compiled compiled) {}

    private static Read fields(String... sources) {
        Map<String, String> types = new TreeMap<>();
        ReadWhileCompiling.Outcome<Map<String, List<Constraint>>> outcome = ReadWhileCompiling.of(
                "shop.Fields",
                (environment, diagnostics, subject) -> {
                    ConstraintReader reader = new ConstraintReader(environment, diagnostics);
                    Map<String, List<Constraint>> found = new TreeMap<>();
                    for (VariableElement field : ElementFilter.fieldsIn(subject.getEnclosedElements())) {
                        found.put(field.getSimpleName().toString(), reader.on(field, field.asType()));
                        types.put(field.getSimpleName().toString(), reader.annotatedType(field.asType()));
                    }
                    return found;
                },
                sources);
        return new Read(outcome.value(), types, outcome.compiled());
    }

    private static List<String> sources(Read read, String field) {
        return read.fields().get(field).stream().map(Constraint::source).toList();
    }

    @Test
    void writesConstraintsAsSourceThatCompiles() {
        Read read = fields("""
                package shop;
                import jakarta.validation.constraints.*;
                import java.util.*;
                public class Fields {
                    @Max(100) @Min(value = 1, message = "\\"low\\"\\n\\u00e9") int number;
                    @Pattern(regexp = "a\\\\d", flags = {Pattern.Flag.CASE_INSENSITIVE, Pattern.Flag.DOTALL}) @Pattern(regexp = "b") String text;
                    @Unique(in = Map.Entry.class, separator = '\\'', weights = {1.5, 2}) String unique;
                    Map<@NotBlank String, List<@Size(max = 3) String>> nested;
                    Optional<int[]> plain;
                }
                """, UNIQUE, VALIDATOR.formatted(""));

        read.compiled().orFail();
        assertEquals(
                List.of(
                        "@jakarta.validation.constraints.Max(100L)",
                        "@jakarta.validation.constraints.Min(value = 1L, message = \"\\\"low\\\"\\n\\u00e9\")"),
                sources(read, "number"));
        assertEquals(
                List.of(
                        "@jakarta.validation.constraints.Pattern(regexp = \"a\\\\d\", flags = "
                                + "{jakarta.validation.constraints.Pattern.Flag.CASE_INSENSITIVE, "
                                + "jakarta.validation.constraints.Pattern.Flag.DOTALL})",
                        "@jakarta.validation.constraints.Pattern(regexp = \"b\")"),
                sources(read, "text"));
        assertEquals(
                List.of("@shop.Unique(in = java.util.Map.Entry.class, separator = '\\'', weights = {1.5, 2.0})"),
                sources(read, "unique"));
        assertEquals(
                "java.util.Map<java.lang.@jakarta.validation.constraints.NotBlank String, "
                        + "java.util.List<java.lang.@jakarta.validation.constraints.Size(max = 3) String>>",
                read.types().get("nested"));
        assertEquals("java.util.Optional<int[]>", read.types().get("plain"));
        assertEquals(1L, read.fields().get("number").get(1).values().get("value"));
        Compiled.with(
                        List.of(),
                        List.of(),
                        List.of(read.compiled()),
                        "package copy;\nrecord Copy(" + String.join(" ", sources(read, "number")) + " int number, "
                                + String.join(" ", sources(read, "text")) + " String text, "
                                + String.join(" ", sources(read, "unique")) + " String unique, "
                                + read.types().get("nested") + " nested) {}\n")
                .orFail();
    }

    @Test
    void aValidatorOfTheApplicationsOwnMayBlock() {
        String fields = """
                package shop;
                public class Fields {
                    @Unique String direct;
                    @Known String composed;
                    @jakarta.validation.constraints.NotNull String builtIn;
                }
                """;
        String known = """
                package shop;
                import jakarta.validation.*;
                import jakarta.validation.constraints.NotBlank;
                import java.lang.annotation.*;
                @NotBlank
                @Unique
                @Constraint(validatedBy = {})
                @Retention(RetentionPolicy.RUNTIME)
                public @interface Known {
                    String message() default "unknown";
                    Class<?>[] groups() default {};
                    Class<? extends Payload>[] payload() default {};
                }
                """;
        Read blocking = fields(fields, known, UNIQUE, VALIDATOR.formatted(""));
        blocking.compiled().orFail();
        assertFalse(blocking.fields().get("direct").get(0).builtIn());
        assertFalse(blocking.fields().get("composed").get(0).builtIn());
        assertTrue(blocking.fields().get("builtIn").get(0).builtIn());

        Read harmless = fields(fields, known, UNIQUE, VALIDATOR.formatted("@NonBlocking(\"in memory\")"));
        assertTrue(harmless.fields().get("direct").get(0).builtIn());
        assertTrue(harmless.fields().get("composed").get(0).builtIn());
    }

    @Test
    void aValidatorOfTheApplicationsOwnTakesItsTypesOnly() {
        Read read = fields(
                "package shop;\npublic class Fields { @Unique Integer number; }\n", UNIQUE, VALIDATOR.formatted(""));
        assertEquals(
                List.of(
                        "ERROR Fields.java:2:23 [PEN212] @Unique can't be checked here: it is for what its validators take, not "
                                + "for Integer"),
                read.compiled().penstockMessages());
    }

    @Test
    void constraintsThatJsonDoesNotShowCountInDepth() {
        ShapeReaderTest.Read read = ShapeReaderTest.body("shop.Order", """
                package shop;
                import com.fasterxml.jackson.annotation.JsonIgnore;
                import jakarta.validation.constraints.AssertTrue;
                import java.util.List;
                public record Order(List<Line> lines) {
                    public record Line(int from, int to) {
                        @JsonIgnore @AssertTrue public boolean isOrdered() { return from <= to; }
                    }
                }
                """);
        assertEquals(List.of(), read.messages());
        assertTrue(read.reader().hasConstraints(read.shape()));
        assertTrue(read.reader().customValidator(read.shape()).isEmpty());
    }
}
