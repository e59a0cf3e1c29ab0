package dev.penstock.runtime.internal.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Finds {@code application.properties}: the one in the jar, and over it the one in the folder that the server runs in. */
public final class SettingsFile {

    private static final String NAME = "application.properties";

    private SettingsFile() {}

    /**
     * Reads both as UTF-8; a missing one is empty.
     *
     * @throws UncheckedIOException if one is there but can't be read
     * @throws IllegalArgumentException if one has a malformed Unicode escape
     */
    public static Properties load(ClassLoader loader, Path folder) {
        Properties properties = new Properties();
        try {
            InputStream resource = loader.getResourceAsStream(NAME);
            if (resource != null) {
                load(properties, resource);
            }
            Path file = folder.resolve(NAME);
            if (Files.isRegularFile(file)) {
                load(properties, Files.newInputStream(file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(NAME + " can't be read", unreadable);
        }
        return properties;
    }

    private static void load(Properties properties, InputStream stream) throws IOException {
        try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException(NAME + " has a malformed \\u escape", malformed);
        }
    }
}
