package dev.penstock.processor.goldens;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is generated, as text. */
final class GoldenTest {

    static List<String> folders() {
        return Goldens.folders();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void isTheSameToTheLastCharacter(String folder) {
        Goldens.check(folder);
    }

    @ParameterizedTest
    @MethodSource("folders")
    void doesNotDependOnTheOrderOfSources(String folder) {
        List<String> sources = Goldens.sources(folder);
        List<String> reversed = new ArrayList<>(sources);
        Collections.reverse(reversed);
        assertEquals(
                Goldens.compile(sources).outputs(), Goldens.compile(reversed).outputs());
    }
}
