package dev.penstock.processor.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.processor.testing.Running;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Constraints of values that are no objects, and of properties without names, are documented as they are checked. */
class ConstrainedValuesTest {

    private static final String CONTROLLER = """
            package shop;
            import com.fasterxml.jackson.annotation.*;
            import dev.penstock.annotation.*;
            import jakarta.validation.constraints.*;
            import java.util.*;
            @Controller("/items")
            public class Items {
            %s
            }
            """;

    @Test
    void ofTheOneComponentOfARecord() {
        Described described = Described.of("""
                @Post public void create(Order order) {}
                public record Sku(@JsonValue @Pattern(regexp = "[A-Z]+") @Size(max = 8) String value) {}
                public record Amount(@JsonValue @Min(1) int value) {}
                public record Order(Sku sku, List<Sku> more, Optional<Amount> amount) {}
                """);
        assertEquals(
                "{\"type\":\"string\",\"maxLength\":8,\"pattern\":\"^(?:[A-Z]+)$\"}",
                described.property("Order", "sku").toString());
        assertEquals(
                8, described.property("Order", "more").at("/items/maxLength").asInt());
        assertEquals(1, described.property("Order", "amount").path("minimum").asInt());
    }

    @Test
    void butNotOfWhatAFactoryMakesOfAValue() {
        Described described = Described.of("""
                @Post public Order create(Order order) { return order; }
                public record Sku(@JsonValue @Size(max = 8) String value) {
                    @JsonCreator public static Sku of(String text) { return new Sku(text.strip()); }
                }
                public record Order(Sku sku) {}
                """);
        assertEquals("{\"type\":\"string\"}", described.property("Order", "sku").toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {}|422
                    {'a':'x'}|200
                    {'a':'x','b':'y'}|200
                    {'a':'x','b':''}|422
                    {'a':'x','b':'y','c':'z'}|422
                    """)
    void ofPropertiesWithoutNames(String json, int status) {
        String members = """
                @Post public int create(Tags tags) { return 1; }
                public record Tags(@JsonAnySetter @JsonAnyGetter @Size(min = 1, max = 2) Map<String, @NotBlank String> more) {}
                """;
        assertEquals(
                "{\"type\":\"object\",\"minProperties\":1,\"maxProperties\":2,"
                        + "\"additionalProperties\":{\"type\":\"string\",\"minLength\":1,\"pattern\":\"\\\\S\"}}",
                withoutName(Described.of(members), "Tags"));
        try (Running running = Running.controller("shop.Items", CONTROLLER.formatted(members))) {
            assertEquals(
                    status,
                    running.sendJson("POST", "/items", json.replace('\'', '"')).statusCode());
        }
    }

    private static String withoutName(Described described, String type) {
        return described
                .schema(type)
                .toString()
                .replaceAll(",\"x-penstock-name\":\"\\w+\"|\"x-penstock-name\":\"\\w+\",", "");
    }

    @Test
    void besidesThoseThatHaveNames() {
        Described described = Described.of("""
                @Post public void create(Tags tags) {}
                public record Tags(int id, Optional<String> note,
                        @JsonAnySetter @Size(min = 1, max = 2) Map<String, String> more) {}
                @Post("/bean") public void bean(Bean bean) {}
                public static class Bean {
                    private Map<String, String> more;
                    @JsonAnySetter public void put(String key, String value) {}
                    @JsonAnyGetter @Size(min = 1, max = 2) public Map<String, @Size(max = 3) String> getMore() { return more; }
                }
                @Post("/ignoring") public void ignoring(Ignoring ignoring) {}
                @JsonIgnoreProperties("x")
                public record Ignoring(@JsonAnySetter @Size(max = 2) Map<String, String> more) {}
                """);
        assertEquals(2, described.schema("Tags").path("minProperties").asInt());
        assertEquals(4, described.schema("Tags").path("maxProperties").asInt());
        assertEquals(
                3,
                described.schema("Bean").at("/additionalProperties/maxLength").asInt());
        assertTrue(described.schema("Bean").path("minProperties").isMissingNode(), "nothing at all is null");
        assertTrue(described.schema("Ignoring").path("maxProperties").isMissingNode(), "x is not kept");
    }

    private static final String SPLIT = """
            @Post public int create(Split split) { return 1; }
            public static class Split {
                private @Size(max = 2) @NotNull String x;
                @JsonGetter("a") public @Pattern(regexp = "[a-z]*") String getX() { return x; }
                @JsonSetter("b") public void setX(String x) { this.x = x; }
                private @Size(max = 2) String from;
                @JsonGetter("on") public java.time.LocalDate getFrom() { return null; }
                @JsonSetter("from") public void setFrom(String from) { this.from = from; }
            }
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {'b':'ab'}|200
                    {'b':'AB'}|422
                    {'b':'abc'}|422
                    {'a':'ab'}|422
                    {'b':'ab','from':'ab'}|200
                    {'b':'ab','from':'abc'}|422
                    """)
    void ofWhatIsWrittenUnderAnotherName(String json, int status) {
        Described described = Described.of(SPLIT);
        assertEquals(List.of(), described.messages());
        assertEquals(
                2, described.property("Split<input>", "b").path("maxLength").asInt());
        assertEquals(
                "^(?:[a-z]*)$",
                described.property("Split<input>", "b").path("pattern").asString());
        assertEquals(2, described.property("Split", "a").path("maxLength").asInt());
        assertEquals(
                2, described.property("Split<input>", "from").path("maxLength").asInt());
        assertTrue(described.property("Split", "on").path("maxLength").isMissingNode());
        try (Running running = Running.controller("shop.Items", CONTROLLER.formatted(SPLIT))) {
            assertEquals(
                    status,
                    running.sendJson("POST", "/items", json.replace('\'', '"')).statusCode());
        }
    }

    @Test
    void thatMayBlock() {
        try (Running running = Running.controller("shop.Items", CONTROLLER.formatted("""
                @Post public java.util.concurrent.CompletableFuture<String> create(Order order) {
                    return java.util.concurrent.CompletableFuture.completedFuture(Known.Check.thread);
                }
                @Post("/class") public java.util.concurrent.CompletableFuture<String> create(OtherOrder order) {
                    return java.util.concurrent.CompletableFuture.completedFuture(Known.Check.thread);
                }
                public record Sku(@JsonValue @Known String value) {}
                public record Order(Sku sku) {}
                @Known public record Other(@JsonValue String value) {}
                public record OtherOrder(Other sku) {}
                @Post("/split") public java.util.concurrent.CompletableFuture<String> create(Split order) {
                    return java.util.concurrent.CompletableFuture.completedFuture(Known.Check.thread);
                }
                public static class Split {
                    private @Known String sku;
                    @JsonGetter("a") public String getSku() { return sku; }
                    @JsonSetter("b") public void setSku(String sku) { this.sku = sku; }
                }
                @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
                @jakarta.validation.Constraint(validatedBy = Known.Check.class)
                public @interface Known {
                    String message() default "must be known";
                    Class<?>[] groups() default {};
                    Class<? extends jakarta.validation.Payload>[] payload() default {};
                    class Check implements jakarta.validation.ConstraintValidator<Known, Object> {
                        static volatile String thread = "";
                        public Check() {}
                        @Override public boolean isValid(Object o, jakarta.validation.ConstraintValidatorContext c) {
                            thread = Thread.currentThread().getName();
                            return true;
                        }
                    }
                }
                """))) {
            for (String path : new String[] {"/items/split", "/items", "/items/class"}) {
                String thread = running.sendJson("POST", path, "{\"sku\":\"a\",\"b\":\"a\"}")
                        .body();
                assertTrue(thread.contains("worker"), thread);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /body   | {'prices':{'EUR':1}}  | 200 | -
                    /body   | {'prices':{'EURO':1}} | 422 | /prices/EURO
                    /map    | {'EUR':1}             | 200 | -
                    /map    | {'EURO':1}            | 422 | /EURO
                    /own    | {'rates':{'EURO':1}}  | 422 | /rates/EURO
                    /getter | {'rates':{'EURO':1}}  | 422 | /rates/EURO
                    """)
    void ofTheKeysOfMaps(String path, String body, int status, String pointer) {
        String controller = CONTROLLER.formatted("""
                @Post("/body") public int body(Prices body) { return 1; }
                @Post("/map") public int map(@Body Map<@Size(max = 3) String, Integer> body) { return 1; }
                @Post("/own") public int own(Own body) { return 1; }
                @Post("/getter") public int getter(Rates body) { return 1; }
                public record Prices(Map<@Size(max = 3) String, Integer> prices) {}
                public record Own(TreeMap<@Size(max = 3) String, Integer> rates) {}
                public static class Rates {
                    @JsonProperty private Map<@Size(max = 3) String, Integer> rates;
                    public Map<String, Integer> getRates() { return rates; }
                }
                """);
        try (Running running = Running.controller("shop.Items", controller)) {
            var answer = running.sendJson("POST", "/items" + path, body.replace('\'', '"'));
            assertEquals(status, answer.statusCode(), answer.body());
            assertTrue(status == 200 || answer.body().contains("\"pointer\":\"" + pointer + "\""), answer.body());
        }
    }

    @Test
    void ofTheKeysOfMapsInTheDocument() {
        Described described = Described.of("""
                @Post public void create(Prices prices) {}
                public record Prices(
                        Map<@Size(max = 3) String, Integer> any, TreeMap<@Pattern(regexp = "[A-Z]+") String, Integer> own,
                        Map<String, Integer> none) {}
                """);
        assertEquals(
                "{\"type\":\"string\",\"maxLength\":3}",
                described.property("Prices", "any").get("propertyNames").toString());
        assertEquals(
                "^(?:[A-Z]+)$",
                described.property("Prices", "own").at("/propertyNames/pattern").asString());
        assertTrue(described.property("Prices", "none").path("propertyNames").isMissingNode());
    }
}
