package dev.penstock.processor.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.processor.ControllerProcessor;
import dev.penstock.processor.testing.Compiled;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each message about what Jackson or Hibernate Validator would not do as it is written. */
class JacksonDiagnosticsTest {

    private static List<String> ofBody(String... body) {
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
        return Compiled.with(List.of(new ControllerProcessor()), sources).penstockMessages();
    }

    @Test
    void aPropertyThatTellsTheTypeAndOneOfTheClass() {
        assertEquals(
                List.of(
                        "ERROR Body.java:3:1 [PEN207] 'kind' would be written twice, by @JsonTypeInfo and as a property of "
                                + "the class; rename one, or write include = EXISTING_PROPERTY"),
                ofBody("""
                        package shop;
                        import com.fasterxml.jackson.annotation.*;
                        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
                        public sealed interface Body { record A(String kind) implements Body {} record B(int b) implements Body {} }
                        """));
    }

    @Test
    void viewsHaveNoEffect() {
        assertEquals(
                List.of(
                        "WARNING Body.java:2:20 [PEN208] @JsonView on 'a' has no effect, as no view is ever chosen; write a "
                                + "record for each view"),
                ofBody("""
                        package shop;
                        public record Body(@com.fasterxml.jackson.annotation.JsonView(Object.class) int a) {}
                        """));
    }

    @Test
    void whatIsRequiredIsIgnored() {
        assertEquals(
                List.of(
                        "ERROR Items.java:5:35 [PEN209] 'Body.part' can never be read: 'b' is required in it, and ignored "
                                + "there; write Optional or @Nullable on that, or another record"),
                ofBody("""
                        package shop;
                        import com.fasterxml.jackson.annotation.*;
                        public record Body(@JsonIgnoreProperties("b") Part part) { public record Part(int a, int b) {} }
                        """));
    }

    @Test
    void howTypesAreToldInWaysThatSchemasCantSay() {
        assertEquals(
                List.of(
                        "WARNING Body.java:6:5 [PEN204] the JSON of 'ByClass' is not known because of @JsonTypeInfo with CLASS; "
                                + "describe it with @Schema(type = …) or (implementation = …)",
                        "WARNING Body.java:8:5 [PEN204] the JSON of 'InArray' is not known because of @JsonTypeInfo with "
                                + "WRAPPER_ARRAY; describe it with @Schema(type = …) or (implementation = …)",
                        "WARNING Body.java:4:9 [PEN204] the JSON of 'here' is not known because of @JsonTypeInfo on it; "
                                + "describe it with @Schema(type = …) or (implementation = …)"),
                ofBody("""
                        package shop;
                        import com.fasterxml.jackson.annotation.*;
                        public record Body(ByClass a, InArray b,
                                @JsonTypeInfo(use = JsonTypeInfo.Id.NAME) Plain here) {
                            public record Plain(int a) {}
                            @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS)
                            public record ByClass(int a) {}
                            @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_ARRAY)
                            public sealed interface InArray { record A(int a) implements InArray {} }
                        }
                        """));
    }

    @Test
    void strictBesideUnwrapped() {
        assertEquals(
                List.of(
                        "WARNING Body.java:3:1 [PEN215] @Strict on 'Body' has no effect, as Jackson can't tell which properties "
                                + "are unknown beside @JsonUnwrapped; remove one of them"),
                ofBody("""
                        package shop;
                        import com.fasterxml.jackson.annotation.*;
                        @dev.penstock.annotation.Strict
                        public record Body(@JsonUnwrapped Part part) { public record Part(int a) {} }
                        """));
    }

    @Test
    void aListOfItself() {
        assertEquals(
                List.of("WARNING Body.java:2:25 [PEN205] the JSON of Nest is not known; write a record, or describe it "
                        + "with @Schema(type = …) or (implementation = …)"),
                ofBody("""
                        package shop;
                        public record Body(Nest nest) { public static class Nest extends java.util.ArrayList<Nest> {} }
                        """));
    }

    @Test
    void whatIsDetectedOfRecords() {
        assertEquals(
                List.of(
                        "WARNING Body.java:3:1 [PEN204] the JSON of 'Body' is not known because of @JsonAutoDetect; describe "
                                + "it with @Schema(type = …) or (implementation = …)"),
                ofBody("""
                        package shop;
                        import com.fasterxml.jackson.annotation.*;
                        @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.NONE)
                        public record Body(int a) {}
                        """));
    }

    @Test
    void unwrappedIsNoObject() {
        assertEquals(
                List.of(
                        "WARNING Body.java:3:20 [PEN204] the JSON of 'map' is not known because of @JsonUnwrapped of what is "
                                + "no object with properties of its own only; describe it with @Schema(type = …) or (implementation = …)"),
                ofBody("""
                        package shop;
                        import com.fasterxml.jackson.annotation.*;
                        public record Body(@JsonUnwrapped java.util.Map<String, String> map) {}
                        """));
    }

    @Test
    void anEnumIsReadByItsOwnCode() {
        assertEquals(
                List.of(
                        "WARNING Body.java:4:27 [PEN204] the JSON of 'Size' is not known because of @JsonCreator; describe it "
                                + "with @Schema(type = …) or (implementation = …)"),
                ofBody("""
                        package shop;
                        import com.fasterxml.jackson.annotation.*;
                        public record Body(Size size) {
                            public enum Size { S; @JsonCreator public static Size of(String text) { return S; } }
                        }
                        """));
    }

    @Test
    void constraintsWhoseOwnValuesAreWrong() {
        assertEquals(
                List.of(
                        "ERROR Body.java:4:5 [PEN213] @Pattern can never be checked: \"[a-\" is no regular expression: Illegal "
                                + "character range at character 4",
                        "ERROR Body.java:5:5 [PEN213] @Size can never be checked: no value is at least 3 and at most 2; exchange "
                                + "min and max",
                        "ERROR Body.java:6:5 [PEN213] @Size can never be checked: nothing is -1 long; write 0 or more",
                        "ERROR Body.java:7:5 [PEN213] @DecimalMin can never be checked: \"1,5\" is no number; write it as "
                                + "\"0.5\"",
                        "ERROR Body.java:8:5 [PEN213] @Digits can never be checked: no number has -2 digits; write 0 or more"),
                ofBody("""
                        package shop;
                        import jakarta.validation.constraints.*;
                        public record Body(
                            @Pattern(regexp = "[a-") String a,
                            @Size(min = 3, max = 2) String b,
                            @Size(min = -1) String c,
                            @DecimalMin("1,5") int d,
                            @Digits(integer = 3, fraction = -2) int e) {}
                        """));
    }

    @Test
    void validatorsThatCantBeMade() {
        String constraint = """
                package shop;
                import jakarta.validation.*;
                import java.lang.annotation.*;
                @Constraint(validatedBy = Even.Check.class)
                @Retention(RetentionPolicy.RUNTIME)
                public @interface Even {
                    String message() default "must be even";
                    Class<?>[] groups() default {};
                    Class<? extends Payload>[] payload() default {};
                    %s implements ConstraintValidator<Even, Integer> {
                        %s
                        public boolean isValid(Integer value, ConstraintValidatorContext context) { return value %% 2 == 0; }
                    }
                }
                """;
        String body = "package shop;\npublic record Body(@Even int a) {}\n";
        assertEquals(List.of(), ofBody(body, constraint.formatted("class Check", "")));
        assertEquals(
                List.of(
                        "ERROR Body.java:2:20 [PEN214] @Even can't be checked, as its validator shop.Even.Check has no public "
                                + "constructor without parameters; write one"),
                ofBody(body, constraint.formatted("class Check", "Check() {}")));
        assertEquals(
                List.of(
                        "ERROR Body.java:2:20 [PEN214] @Even can't be checked, as its validator shop.Hidden is not public; "
                                + "write 'public'"),
                ofBody(body, constraint.formatted("class Check", "").replace("Even.Check", "Hidden"), """
                        package shop;
                        class Hidden implements jakarta.validation.ConstraintValidator<Even, Integer> {
                            public boolean isValid(Integer value, jakarta.validation.ConstraintValidatorContext context) { return true; }
                        }
                        """));
    }

    @Test
    void aSchemaSaysAnotherTypeThanIsWritten() {
        assertEquals(
                List.of(
                        "WARNING Body.java:6:40 [PEN223] implementation of 'count' is not followed, since Jackson writes it "
                                + "as integer; leave it out, or write @JsonFormat(shape = STRING)",
                        "WARNING Body.java:8:20 [PEN223] type \"string\" of Sku is not followed, since Jackson writes it as "
                                + "object; leave it out, or write @JsonValue",
                        "WARNING Body.java:9:37 [PEN223] implementation of Kind is not followed, since Jackson writes it as "
                                + "string; leave it out, or write @JsonValue"),
                ofBody("""
                        package shop;
                        import com.fasterxml.jackson.annotation.*;
                        import io.swagger.v3.oas.annotations.media.Schema;
                        @Schema(type = "object")
                        public record Body(
                                @Schema(implementation = String.class) int count,
                                Sku sku, Kind kind, Told told) {
                            @Schema(type = "string") public record Sku(String value) {}
                            @Schema(implementation = Integer.class) public enum Kind { A }
                            @Schema(type = "string") public record Told(@JsonValue String value) {}
                        }
                        """));
    }

    @Test
    void annotationsAreInherited() {
        assertEquals(
                List.of("WARNING Body.java:5:5 [PEN204] the JSON of 'Item' is not known because of @JsonIdentityInfo; "
                        + "describe it with @Schema(type = …) or (implementation = …)"),
                ofBody("""
                        package shop;
                        import com.fasterxml.jackson.annotation.*;
                        import tools.jackson.databind.annotation.JsonDeserialize;
                        public record Body(Item item, Made made) {
                            @JsonIdentityInfo(generator = ObjectIdGenerators.PropertyGenerator.class)
                            public abstract static class Base { public int id; }
                            public static class Item extends Base { public String name; }
                            @JsonDeserialize(as = Made.class) public interface Makes { int a(); }
                            public record Made(int a) implements Makes {}
                        }
                        """));
    }

    @Test
    void aTextHasNoPlaceForItsType() {
        assertEquals(
                List.of(
                        "WARNING Body.java:4:5 [PEN204] the JSON of 'Code' is not known because of its subtype 'Known', which "
                                + "is no object; describe it with @Schema(type = …) or (implementation = …)"),
                ofBody("""
                        package shop;
                        import com.fasterxml.jackson.annotation.*;
                        public record Body(Code code) {
                            @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
                            public sealed interface Code permits Known, Free {}
                            public enum Known implements Code { A, B }
                            public record Free(String text) implements Code {}
                        }
                        """));
    }

    @Test
    void aliasesOfTwoProperties() {
        assertEquals(
                List.of(
                        "ERROR Body.java:4:32 [PEN216] \"x\" is an alias of 'b', but also an alias of 'a', and Jackson takes "
                                + "one of them silently; remove it from one",
                        "ERROR Body.java:5:9 [PEN216] \"a\" is an alias of 'c', but also the name of 'a', and Jackson takes "
                                + "one of them silently; remove it from one"),
                ofBody("""
                        package shop;
                        import com.fasterxml.jackson.annotation.*;
                        public record Body(
                                @JsonAlias("x") int a, @JsonAlias({"x", "y"}) int b,
                                @JsonAlias({"c", "a", "z", "z"}) int c,
                                @JsonAlias("w") @JsonIgnore int d, @JsonAlias("w") int e) {
                            public Body(int a) { this(a, a, a, a, a); }
                        }
                        """));
    }

    @Test
    void unwrappedPropertiesHaveNoNames() {
        assertEquals(List.of(), ofBody("""
                        package shop;
                        import com.fasterxml.jackson.annotation.*;
                        public record Body(@JsonUnwrapped Home home, @JsonAlias("home") String text) {
                            public record Home(String street) {}
                        }
                        """));
    }

    @Test
    void constraintsOfWhatIsHandedOver() {
        assertEquals(
                List.of(
                        "ERROR Body.java:7:54 [PEN212] @Size can't be checked here: what a constructor or factory takes is "
                                + "not looked at, only the object that it makes; write it on the field or getter"),
                ofBody("""
                        package shop;
                        import com.fasterxml.jackson.annotation.*;
                        import jakarta.validation.constraints.*;
                        public class Body {
                            private final String name;
                            private final @Size(max = 3) String text;
                            @JsonCreator Body(@JsonProperty("name") @NotNull @Size(max = 2) String n,
                                    @JsonProperty("text") @Size(max = 3) String text) { this.name = n; this.text = text; }
                            public String getName() { return name; }
                            public String getText() { return text; }
                        }
                        """));
    }

    @Test
    void whatIsUnwrappedIsNeverMissing() {
        assertEquals(
                List.of(
                        "WARNING Items.java:5:35 [PEN217] 'Body.home' is never missing in what is read, as Jackson makes it of "
                                + "what there is: 'street' is required in it; remove Optional or @Nullable, or write them on what "
                                + "it holds"),
                ofBody("""
                        package shop;
                        import com.fasterxml.jackson.annotation.*;
                        public record Body(@JsonUnwrapped java.util.Optional<Home> home) { public record Home(String street) {} }
                        """));
    }
}
