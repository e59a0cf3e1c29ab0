package dev.penstock.runtime.internal.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.penstock.runtime.BodyType;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.URL;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Calendar;
import java.util.Currency;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TimeZone;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Types that applications might read, with what the processor would say of them. */
final class Bodies {

    private Bodies() {}

    enum Color {
        RED,
        GREEN,
        @JsonProperty("dark-blue")
        BLUE;

        @Override
        public String toString() {
            return "color " + name();
        }
    }

    enum Unit {
        PIECE("pc"),
        METRE("m");

        private final String symbol;

        Unit(String symbol) {
            this.symbol = symbol;
        }

        @JsonValue
        String symbol() {
            return symbol;
        }
    }

    record NewItem(
            String name, BigDecimal price, int quantity, List<String> tags, String currency, Optional<String> note) {}

    record Order(String customer, List<NewItem> items, Map<String, NewItem> extras, NewItem[] spare, int[] codes) {}

    record Scalars(
            boolean flag,
            long count,
            double ratio,
            Integer boxed,
            String text,
            char letter,
            Color color,
            Unit unit,
            UUID uuid,
            LocalDate date,
            Instant time,
            Duration duration,
            Locale locale,
            byte[] bytes,
            Optional<Integer> maybe,
            OptionalInt maybeInt,
            EnumSet<Color> colors,
            Map<Color, Integer> stock) {}

    record Range(int from, int to) {
        Range {
            if (from > to) {
                throw new IllegalArgumentException("from must not be above to");
            }
        }
    }

    record Booking(Range range, String name) {}

    record Email(String address) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Email {
            if (!address.contains("@")) {
                throw new IllegalArgumentException("must be an address");
            }
        }
    }

    record Contact(Email email, Email copy) {}

    record Worldly(
            Currency currency,
            TimeZone zone,
            Charset charset,
            URL url,
            InetAddress host,
            Pattern pattern,
            Date date,
            Calendar calendar) {}

    static final class Grade {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Grade of(int number) {
            if (number > 6) {
                throw new NumberFormatException();
            }
            return new Grade(number < 4);
        }

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Grade of(boolean passed) {
            return new Grade(passed);
        }

        private Grade(boolean passed) {}
    }

    record Careless(String name, int count) {
        Careless {
            Objects.requireNonNull(name, "name");
            if (count == 13) {
                throw new IllegalStateException("bug");
            }
            if (count == 14) {
                Color.valueOf("secret");
            }
        }
    }

    static class Person {
        private String name = "";
        private int age;
        private @Nullable String city;
        private List<Person> children = List.of();

        public void setName(String name) {
            this.name = name;
        }

        public void setAge(int age) {
            if (age < 0) {
                throw new IllegalArgumentException("must not be negative");
            }
            this.age = age;
        }

        public void setCity(String city) {
            this.city = city;
        }

        public void setChildren(List<Person> children) {
            this.children = children;
        }

        String text() {
            return name + " " + age + " " + city + " "
                    + children.stream().map(Person::text).toList();
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Circle.class, name = "circle"),
        @JsonSubTypes.Type(value = Square.class, name = "square")
    })
    sealed interface Shape {}

    record Circle(int radius, Range range) implements Shape {}

    record Square(int side) implements Shape {}

    record Drawing(List<Shape> shapes, Shape background, String title) {}

    record Strict(String name, int count) {}

    record Node(String name, @Nullable Node left, @Nullable Node right) {}

    record Page<X>(List<X> content, int number) {}

    record Free(Object any, JsonNode node, Map<String, Object> map, List<@Nullable String> lines) {}

    record Size(int width, int height) {}

    record Box(String name, @JsonUnwrapped Size size) {}

    record Renamed(
            @JsonProperty(value = "first-name", required = true)
            String firstName) {}

    static final class UpperCase extends StdDeserializer<String> {
        UpperCase() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            String text = parser.getString();
            if (text.isEmpty()) {
                throw new IllegalArgumentException("must not be empty");
            }
            return text.toUpperCase(Locale.ROOT);
        }
    }

    record Custom(@JsonDeserialize(using = UpperCase.class) String shout, int count) {}

    static List<BodyType> types() {
        return List.of(
                BodyType.of(NewItem.class)
                        .required("name", "price", "quantity", "tags")
                        .orElse("currency", "EUR"),
                BodyType.of(Order.class).required("customer", "items", "extras", "spare", "codes"),
                BodyType.of(Range.class).required("from", "to"),
                BodyType.of(Booking.class).required("range", "name"),
                BodyType.of(Contact.class).required("email"),
                BodyType.of(Careless.class).required("name", "count"),
                BodyType.of(Person.class).required("name", "age").orElse("city", "Bern"),
                BodyType.of(Circle.class).required("radius"),
                BodyType.of(Square.class).required("side"),
                BodyType.of(Drawing.class).required("shapes", "title"),
                BodyType.of(Strict.class).required("name").refusingUnknown(),
                BodyType.of(Node.class).required("name"),
                BodyType.of(Page.class).required("content", "number"),
                BodyType.of(Size.class).required("width", "height"),
                BodyType.of(Box.class).required("name"),
                BodyType.of(Renamed.class).required("first-name").named("firstName", "first-name"),
                BodyType.of(Custom.class).required("shout", "count"));
    }
}
