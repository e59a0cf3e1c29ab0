package dev.penstock.processor.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.processor.ControllerProcessor;
import dev.penstock.processor.testing.Compiled;
import java.net.URLClassLoader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Where parts of a property have names of their own, what has none is told exactly if Jackson refuses it. */
class SeveralNamesTest {

    private static final String SEVERAL_NAMES = """
            package shop;
            import com.fasterxml.jackson.annotation.*;
            public class Body {
                %s
            }
            """;

    private static List<String> messages(String body) {
        return Compiled.with(List.of(new ControllerProcessor()), body, """
                package shop;
                import dev.penstock.annotation.*;
                @Controller("/items")
                public class Items {
                    @Post public void create(Body body) {}
                }
                """).penstockMessages();
    }

    @Test
    void aPropertyWithSeveralNamesAndNone() {
        assertEquals(
                List.of(
                        "ERROR Body.java:4:16 [PEN218] Jackson refuses this class: 'x' has several names in JSON, and this "
                                + "part of it has none of them; write @JsonProperty with one of them here, or @JsonIgnore"),
                messages(SEVERAL_NAMES.formatted("public int x; @JsonProperty(\"a\") public int getX() { return x; } "
                        + "@JsonProperty(\"b\") public void setX(int x) {}")));
    }

    /** Told by Jackson itself. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "public int x; @JsonProperty(\"a\") public int getX() { return x; } @JsonProperty(\"b\") public void setX(int x) {}",
                "private int x; @JsonProperty(\"a\") public int getX() { return x; } @JsonProperty(\"b\") public void setX(int x) {}",
                "@JsonProperty(\"a\") private int x; @JsonProperty(\"b\") public int getX() { return x; } void setX(int x) {}",
                "@JsonProperty(\"a\") private int x; public int getX() { return x; } @JsonProperty(\"b\") void setX(int x) {}",
                "@JsonProperty(\"a\") private int x; int getX() { return x; } @JsonProperty(\"b\") void setX(int x) {}",
                "@JsonIgnore public int x; @JsonProperty(\"a\") public int getX() { return x; } @JsonProperty(\"b\") public void setX(int x) {}",
                "@JsonProperty(\"a\") public int x; @JsonProperty(\"b\") public int getX() { return x; } @JsonIgnore public void setX(int x) {}",
                "@JsonProperty(value = \"a\", access = JsonProperty.Access.READ_ONLY) public int x; @JsonProperty(\"b\") public int getX() { return x; } public void setX(int x) {}"
            })
    void asJacksonDoes(String members) throws Exception {
        String source = SEVERAL_NAMES.formatted(members);
        boolean refused = false;
        try (URLClassLoader loader = Compiled.with(List.of(), source).orFail().loader()) {
            JsonMapper.shared().readValue("{}", loader.loadClass("shop.Body"));
        } catch (IllegalStateException e) {
            assertTrue(e.getMessage().contains("Conflicting/ambiguous property name"), e.getMessage());
            refused = true;
        }
        assertEquals(refused, messages(source).stream().anyMatch(message -> message.contains("[PEN218]")), members);
    }
}
