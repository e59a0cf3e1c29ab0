package dev.penstock.runtime.internal.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {

    @TempDir
    private Path jar;

    @TempDir
    private Path folder;

    private Properties load() throws IOException {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            return SettingsFile.load(loader, folder);
        }
    }

    @Test
    void theFolderCountsBeforeTheJar() throws IOException {
        assertEquals(new Properties(), load());
        Files.writeString(jar.resolve("application.properties"), "shop.name=Café\npenstock.port=1\n");
        Files.writeString(folder.resolve("application.properties"), "penstock.port=2\n");
        assertEquals("Café", load().getProperty("shop.name"));
        assertEquals("2", load().getProperty("penstock.port"));
    }

    @Test
    void refusesAMalformedEscape() throws IOException {
        Files.writeString(folder.resolve("application.properties"), "a=\\u12\n");
        assertThrows(IllegalArgumentException.class, this::load);
    }
}
