package dev.penstock.processor.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.penstock.Penstock;
import dev.penstock.StartFailedException;
import dev.penstock.processor.testing.Compiled;
import java.net.URLClassLoader;
import java.util.List;
import org.junit.jupiter.api.Test;

/** All that is wrong with the settings of an application is told at once, in whatever way it is wrong. */
class WrongSettingsTest {

    private static final String SHOP = """
            package shop;
            import dev.penstock.annotation.Application;
            @Application(title = "Shop", version = "1")
            public final class Shop {}
            """;

    private static final String LIMITS = """
            package shop;
            import dev.penstock.annotation.*;
            import jakarta.validation.constraints.*;
            import java.net.URI;
            import java.util.Optional;
            @Config("limits")
            record Limits(
                    @Max(50) @Flag("most") @Default("10") int most,
                    URI url,
                    Optional<@Size(max = 3) String> name,
                    Optional<@Min(1) Integer> least,
                    @Positive @Default("-1") int step) {
                Limits {
                    if (url.getHost() == null) {
                        throw new IllegalArgumentException("limits.url must have a host");
                    }
                }
            }
            """;

    private static final String COLORS = """
            package shop;
            import dev.penstock.annotation.*;
            import jakarta.validation.constraints.*;
            @Config("colors")
            record Colors(@Pattern(regexp = "[a-z]+") @Default("red") String main, @Default("") String other) {
                Colors {
                    if (main.equals(other)) {
                        throw new IllegalArgumentException("colors.other must be another one");
                    }
                }
            }
            """;

    private static final String CONTROLLER = """
            package shop;
            import dev.penstock.annotation.*;
            @Controller
            class HomeController {
                HomeController(Limits limits, Colors colors) {}
                @Get("/") void get() {}
            }
            """;

    private static List<String> wrong(String... arguments) throws Exception {
        Compiled compiled = Compiled.with(Sources.processors(), SHOP, LIMITS, COLORS, CONTROLLER)
                .orFail();
        try (URLClassLoader loader = compiled.loader()) {
            return assertThrows(
                            StartFailedException.class,
                            () -> Penstock.app(loader.loadClass("shop.Shop"))
                                    .port(0)
                                    .args(arguments)
                                    .start())
                    .getMessage()
                    .lines()
                    .toList();
        }
    }

    @Test
    void constraintsAreToldWithWhatCannotBeRead() throws Exception {
        assertEquals(
                List.of(
                        "--worker-threads: must be a whole number from 1 to 1000000.",
                        "limits.url is required (a URI): give --limits.url, LIMITS_URL in the environment, or limits.url"
                                + " in application.properties.",
                        "--colors.main: must match \"[a-z]+\".",
                        "--most: must be less than or equal to 50.",
                        "--limits.name: size must be between 0 and 3.",
                        "--limits.least: must be greater than or equal to 1.",
                        "The default of limits.step: must be greater than 0."),
                wrong("--worker-threads=x", "--most=51", "--limits.name=long", "--limits.least=0", "--colors.main=1"));
    }

    @Test
    void aRecordThatCouldBeMadeMayRefuse() throws Exception {
        assertEquals(
                List.of(
                        "--prot is not an option; did you mean --port?",
                        "shop.Colors: colors.other must be another one",
                        "The default of limits.step: must be greater than 0."),
                wrong("--prot=1", "--limits.url=http://a", "--colors.other=red"));
    }

    @Test
    void constraintsAloneAreToldAlike() throws Exception {
        assertEquals(
                List.of(
                        "--limits.most: must be less than or equal to 50.",
                        "The default of limits.step: must be greater than 0."),
                wrong("--limits.url=http://a", "--limits.most=51"));
    }
}
