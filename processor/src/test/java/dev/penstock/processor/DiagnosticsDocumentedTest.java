package dev.penstock.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
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

    /** In a fixture, or in a test that needs more than sources; both assert line, column and text. */
    @Test
    void everyCodeHasATestOfItsPlace() throws IOException {
        String fixtures = allIn(Path.of("src/test/resources/diagnostics"), ".txt");
        String tests = allIn(Path.of("src/test/java"), ".java");
        assertEquals(
                List.of(),
                codesThat(code -> !fixtures.contains("[" + code + "]")
                        && !Pattern.compile("\\.java:\\d+:\\d+ \\[" + code + "]")
                                .matcher(tests)
                                .find()));
    }

    private static String allIn(Path folder, String ending) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(ending)).toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
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
