package dev.penstock.processor.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EcmaPatternTest {

    @Test
    void isAnchoredUnlessItIsAlready() {
        assertEquals(Optional.of("^(?:[a-z]+)$"), EcmaPattern.of("[a-z]+"));
        assertEquals(Optional.of("^[A-Z]{3}$"), EcmaPattern.of("^[A-Z]{3}$"));
        assertEquals(Optional.of("^(?:^a|b$)$"), EcmaPattern.of("^a|b$"));
        assertEquals(Optional.of("^(?:^a\\$)$"), EcmaPattern.of("^a\\$"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?:a|b)c",
                "(?=a)b",
                "(?!a)b",
                "(?<n>a)",
                "(?<=a)b",
                "\\p{L}+",
                "\\p{Lu}",
                "\\d\\w\\s\\x41\\u0041"
            })
    void whatBothHaveStays(String expression) {
        assertEquals(Optional.of("^(?:" + expression + ")$"), EcmaPattern.of(expression));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?i)a",
                "(?s-m:a)",
                "(?>a)",
                "\\Qa\\E",
                "\\Aa\\z",
                "\\p{Alpha}",
                "\\p{IsLatin}",
                "a*+",
                "a{2}+",
                "[a-z&&[^b]]",
                "[a[b]]",
                "\\h"
            })
    void whatOnlyJavaHasIsLeftOut(String expression) {
        assertEquals(Optional.empty(), EcmaPattern.of(expression));
    }
}
