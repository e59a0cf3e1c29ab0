package dev.penstock.processor.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.processor.ControllerProcessor;
import dev.penstock.processor.testing.Compiled;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Types that javac takes and hardly anyone writes are read to an end. */
class OddTypesTest {

    private static Compiled body(String... body) {
        String[] sources = new String[body.length + 1];
        sources[0] = """
                package shop;
                import dev.penstock.annotation.*;
                @Controller("/items")
                public class Items {
                    @Post public void create(Body body) {}
                }
                """;
        System.arraycopy(body, 0, sources, 1, body.length);
        return Compiled.with(List.of(new ControllerProcessor()), sources);
    }

    @Test
    void methodsThatReturnNothingAreNoProperties() {
        assertEquals(List.of(), body("""
                        package shop;
                        import com.fasterxml.jackson.annotation.*;
                        public class Body {
                            public Part part;
                            @JsonProperty("x") public void reset() {}
                            public static class Part { public int a; @JsonValue void f() {} }
                        }
                        """).penstockMessages());
    }

    @Test
    void aNoteOnAnEnumMayReferToAnotherClass() {
        Compiled compiled = body("""
                package shop;
                import io.swagger.v3.oas.annotations.media.Schema;
                public record Body(Kind kind) {
                    @Schema(anyOf = {Item.class}, description = "either") public enum Kind { A }
                    @Schema(description = "an item") public record Item(Other other) {}
                    @Schema(description = "another") public enum Other { B }
                }
                """);
        assertEquals(List.of(), compiled.penstockMessages());
    }

    @Test
    void aConstraintMayStandOnItself() {
        assertEquals(
                List.of(),
                body("package shop;\npublic record Body(@Self String a) {}", """
                        package shop;
                        import jakarta.validation.*;
                        import java.lang.annotation.*;
                        @Self
                        @Constraint(validatedBy = {})
                        @Retention(RetentionPolicy.RUNTIME)
                        public @interface Self {
                            String message() default "must be itself";
                            Class<?>[] groups() default {};
                            Class<? extends Payload>[] payload() default {};
                        }
                        """)
                        .penstockMessages());
    }

    @Test
    void genericTypesMayHoldThemselvesWithEverLongerArguments() {
        assertEquals(
                List.of(
                        "WARNING Body.java:4:60 [PEN205] the JSON of Grow<…>, whose type arguments are nested more than 8 deep, "
                                + "is not known; write a record, or describe it with @Schema(type = …) or (implementation = …)"),
                body("""
                        package shop;
                        import java.util.*;
                        public record Body(Grow<String> grow) {
                            public record Grow<T>(T value, Optional<Grow<List<T>>> next) {}
                        }
                        """).penstockMessages());
    }

    @Test
    void boundsThatNobodyCouldWriteOutAreLeftOut() {
        Compiled compiled = body("""
                package shop;
                import jakarta.validation.constraints.*;
                import java.math.BigDecimal;
                public record Body(
                    @DecimalMin("1e999999999") BigDecimal a,
                    @Digits(integer = 2000000000, fraction = 2000000000) BigDecimal b) {}
                """);
        assertEquals(List.of(), compiled.penstockMessages());
    }

    @Test
    void whatIsOnlyWrittenMayBeAbstract() {
        assertEquals(List.of(), body("""
                        package shop;
                        import com.fasterxml.jackson.annotation.*;
                        public class Body {
                            public String id;
                            @JsonProperty(access = JsonProperty.Access.READ_ONLY) public Payment paid;
                            public Payment getPayment() { return paid; }
                            public Token token;
                            public interface Payment { int amount(); }
                            public static class Token {
                                @JsonCreator(mode = JsonCreator.Mode.DELEGATING) public Token(String text) {}
                                public Payment getPayment() { return null; }
                            }
                        }
                        """).penstockMessages());
    }

    @Test
    void typesMayBeToldByASupertype() {
        assertEquals(List.of(), body("""
                        package shop;
                        import com.fasterxml.jackson.annotation.*;
                        public record Body(Round round) {
                            @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
                            public sealed interface Shape permits Round, Square {}
                            public sealed interface Round extends Shape permits Circle {}
                            public record Circle(int radius) implements Round {}
                            public record Square(int side) implements Shape {}
                        }
                        """).penstockMessages());
    }
}
