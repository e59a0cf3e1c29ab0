package dev.penstock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseTest {

    @Test
    void nullIsAValueAndNotNothing() {
        Response<@Nullable String> response = Response.of(200, null);
        assertNull(response.body());
        assertFalse(response.isEmpty());
        assertFalse(response.header("X-A", "b").isEmpty());
        assertTrue(Response.empty(200).header("X-A", "b").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 205, 304})
    void aStatusWithoutBodyHasNoValue(int status) {
        for (String value : new String[] {"x", null}) {
            IllegalArgumentException refused =
                    assertThrows(IllegalArgumentException.class, () -> Response.of(status, value));
            assertEquals("a response with status " + status + " has no body; use Response.empty", refused.getMessage());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    9.90 €|the value of the header X-A has U+20AC at index 5, which no header can carry; encode it, \
                    as with percent-encoding or Base64
                    "a\\r\\nb"|the value of the header X-A has U+000D at index 1, which no header can carry; encode it, \
                    as with percent-encoding or Base64
                    """)
    void aValueThatNoHeaderCanCarryIsNamed(String value, String message) {
        Response<String> response = Response.ok("x");
        String text = value.replace("\\r", "\r").replace("\\n", "\n");
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> response.header("X-A", text));
        assertEquals(message, refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "X A", "X:", "Ä", "a\n"})
    void aNameOfAHeaderIsAToken(String name) {
        Response<String> response = Response.ok("x");
        assertThrows(IllegalArgumentException.class, () -> response.header(name, "b"));
    }
}
