package dev.penstock.processor.application;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.processor.testing.Compiled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The snippets of {@code docs/applications.md} are one application of two jars. */
class ApplicationsGuideTest {

    private static final Pattern SNIPPET = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @Test
    void snippetsAreAnApplication() throws IOException {
        List<String> snippets = SNIPPET.matcher(Files.readString(Path.of("../docs/applications.md")))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        Compiled billing = Sources.compile(of("billing", snippets)).orFail();
        Compiled shop = Sources.compile(List.of(billing), of("shop", snippets)).orFail();
        assertEquals(List.of(), shop.messages());
        assertEquals(
                List.of(
                        "wiring.controller(new BillController_Provider(), new BillController_Routes());",
                        "wiring.controller(new ItemController_Provider(), new ItemController_Routes());",
                        "wiring.singleton(new BillsOfTheDay_Provider());",
                        "wiring.singleton(new Infrastructure_clock_Provider());",
                        "wiring.singleton(new Infrastructure_threads_Provider());",
                        "wiring.singleton(new ItemStore_Provider());",
                        "wiring.bind(\"billing.Bills\", new BillsOfTheDay_Provider());",
                        "wiring.config(new ShopSettings_Config());",
                        "wiring.problem(new NoSuchItem_Problem());"),
                shop.generated("shop/Shop_Application.java")
                        .lines()
                        .map(String::strip)
                        .filter(line -> line.startsWith("wiring."))
                        .toList());
    }

    private static String[] of(String packageName, List<String> snippets) {
        return snippets.stream()
                .filter(snippet -> snippet.startsWith("package " + packageName + ";"))
                .toArray(String[]::new);
    }
}
