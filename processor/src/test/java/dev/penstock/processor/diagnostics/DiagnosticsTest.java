package dev.penstock.processor.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every message has its text, its line and its column, and there is no other: those of each code are in a fixture of its
 * name. With {@code -Dgolden.update=true} the fixtures are written anew; look at the difference.
 */
final class DiagnosticsTest {

    private static final Path FOLDER = Path.of("src/test/resources/diagnostics");

    @TestFactory
    Stream<DynamicContainer> messages() throws IOException {
        List<Path> fixtures;
        try (Stream<Path> files = Files.list(FOLDER)) {
            fixtures = files.sorted().toList();
        }
        assertTrue(!fixtures.isEmpty());
        if (Boolean.getBoolean("golden.update")) {
            fixtures.forEach(DiagnosticsTest::update);
        }
        return fixtures.stream()
                .map(fixture ->
                        DynamicContainer.dynamicContainer(fixture.getFileName().toString(), cases(fixture)));
    }

    private static Stream<DynamicTest> cases(Path fixture) {
        String code = fixture.getFileName().toString().replace(".txt", "");
        List<String> expected = Stream.of(read(fixture).split("(?m)^(?=## )")).toList();
        List<Case> cases = Case.read(read(fixture));
        assertEquals(expected.size(), cases.size());
        return cases.stream()
                .map(one -> DynamicTest.dynamicTest(one.title(), () -> {
                    String messages = one.withMessages();
                    assertEquals(expected.get(cases.indexOf(one)), messages);
                    assertTrue(code.equals("several") || messages.contains("[" + code + "]"), "nothing of " + code);
                }));
    }

    private static void update(Path fixture) {
        String text = Case.read(read(fixture)).stream().map(Case::withMessages).collect(Collectors.joining());
        try {
            Files.writeString(fixture, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
