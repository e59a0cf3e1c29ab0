package dev.penstock.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The jar as users get it, after it was shaded. */
class ProcessorJarIT {

    private static final Path JAR = Path.of(Objects.requireNonNull(
            System.getProperty("penstock.processor.jar"), "set by the build: penstock.processor.jar"));

    @TempDir
    private Path folder;

    @Test
    void holdsNothingUnderAnothersName() throws Exception {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            List<String> strangers = jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> !name.endsWith("/"))
                    .filter(name -> !name.startsWith("dev/penstock/"))
                    .filter(name -> !name.startsWith("META-INF/") || name.startsWith("META-INF/versions/"))
                    .toList();
            assertEquals(List.of(), strangers);
        }
        assertTrue( // a library that comes along unnoticed is larger than what is left
                Files.size(JAR) < 1_500_000,
                () -> "it is too big: " + JAR.toFile().length());
    }

    /** Users compile with the JDK that they have: this one, and every other of the machine that is new enough. */
    static Stream<Path> jdks() throws Exception {
        Set<Path> homes = new LinkedHashSet<>();
        homes.add(Path.of(System.getProperty("java.home")).toRealPath());
        String further = System.getenv("JAVA25_HOME");
        if (further != null) {
            homes.add(Path.of(further).toRealPath());
        }
        Path installed = Path.of("/usr/lib/jvm");
        if (Files.isDirectory(installed)) {
            try (Stream<Path> folders = Files.list(installed)) {
                for (Path home : folders.sorted().toList()) {
                    homes.add(home.toRealPath());
                }
            }
        }
        return homes.stream().filter(home -> Files.isExecutable(home.resolve("bin/javac")));
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void isAllThatJavacNeeds(Path jdk) throws Exception {
        Path source = Files.writeString(folder.resolve("Greetings.java"), """
                package shop;

                import dev.penstock.annotation.Application;
                import dev.penstock.annotation.Controller;
                import dev.penstock.annotation.Get;
                import jakarta.validation.constraints.Size;

                /** Greets. */
                @Controller("/greetings")
                final class Greetings {

                    record Greeting(String text) {}

                    @Application(title = "Greetings")
                    static final class App {}

                    @Get("/{name}")
                    Greeting get(@Size(max = 5) String name) {
                        return new Greeting(name);
                    }
                }
                """);
        Path classes = Files.createDirectory(folder.resolve("classes"));
        List<String> command = new ArrayList<>(List.of(jdk.resolve("bin/javac").toString()));
        command.addAll(List.of("--release", "17", "-Werror", "-Xlint:all,-processing,-options,-classfile"));
        command.addAll(List.of("-d", classes.toString(), "-processorpath", JAR.toString()));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), source.toString()));
        File output = folder.resolve("output").toFile();
        Process javac = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        assertTrue(javac.waitFor(2, TimeUnit.MINUTES), "javac did not end");
        assertEquals(0, javac.exitValue(), () -> read(output));
        assertEquals("", read(output));
        assertTrue(Files.exists(classes.resolve("shop/Greetings_Routes.class")));
        String fragment = Files.readString(classes.resolve("META-INF/penstock/openapi/shop.Greetings.json"));
        assertTrue(fragment.contains("\"maxLength\": 5"), fragment);
    }

    private static String read(File file) {
        try {
            return Files.readString(file.toPath());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
