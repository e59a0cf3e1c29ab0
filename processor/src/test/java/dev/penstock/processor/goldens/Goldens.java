package dev.penstock.processor.goldens;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.processor.ControllerProcessor;
import dev.penstock.processor.testing.Compiled;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Folders under {@code goldens} with sources and, below {@code generated}, every file that is generated from them, which
 * must be the same to the last character. {@code -Dgolden.update=true} writes them anew.
 */
final class Goldens {

    private static final Path ROOT = Path.of("src/test/resources/goldens");

    private Goldens() {}

    /** The sources of a folder, by name. */
    static List<String> sources(String folder) {
        try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(Goldens::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of all folders. */
    static List<String> folders() {
        try (Stream<Path> files = Files.list(ROOT)) {
            return files.filter(Files::isDirectory)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Compiled compile(List<String> sources) {
        return Compiled.with(List.of(new ControllerProcessor()), sources.toArray(String[]::new))
                .orFail();
    }

    /** Compiles a folder's sources and compares what was generated. */
    static void check(String folder) {
        Map<String, String> actual = compile(sources(folder)).outputs();
        Path generated = ROOT.resolve(folder).resolve("generated");
        if (Boolean.getBoolean("golden.update")) {
            write(generated, actual);
        }
        Map<String, String> expected = readAll(generated);
        assertEquals(String.join("\n", expected.keySet()), String.join("\n", actual.keySet()), "files of " + folder);
        expected.forEach((path, text) -> assertEquals(text, actual.get(path), folder + "/" + path));
    }

    private static Map<String, String> readAll(Path folder) {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> all.put(folder.relativize(file).toString().replace('\\', '/'), read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static void write(Path folder, Map<String, String> files) {
        try {
            if (Files.exists(folder)) {
                try (Stream<Path> old = Files.walk(folder)) {
                    for (Path file : old.filter(Files::isRegularFile).toList()) {
                        Files.delete(file);
                    }
                }
            }
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
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
