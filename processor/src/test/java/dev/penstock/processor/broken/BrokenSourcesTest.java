package dev.penstock.processor.broken;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Whatever is wrong with a source, the processors say it, or leave it to javac: none of them fails, none of its
 * messages is a stack trace, and nothing is generated that does not compile.
 */
final class BrokenSourcesTest {

    private static final int CASES = Integer.getInteger("broken.cases", 220);
    private static final long FIRST = Long.getLong("broken.first", 0);
    private static final long MOST_MILLIS = 60_000;

    private static final String IMPORTS = """
            package shop;
            import com.fasterxml.jackson.annotation.*;
            import dev.penstock.Request;
            import dev.penstock.Response;
            import dev.penstock.annotation.*;
            import io.swagger.v3.oas.annotations.*;
            import io.swagger.v3.oas.annotations.media.*;
            import io.swagger.v3.oas.annotations.responses.*;
            import io.swagger.v3.oas.annotations.tags.Tag;
            import jakarta.validation.*;
            import jakarta.validation.constraints.*;
            import java.util.*;
            import java.util.concurrent.*;
            import org.jspecify.annotations.Nullable;
            import tools.jackson.databind.PropertyNamingStrategies;
            import tools.jackson.databind.annotation.*;

            """;

    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void noneMakesTheProcessorsFail() throws IOException {
        List<String> failures = new ArrayList<>();
        try (InMemory javac = new InMemory()) {
            List<String> bases = bases();
            int processed = 0;
            for (long seed = FIRST; processed < CASES; seed++) {
                String source = broken(seed, bases.get((int) (seed % bases.size())));
                long start = System.nanoTime();
                Result result = compile(source, javac);
                processed += result.processed() ? 1 : 0;
                if (result.failure().isPresent()) {
                    failures.add("seed " + seed + ": " + result.failure().get());
                }
                long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
                if (millis > MOST_MILLIS) {
                    failures.add("seed " + seed + " took " + millis + " ms");
                }
            }
        }
        assertEquals(List.of(), failures, () -> failures.size() + " failures");
    }

    private static List<String> bases() throws IOException {
        Path folder = Path.of("src/test/resources/broken");
        String neighbours = Files.readString(folder.resolve("Neighbours.java"));
        String ruins = Files.readString(folder.resolve("Ruins.java"));
        List<String> bases = new ArrayList<>();
        for (String name : List.of("Items", "Shop", "Shapes")) {
            String base = IMPORTS + Files.readString(folder.resolve(name + ".java")) + neighbours;
            bases.add(base);
            bases.add(base + ruins);
        }
        return bases;
    }

    private static String broken(long seed, String base) {
        Random random = new Random(seed);
        Mutations mutations = new Mutations(random.nextLong());
        String source = base;
        for (int mistakes = 1 + random.nextInt(2); mistakes > 0; mistakes--) {
            source = mutations.breakOnce(source);
        }
        return source;
    }

    /** Whether processors ran, and what was wrong with them. */
    private record Result(boolean processed, Optional<String> failure) {}

    private static Result compile(String source, InMemory javac) {
        InMemory.Outcome outcome;
        try {
            outcome = javac.compile(source);
        } catch (RuntimeException | Error failure) {
            boolean ofJavac = isOfJavac(source, javac);
            return new Result(!ofJavac, ofJavac ? Optional.empty() : Optional.of(failure + " of\n" + source));
        }
        if (!outcome.crash().isEmpty()) {
            boolean ofJavac = isOfJavac(source, javac);
            return new Result(!ofJavac, ofJavac ? Optional.empty() : Optional.of(outcome.crash() + " of\n" + source));
        }
        for (InMemory.Message message : outcome.messages()) {
            if (message.text().contains("[PEN901]") || message.text().contains("\tat ")) {
                return new Result(true, Optional.of(message.text() + "\n" + source));
            }
        }
        if (!outcome.succeeded() && !outcome.blamesTheSource()) {
            return new Result(
                    true, Optional.of("only what is generated is wrong: " + outcome.messages() + "\n" + source));
        }
        return new Result(outcome.processed(), Optional.empty());
    }

    /** Some sources are too much for javac alone. */
    private static boolean isOfJavac(String source, InMemory javac) {
        try {
            return !javac.compileAlone(source).crash().isEmpty();
        } catch (RuntimeException | Error failure) {
            return true;
        }
    }
}
