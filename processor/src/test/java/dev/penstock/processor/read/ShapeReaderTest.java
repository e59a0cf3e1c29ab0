package dev.penstock.processor.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.processor.model.Constraint;
import dev.penstock.processor.model.ObjectShape;
import dev.penstock.processor.model.Property;
import dev.penstock.processor.model.Shape;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ShapeReaderTest {

    /** What was read of a class as a body. */
    record Read(Shape shape, Map<String, ObjectShape> objects, ShapeReader reader, List<String> messages) {

        ObjectShape object(String key) {
            if (!objects.containsKey(key)) {
                throw new AssertionError("no " + key + " in " + objects.keySet());
            }
            return objects.get(key);
        }

        Map<String, Property> properties(String key) {
            return object(key).properties().stream().collect(Collectors.toMap(Property::jsonName, Function.identity()));
        }

        Property property(String key, String jsonName) {
            return properties(key).get(jsonName);
        }
    }

    static Read body(String type, String... sources) {
        ReadWhileCompiling.Outcome<Read> outcome = ReadWhileCompiling.of(
                type,
                (environment, diagnostics, subject) -> {
                    ShapeReader reader = new ShapeReader(environment, diagnostics, subject);
                    Shape shape = reader.body(subject.asType(), subject);
                    return new Read(
                            shape,
                            reader.objects().stream().collect(Collectors.toMap(ObjectShape::key, Function.identity())),
                            reader,
                            List.of());
                },
                sources);
        Read read = outcome.value();
        return new Read(
                read.shape, read.objects, read.reader, outcome.compiled().messages());
    }

    private static List<String> names(ObjectShape shape) {
        return shape.properties().stream().map(Property::jsonName).toList();
    }

    @Test
    void readsARecordWithItsConstraintsDefaultsAndOptionals() {
        Read read = body("shop.NewItem", """
                package shop;

                import dev.penstock.annotation.Default;
                import jakarta.validation.constraints.*;
                import java.math.BigDecimal;
                import java.util.*;
                import org.jspecify.annotations.Nullable;

                /**
                 * An item to sell.
                 *
                 * @param name what it is called
                 */
                public record NewItem(
                        @NotBlank String name,
                        @Positive BigDecimal price,
                        @PositiveOrZero int quantity,
                        @Size(max = 10) List<@NotBlank String> tags,
                        @Default("EUR") String currency,
                        Optional<@Size(max = 3) String> note,
                        @Nullable Line first,
                        Map<String, List<Line>> lines,
                        NewItem[] parts) {}
                """, """
                package shop;
                public record Line(@jakarta.validation.constraints.Min(1) int count, java.util.Optional<NewItem> of) {}
                """);

        assertEquals(List.of(), read.messages());
        assertEquals(new Shape.RefShape("shop.NewItem"), read.shape());
        ObjectShape item = read.object("shop.NewItem");
        assertEquals("An item to sell.", item.doc().summary());
        assertEquals(
                List.of("name", "price", "quantity", "tags", "currency", "note", "first", "lines", "parts"),
                names(item));
        assertEquals(
                List.of("name", "price", "quantity", "tags", "lines", "parts"),
                item.properties().stream()
                        .filter(Property::required)
                        .map(Property::jsonName)
                        .toList());
        assertEquals("what it is called", read.property("shop.NewItem", "name").doc());
        Constraint notBlank =
                read.property("shop.NewItem", "name").constraints().get(0);
        assertEquals("@jakarta.validation.constraints.NotBlank", notBlank.source());
        assertEquals(1, read.property("shop.NewItem", "name").constraints().size());
        Shape.ArrayShape tags =
                (Shape.ArrayShape) read.property("shop.NewItem", "tags").shape();
        assertEquals(1, tags.elementConstraints().size());
        assertEquals(
                List.of(List.of(1, 0)), read.property("shop.NewItem", "lines").cascades());
        assertEquals(List.of(List.of()), read.property("shop.NewItem", "parts").cascades());
        assertEquals(List.of(List.of()), read.property("shop.NewItem", "first").cascades());
        assertEquals("EUR", read.property("shop.NewItem", "currency").fallback().orElseThrow());
        assertTrue(read.property("shop.NewItem", "currency").conversion().isPresent());
        assertTrue(read.property("shop.NewItem", "first").nullable());
        assertTrue(read.reader().hasConstraints(read.shape()));
        assertEquals("Line", read.object("shop.Line").name());
    }

    @Test
    void namesGenericObjectsByTheirArguments() {
        Read read = body("shop.Holder", """
                package shop;
                import java.util.List;
                public record Holder(Page<Item> page, Page<List<Item>> lists, Page<? extends Item> wild) {
                    public record Page<T>(List<T> items, int total) {}
                    public record Item(String name) {}
                }
                """);

        assertEquals(List.of(), read.messages());
        ObjectShape page = read.object("shop.Holder$Page<shop.Holder$Item>");
        assertEquals("PageOfItem", page.name());
        assertEquals(
                new Shape.ArrayShape(new Shape.RefShape("shop.Holder$Item"), false, List.of()),
                page.properties().get(0).shape());
        assertEquals(
                "PageOfListOfItem",
                read.object("shop.Holder$Page<java.util.List<shop.Holder$Item>>")
                        .name());
        assertFalse(read.reader().hasConstraints(read.shape()));
    }

    @Test
    void readsSealedTypesWithTheirDiscriminator() {
        Read read = body("shop.Pay", """
                package shop;
                import com.fasterxml.jackson.annotation.*;
                @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
                public sealed interface Pay {
                    @JsonTypeName("card") record Card(String number) implements Pay {}
                    record Cash(int amount) implements Pay {}
                }
                """);

        assertEquals(List.of(), read.messages());
        ObjectShape pay = read.object("shop.Pay");
        assertEquals(List.of(new Shape.RefShape("shop.Pay$Card"), new Shape.RefShape("shop.Pay$Cash")), pay.subtypes());
        assertEquals("kind", pay.discriminator());
        assertEquals(List.of("card", "Pay$Cash"), pay.discriminatorValues());
    }

    @Test
    void subtypesNeedNotBeObjects() {
        Read read = body("shop.Body", """
                package shop;
                public record Body(Code code) {
                    public sealed interface Code {}
                    public enum Known implements Code { A, B { } }
                    public record Free(String text) implements Code {}
                    public record Short(@com.fasterxml.jackson.annotation.JsonValue int n) implements Code {}
                }
                """);

        assertEquals(
                List.of(
                        new Shape.EnumShape("shop.Body$Known", "Known", List.of("A", "B")),
                        new Shape.RefShape("shop.Body$Free"),
                        new Shape.ScalarShape("integer", "int32")),
                read.object("shop.Body$Code").subtypes());
    }

    @Test
    void aGenericSubtypeHasWhatItsSupertypeSays() {
        Read read = body("shop.Body", """
                package shop;
                import java.util.*;
                public record Body(Event<List<String>, Long> event) {
                    public sealed interface Event<T, U> {}
                    public record Batch<T>(T value) implements Event<List<T>, Long> {}
                    public record Swapped<A, B>(A a, B b) implements Event<B, A> {}
                    public record More<T, M>(T value, M more) implements Event<T, Long> {}
                }
                """);

        Shape.ScalarShape text = new Shape.ScalarShape("string", "");
        Shape.ArrayShape texts = new Shape.ArrayShape(text, false, List.of());
        assertEquals(
                text,
                read.property("shop.Body$Batch<java.lang.String>", "value").shape());
        String swapped = "shop.Body$Swapped<java.lang.Long, java.util.List<java.lang.String>>";
        assertEquals(
                new Shape.ScalarShape("integer", "int64"),
                read.property(swapped, "a").shape());
        assertEquals(texts, read.property(swapped, "b").shape());
        String more = "shop.Body$More<java.util.List<java.lang.String>, java.lang.Object>";
        assertEquals(texts, read.property(more, "value").shape());
        assertEquals(new Shape.AnyShape(), read.property(more, "more").shape());
    }

    @Test
    void theTypeThatASchemaSaysAgainAddsNothing() {
        Read read = body("shop.Body", """
                package shop;
                import io.swagger.v3.oas.annotations.media.Schema;
                @Schema(type = "object", description = "What is sold.")
                public record Body(@Schema(implementation = String.class) String name, Bean bean, Self self) {
                    @Schema(type = "object") public static class Bean { public int a; }
                    @Schema(implementation = Self.class) public record Self(int b) {}
                }
                """);

        assertEquals(List.of(), read.messages());
        assertEquals(List.of("name", "bean", "self"), names(read.object("shop.Body")));
        assertEquals(List.of("a"), names(read.object("shop.Body$Bean")));
        assertEquals(List.of("b"), names(read.object("shop.Body$Self")));
    }
}
