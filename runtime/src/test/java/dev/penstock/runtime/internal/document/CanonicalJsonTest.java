package dev.penstock.runtime.internal.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class CanonicalJsonTest {

    @Test
    void writesATreeWithTwoSpaces() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", "Lamp");
        tree.put("none", null);
        tree.put("empty", List.of());
        tree.put("nothing", Map.of());
        tree.put("tags", Arrays.asList("home", null, true, List.of(1, 2)));
        assertEquals("""
                {
                  "name": "Lamp",
                  "none": null,
                  "empty": [],
                  "nothing": {},
                  "tags": [
                    "home",
                    null,
                    true,
                    [
                      1,
                      2
                    ]
                  ]
                }
                """, CanonicalJson.write(tree));
    }

    @Test
    void keepsTheOrderOfOrderedMapsAndSortsTheOthers() {
        Map<String, Object> ordered = new LinkedHashMap<>();
        ordered.put("z", 1);
        ordered.put("a", 2);
        assertEquals("{\n  \"z\": 1,\n  \"a\": 2\n}\n", CanonicalJson.write(ordered));
        assertEquals("{\n  \"a\": 2,\n  \"z\": 1\n}\n", CanonicalJson.write(Map.of("z", 1, "a", 2)));
    }

    @Test
    void writesNumbersWithoutExponentAndTrailingZeros() {
        assertEquals("1000\n", CanonicalJson.write(new BigDecimal("1E+3")));
        assertEquals("0.01\n", CanonicalJson.write(new BigDecimal("0.010")));
        assertEquals("0\n", CanonicalJson.write(new BigDecimal("0.00")));
        assertEquals("1\n", CanonicalJson.write(1.0));
        assertEquals("-0.0000001\n", CanonicalJson.write(-1e-7));
        assertEquals("0.1\n", CanonicalJson.write(0.1f));
        assertEquals("9223372036854775808\n", CanonicalJson.write(BigInteger.TWO.pow(63)));
        assertEquals("-128\n", CanonicalJson.write(Byte.MIN_VALUE));
    }

    @Test
    void refusesWhatJsonCannotSay() {
        assertThrows(IllegalArgumentException.class, () -> CanonicalJson.write(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> CanonicalJson.write(Float.NEGATIVE_INFINITY));
        assertThrows(IllegalArgumentException.class, () -> CanonicalJson.write(new Object()));
        assertThrows(IllegalArgumentException.class, () -> CanonicalJson.write(Map.of(1, 2)));
    }

    @Test
    void escapesOnlyWhatItMust() {
        assertEquals("\"\\\"\\\\/\\n\\r\\t\\b\\f\\u0000\\u001f\"\n", CanonicalJson.write("\"\\/\n\r\t\b\f\0\u001f"));
        assertEquals("\"é\u2028\uD83D\uDE00\"\n", CanonicalJson.write("é\u2028\uD83D\uDE00"));
        assertEquals("\"\\ud83d\"\n", CanonicalJson.write("\uD83D"));
        assertEquals("\"\\ude00x\"\n", CanonicalJson.write("\uDE00x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "\u0001\u007f\u0080", "\\u0041", "a\uD83Db", "</script>", "\uFEFFx"})
    void isReadBackAsItWas(String text) {
        assertEquals(text, JsonMapper.shared().readValue(CanonicalJson.write(text), String.class));
    }
}
