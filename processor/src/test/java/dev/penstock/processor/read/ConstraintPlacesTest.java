package dev.penstock.processor.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.processor.ControllerProcessor;
import dev.penstock.processor.testing.Compiled;
import dev.penstock.processor.testing.Running;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Constraints inside of types are checked, and documented, or told to be neither. */
class ConstraintPlacesTest {

    private static String controller(String body) {
        return """
                package shop;
                import com.fasterxml.jackson.annotation.*;
                import dev.penstock.annotation.*;
                import jakarta.validation.constraints.*;
                import java.util.*;
                @Controller("/items")
                public class Items {
                    @Post public String create(%s body) { return ""; }
                    public record Page<T>(List<T> items) {}
                }
                """.formatted(body);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    String @Size(max = 2) []|@Size can't be checked here: of an array, only what stands before its type is looked at; write it there
                    List<@Size(max = 2) String[]>|@Size can't be checked here: the elements of an array are not looked at; write a List
                    Map<String, List<@Size(max = 2) String[]>>|@Size can't be checked here: the elements of an array are not looked at; write a List
                    String[] @Size(max = 2) []|@Size can't be checked here: the elements of an array are not looked at; write a List
                    List<@NotBlank String>[]|@NotBlank can't be checked here: the elements of an array are not looked at; write a List
                    """)
    void thatAreNeverLookedAt(String type, String message) {
        Compiled compiled = Compiled.with(List.of(new ControllerProcessor()), controller("Body"), """
                package shop;
                import jakarta.validation.constraints.*;
                import java.util.*;
                public record Body(%s it) {}
                """.formatted(type));
        assertEquals(
                List.of("ERROR Body.java:4:" + (20 + type.length() + 1) + " [PEN212] " + message),
                compiled.penstockMessages());
    }

    private static final String NEEDS_EXTRACTOR = "@NotBlank on a type argument of Page can't be checked without a "
            + "ValueExtractor of Page, and every request would fail; if you register none, write it on a component of a "
            + "record, and that as the argument";

    @Test
    void thatNeedAnExtractor() {
        assertEquals(
                List.of("WARNING Body.java:2:80 [PEN219] " + NEEDS_EXTRACTOR),
                Compiled.with(List.of(new ControllerProcessor()), controller("Body"), """
                        package shop;
                        public record Body(Items.Page<@jakarta.validation.constraints.NotBlank String> it) {}
                        """)
                        .penstockMessages());
        assertEquals(
                List.of("WARNING Body.java:4:42 [PEN219] " + NEEDS_EXTRACTOR),
                Compiled.with(List.of(new ControllerProcessor()), controller("Body"), """
                        package shop;
                        import jakarta.validation.constraints.*;
                        public class Body {
                            private Items.Page<@NotBlank String> it;
                            public Items.Page<String> getIt() { return it; }
                        }
                        """)
                        .penstockMessages());
    }

    @Test
    void andAreCheckedWithOne() throws Exception {
        Compiled compiled = Compiled.with(List.of(new ControllerProcessor()), controller("Body"), """
                package shop;
                public record Body(Items.Page<@jakarta.validation.constraints.NotBlank String> it) {}
                """, """
                package shop;
                import jakarta.validation.valueextraction.*;
                public class Pages implements ValueExtractor<Items.Page<@ExtractedValue ?>> {
                    public void extractValues(Items.Page<?> page, ValueReceiver receiver) {
                        page.items().forEach(item -> receiver.iterableValue("items", item));
                    }
                }
                """)
                .orFail();
        try (URLClassLoader loader = compiled.loader()) {
            Path services =
                    Files.createDirectories(Path.of(loader.getURLs()[0].toURI()).resolve("META-INF/services"));
            Files.writeString(services.resolve("jakarta.validation.valueextraction.ValueExtractor"), "shop.Pages");
        }
        try (Running running = Running.of("shop.Items", compiled)) {
            assertEquals(200, status(running, "{'it':{'items':['a']}}"));
            assertEquals(422, status(running, "{'it':{'items':[' ']}}"));
        }
    }

    @Test
    void ofWhatIsOnlyReturned() {
        assertEquals(
                List.of(),
                Compiled.with(List.of(new ControllerProcessor()), """
                        package shop;
                        import com.fasterxml.jackson.annotation.*;
                        import dev.penstock.annotation.*;
                        import jakarta.validation.constraints.*;
                        import java.util.*;
                        @Controller("/items")
                        public class Items {
                            @Get public Out get() { return null; }
                            public record Page<T>(List<T> items) {}
                            public record Out(Page<@NotBlank String> page, List<@Size(max = 1) String[]> arrays, Made made,
                                    @JsonAlias("made") int b) {}
                            public static class Made {
                                private final String name;
                                @JsonCreator Made(@JsonProperty("name") @Size(max = 3) String n) { name = n; }
                                public String getName() { return name; }
                            }
                        }
                        """).penstockMessages());
    }

    @Test
    void thatAreLookedAtAreDocumented() {
        String source = controller("Body").replace("public record Page", """
                public static class Body {
                    public @Size(max = 2) String[] sizes;
                    @JsonProperty private List<@NotBlank String> names;
                    public List<String> getNames() { return names; }
                    private Map<String, List<@Size(max = 3) String>> deep;
                    public Map<String, List<String>> getDeep() { return deep; }
                    public List<String @Size(max = 1) []> arrays;
                }
                public record Page""");
        Compiled compiled =
                Compiled.with(List.of(new ControllerProcessor()), source).orFail();
        assertEquals(List.of(), compiled.penstockMessages());
        JsonNode properties = JsonMapper.shared()
                .readTree(compiled.resource("META-INF/penstock/openapi/shop.Items.json"))
                .at("/components/schemas/shop.Items$Body/properties");
        assertEquals("{\"type\":\"string\"}", properties.at("/sizes/items").toString());
        assertEquals(2, properties.at("/sizes/maxItems").asInt());
        assertEquals(1, properties.at("/names/items/minLength").asInt());
        assertEquals(
                3, properties.at("/deep/additionalProperties/items/maxLength").asInt());
        assertEquals(1, properties.at("/arrays/items/maxItems").asInt());
        try (Running running = Running.of("shop.Items", compiled)) {
            assertEquals(
                    200,
                    status(running, "{'sizes':['abc','d'],'names':['a'],'deep':{'k':['abc']},'arrays':[['abc']]}"));
            assertEquals(422, status(running, "{'sizes':['a','b','c']}"));
            assertEquals(422, status(running, "{'names':['']}"));
            assertEquals(422, status(running, "{'deep':{'k':['abcd']}}"));
            assertEquals(422, status(running, "{'arrays':[['a','b']]}"));
        }
    }

    @Test
    void onTheItemsOfABody() {
        String source = controller("@Body List<String @Size(max = 1) []>");
        try (Running running = Running.controller("shop.Items", source)) {
            assertEquals(200, status(running, "[['a']]"));
            assertEquals(422, status(running, "[['a','b']]"));
        }
    }

    @Test
    void inWhatAnObjectDoesNotKeep() {
        String source = controller("Body").replace("public record Page", """
                public record Line(@Size(max = 1) String name) {}
                public static class Body {
                    private String text;
                    @JsonCreator public Body(@JsonProperty(value = "first", required = true) Line first) { text = first.name(); }
                    public void setSecond(Line second) { text += second.name(); }
                    public void setThird(String third) { text += third; }
                }
                public record Page""");
        try (Running running = Running.controller("shop.Items", source)) {
            assertEquals(200, status(running, "{'first':{'name':'ab'},'second':{'name':'b'}}"));
            assertEquals(422, status(running, "{'second':{'name':'b'}}"));
        }
    }

    private static int status(Running running, String json) {
        return running.sendJson("POST", "/items", json.replace('\'', '"')).statusCode();
    }

    @Test
    void onWhatASetterTakes() {
        Compiled compiled = Compiled.with(List.of(new ControllerProcessor()), controller("Body"), """
                package shop;
                import jakarta.validation.constraints.*;
                public class Body {
                    @Size(max = 9) private String both;
                    private String alone;
                    public void setBoth(@Size(max = 9) String both) { this.both = both; }
                    public void setAlone(@NotBlank String alone) { this.alone = alone; }
                }
                """);
        assertEquals(
                List.of(
                        "ERROR Body.java:7:26 [PEN212] @NotBlank can't be checked here: what a setter takes is not looked"
                                + " at, only the object afterwards; write it on the field or getter"),
                compiled.penstockMessages());
    }
}
