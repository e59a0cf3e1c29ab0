package dev.penstock.processor.broken;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What careless, hurried and inventive authors write: parts of sources, most of them wrong in most places; one a line in
 * the files of {@code src/test/resources/broken}.
 */
final class Wild {

    static final List<String> TYPES = lines("types.txt");
    static final List<String> ANNOTATIONS = lines("annotations.txt");
    static final List<String> NAMES = lines("names.txt");
    static final List<String> TEXTS = lines("texts.txt");
    static final List<String> MODIFIERS = lines("modifiers.txt");
    static final List<String> KINDS = lines("kinds.txt");
    static final List<String> HEADS = lines("heads.txt");
    static final List<String> VARIABLES = lines("variables.txt");
    static final List<String> THROWS = lines("throws.txt");
    static final List<String> PARAMETERS = lines("parameters.txt");

    private Wild() {}

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(Path.of("src/test/resources/broken", file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
