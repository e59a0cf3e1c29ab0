package dev.penstock.runtime.internal.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class JsonTextTest {

    private static final JsonMapper JACKSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                " true ",
                "[]",
                "{}",
                "0",
                "-0.50",
                "12e3",
                "123456789012345678901234567890",
                "\"a\\u00e4\\n\\\"\\\\\\/\"",
                "{\"a\": [1, {\"b\": null}, \"c\"], \"d\": false}"
            })
    void readsWhatJacksonReads(String text) {
        assertEquals(
                CanonicalJson.write(JACKSON.readValue(text, Object.class)), CanonicalJson.write(JsonText.parse(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "nul",
                "truex",
                "01",
                "1.",
                "-",
                "+1",
                "1e",
                ".5",
                "[1,]",
                "[1 2]",
                "[",
                "{",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1,}",
                "{a:1}",
                "{\"a\":1,\"a\":2}",
                "\"",
                "\"\\x\"",
                "\"\\u12\"",
                "\"a\nb\"",
                "1 2",
                "'a'",
                "NaN",
                "1e99999",
                "\uffff"
            })
    void refusesWhatIsNoJson(String text) {
        assertThrows(IllegalArgumentException.class, () -> JsonText.parse(text));
        assertEquals("other", JsonText.parseOr(text, "other"));
    }

    @Test
    void deepTextsEndNoStack() {
        IllegalArgumentException error =
                assertThrows(IllegalArgumentException.class, () -> JsonText.parse("[".repeat(100_000)));
        assertEquals("it is deeper than 100 levels", error.getMessage());
    }
}
