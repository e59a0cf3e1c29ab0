package dev.penstock.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every message of the processor has a section in the documentation and a test that provokes it. */
final class DiagnosticsDocumentedTest {

    @Test
    void everyCodeHasASection() throws IOException {
        List<String> headings = Files.readAllLines(Path.of("../docs/errors.md")).stream()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3).split(" ", 2)[0])
                .toList();
        assertEquals(List.of(), codesThat(code -> !headings.contains(code)));
    }

    @Test
    void everyCodeHasATest() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            StringBuilder tests = new StringBuilder();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                tests.append(Files.readString(file));
            }
            assertEquals(List.of(), codesThat(code -> tests.indexOf("[" + code + "]") < 0));
        }
    }

    @Test
    void noTwoHaveOneCode() {
        assertEquals(
                Diagnostic.values().length,
                Arrays.stream(Diagnostic.values())
                        .map(Diagnostic::code)
                        .distinct()
                        .count());
    }

    private static List<String> codesThat(Predicate<String> predicate) {
        return Arrays.stream(Diagnostic.values())
                .map(Diagnostic::code)
                .filter(predicate)
                .sorted()
                .toList();
    }
}
