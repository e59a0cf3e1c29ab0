package dev.penstock.processor.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.processor.ControllerProcessor;
import dev.penstock.processor.model.Shape;
import dev.penstock.processor.testing.Compiled;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each message about types, with the place that it stands on. */
class ShapeDiagnosticsTest {

    private static List<String> messages(String... sources) {
        return Compiled.with(List.of(new ControllerProcessor()), sources).penstockMessages();
    }

    private static List<String> ofBody(String body) {
        return messages("""
                package shop;
                import dev.penstock.annotation.*;
                @Controller("/items")
                public class Items {
                    @Post public void create(Body body) {}
                }
                """, body);
    }

    @Test
    void aMapsKeyIsNoText() {
        assertEquals(
                List.of(
                        "ERROR Body.java:2:52 [PEN201] a map with keys of Key can't be JSON; write String, an enum, a number, "
                                + "UUID or a java.time type as key"),
                ofBody("""
                        package shop;
                        public record Body(java.util.Map<Body.Key, String> byName, String b) { public record Key(int a) {} }
                        """));
    }

    @Test
    void aBodyHoldsAnAbstractClassInDepth() {
        assertEquals(
                List.of(
                        "ERROR Items.java:5:35 [PEN202] a body can't be read into shop.Body.Shape, which is abstract; write a "
                                + "record or class, or tell its subtypes with @JsonTypeInfo"),
                ofBody("""
                        package shop;
                        public record Body(java.util.List<Shape> shapes) {
                            public abstract static class Shape { public int sides; }
                        }
                        """));
    }

    @Test
    void aSealedBodyWithoutTypeInformationIsReported() {
        assertEquals(
                List.of(
                        "ERROR Items.java:5:35 [PEN202] a body can't be read into shop.Body, which is an interface; write a "
                                + "record or class, or tell its subtypes with @JsonTypeInfo"),
                ofBody("package shop;\npublic sealed interface Body { record A(int a) implements Body {} }\n"));
    }

    @Test
    void aBodyIsAnInnerClass() {
        assertEquals(
                List.of(
                        "ERROR Items.java:5:35 [PEN203] a body can't be read into the inner class shop.Body.Inner; write "
                                + "'static'"),
                ofBody("""
                        package shop;
                        public class Body {
                            public Inner inner;
                            public class Inner { public int a; }
                        }
                        """));
    }

    @Test
    void aBodyHoldsAClassThatGeneratedCodeCantName() {
        assertEquals(
                List.of(
                        "ERROR Items.java:5:35 [PEN127] Hidden, used by the body 'body', is not visible to the generated code "
                                + "beside the controller; make it public, or package-private in the controller's package"),
                ofBody("""
                        package shop;
                        public class Body {
                            public Hidden hidden;
                            private static class Hidden { public int a; }
                        }
                        """));
    }

    @Test
    void annotationsOfJacksonThatAreNotFollowed() {
        assertEquals(
                List.of(
                        "WARNING Body.java:6:12 [PEN204] the JSON of 'amount' is not known because of @JsonSerialize; "
                                + "describe it with @Schema(type = …) or (implementation = …)",
                        "WARNING Body.java:7:5 [PEN204] the JSON of 'inner' is not known because of @JsonIdentityInfo; "
                                + "describe it with @Schema(type = …) or (implementation = …)"),
                ofBody("""
                        package shop;
                        import com.fasterxml.jackson.annotation.*;
                        import tools.jackson.databind.annotation.*;
                        import tools.jackson.databind.ser.std.ToStringSerializer;
                        public class Body {
                            public @JsonSerialize(using = ToStringSerializer.class) int amount;
                            @JsonIdentityInfo(generator = ObjectIdGenerators.UUIDGenerator.class) public Inner inner;
                            public static class Inner { public int a; }
                        }
                        """));
    }

    @Test
    void aSchemaTakesThePlaceOfWhatIsNotKnown() {
        ShapeReaderTest.Read read = ShapeReaderTest.body("shop.Body", """
                package shop;
                import com.fasterxml.jackson.annotation.*;
                import io.swagger.v3.oas.annotations.media.Schema;
                import tools.jackson.databind.annotation.*;
                import tools.jackson.databind.ser.std.ToStringSerializer;
                public class Body {
                    @Schema(type = "string", format = "money", description = "In francs.")
                    @JsonSerialize(using = ToStringSerializer.class) public int amount;
                    @Schema(implementation = Inner.class) public Object inner;
                    @JsonFormat(pattern = "dd.MM.yyyy") public java.time.LocalDate day;
                    public static class Inner { public int a; }
                }
                """);
        assertEquals(List.of(), read.messages());
        assertEquals(
                new Shape.ScalarShape("string", "money"),
                read.property("shop.Body", "amount").shape());
        assertEquals("In francs.", read.property("shop.Body", "amount").doc());
        assertEquals(
                new Shape.RefShape("shop.Body$Inner"),
                read.property("shop.Body", "inner").shape());
        assertEquals(
                new Shape.ScalarShape("string", ""),
                read.property("shop.Body", "day").shape());
    }

    @Test
    void aSerializerOfTheApplicationsOwnMayBlock() {
        String serializer = """
                package shop;
                import dev.penstock.annotation.NonBlocking;
                import tools.jackson.core.JsonGenerator;
                import tools.jackson.databind.*;
                %s
                public class MoneySerializer extends ValueSerializer<Integer> {
                    public void serialize(Integer value, JsonGenerator out, SerializationContext context) {}
                }
                """;
        String body = """
                package shop;
                public record Body(@tools.jackson.databind.annotation.JsonSerialize(using = MoneySerializer.class) Integer amount) {}
                """;
        ShapeReaderTest.Read blocking = ShapeReaderTest.body("shop.Body", body, serializer.formatted(""));
        assertEquals(
                "shop.MoneySerializer",
                blocking.reader().blockingSerializer(blocking.shape()).orElseThrow());
        ShapeReaderTest.Read harmless =
                ShapeReaderTest.body("shop.Body", body, serializer.formatted("@NonBlocking(\"computes only\")"));
        assertTrue(harmless.reader().blockingSerializer(harmless.shape()).isEmpty());
    }

    @Test
    void anEnumWithAValueOfItsOwnIsNotListed() {
        ShapeReaderTest.Read read = ShapeReaderTest.body("shop.Body", """
                package shop;
                import com.fasterxml.jackson.annotation.*;
                public record Body(Size size, Colour colour) {
                    public enum Size { S, L; @JsonValue public int inches() { return 1; } }
                    public enum Colour { @JsonProperty("red") RED, BLUE }
                }
                """);
        assertEquals(
                List.of(
                        "WARNING Body.java:4:30 [PEN204] the JSON of 'Size' is not known because of @JsonValue; describe it "
                                + "with @Schema(type = …) or (implementation = …)"),
                read.messages());
        assertEquals(
                new Shape.ScalarShape("integer", "int32"),
                read.property("shop.Body", "size").shape());
        Shape.EnumShape colour = assertInstanceOf(
                Shape.EnumShape.class, read.property("shop.Body", "colour").shape());
        assertEquals(List.of("red", "BLUE"), colour.values());
    }

    @Test
    void aTypeOfThePlatformIsNotKnown() {
        assertEquals(
                List.of(
                        "WARNING Body.java:2:35 [PEN205] the JSON of java.lang.Thread is not known; write a record, or describe "
                                + "it with @Schema(type = …) or (implementation = …)"),
                ofBody("package shop;\npublic class Body { public Thread thread; }\n"));
    }

    @Test
    void aNamingStrategyOfTheApplicationsOwn() {
        assertEquals(
                List.of(
                        "WARNING Body.java:4:1 [PEN206] the names that shop.Body.Shouting gives are not known while compiling; "
                                + "write one of Jackson's strategies, or @JsonProperty"),
                ofBody("""
                        package shop;
                        import tools.jackson.databind.*;
                        import tools.jackson.databind.annotation.*;
                        @JsonNaming(Body.Shouting.class)
                        public class Body {
                            public int a;
                            public static class Shouting extends PropertyNamingStrategies.NamingBase {
                                @Override public String translate(String name) { return name + "!"; }
                            }
                        }
                        """));
    }

    @Test
    void defaultsOfComponents() {
        assertEquals(
                List.of(
                        "ERROR Body.java:4:14 [PEN116] the default \"many\" of 'count' must be a whole number from -2147483648 to "
                                + "2147483647",
                        "ERROR Body.java:5:14 [PEN117] 'tags' can't have a default: no text stands for its type; write Optional, "
                                + "or set it in the record's constructor"),
                ofBody("""
                        package shop;
                        import dev.penstock.annotation.Default;
                        public record Body(
                            @Default("many") int count,
                            @Default("a") java.util.List<String> tags) {}
                        """));
    }

    @Test
    void constraintsWithGroups() {
        assertEquals(
                List.of(
                        "ERROR Body.java:3:20 [PEN211] @NotNull has groups, and a request is validated without any; remove "
                                + "them, and write one body type for each case"),
                ofBody("""
                        package shop;
                        import jakarta.validation.constraints.*;
                        public record Body(@NotNull(groups = Create.class) String a, @NotNull(groups = {}) String b) {
                            public interface Create {}
                        }
                        """));
    }

    @Test
    void constraintsOnTypesThatHaveNoValidator() {
        assertEquals(
                List.of(
                        "ERROR Body.java:4:5 [PEN212] @Size can't be checked here: it is for text, collections, maps and arrays, "
                                + "not for Integer",
                        "ERROR Body.java:5:5 [PEN212] @NotBlank can't be checked here: it is for text, not for Optional; if its "
                                + "value is meant, write Optional<@NotBlank String>"),
                ofBody("""
                        package shop;
                        import jakarta.validation.constraints.*;
                        public record Body(
                            @Size(max = 3) int a,
                            @NotBlank java.util.Optional<String> b) {}
                        """));
    }

    @Test
    void aClassFromAJarIsReportedAtTheController() {
        Compiled library = Compiled.with(List.of(), "package lib;\npublic class Body { public Thread thread; }\n");
        List<String> messages = Compiled.with(List.of(new ControllerProcessor()), List.of(), List.of(library), """
                        package shop;
                        import dev.penstock.annotation.*;
                        @Controller("/items")
                        public class Items {
                            @Post public void create(lib.Body body) {}
                        }
                        """)
                .penstockMessages();
        assertEquals(
                List.of(
                        "WARNING Items.java:4:8 [PEN205] the JSON of java.lang.Thread is not known; write a record, or describe "
                                + "it with @Schema(type = …) or (implementation = …) (at Body.thread)"),
                messages);
    }
}
