package dev.penstock.processor.application;

import static dev.penstock.processor.application.Sources.in;
import static dev.penstock.processor.application.Sources.shop;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.processor.testing.Compiled;
import dev.penstock.processor.testing.RecordedOrigins;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What incremental builds rely on, Gradle's most of all: which class each file is made of, and that a class which is
 * compiled alone, with everything else there as class files, makes the same files as before.
 */
class IncrementalBuildTest {

    private static final String NOTE = in("shop.notes", """
            public record Note(
                    @jakarta.validation.constraints.Size(max = 9) String text,
                    @Default("1") int copies,
                    Optional<Kind> kind,
                    Map<String, Integer> counts) {
                public enum Kind { SHORT, LONG }
            }
            """);

    private static final String NOTES = in("shop.notes", """
            /** Notes. */
            @Controller("/notes")
            final class NoteController {
                private final Clock clock;
                NoteController(Clock clock) { this.clock = clock; }
                /** Adds one. */
                @Post Note add(Note note) throws Unreadable { return note; }
                @Get("/{kind}") List<Note> list(Note.Kind kind, @Default("5") int most) { return List.of(); }
            }
            """);

    private static final String CLOCK = in("shop.notes", "@Singleton final class Clock {}");

    private static final String UNREADABLE =
            in("shop.notes", "@Status(400) public final class Unreadable extends Exception {}");

    private static final String[] SHOP = {
        TwoJars.ITEMS, TwoJars.STORE, TwoJars.SETTINGS, TwoJars.SHOP, NOTE, NOTES, CLOCK, UNREADABLE
    };

    private static Compiled compile(Map<String, List<String>> origins) {
        List<Processor> recorded = new ArrayList<>();
        Sources.processors().forEach(processor -> recorded.add(new RecordedOrigins(processor, origins)));
        return Compiled.with(recorded, List.of(), List.of(TwoJars.billing()), SHOP)
                .orFail();
    }

    @Test
    void eachFileIsMadeOfOneClass() {
        Map<String, List<String>> origins = new TreeMap<>();
        compile(origins);
        String openapi = "META-INF/penstock/openapi/";
        String routes = "META-INF/penstock/routes/";
        Map<String, List<String>> expected = new TreeMap<>();
        expected.put("META-INF/penstock/application/shop.Shop.json", List.of("shop.Shop"));
        expected.put("shop.Shop_Application", List.of("shop.Shop"));
        expected.put("shop.ShopSettings_Config", List.of("shop.ShopSettings"));
        expected.put("dev.penstock.index.shop_ShopSettings", List.of("shop.ShopSettings"));
        expected.put("shop.notes.Unreadable_Problem", List.of("shop.notes.Unreadable"));
        expected.put("dev.penstock.index.shop_notes_Unreadable", List.of("shop.notes.Unreadable"));
        expected.put("shop.notes.Clock_Provider", List.of("shop.notes.Clock"));
        expected.put("dev.penstock.index.shop_notes_Clock", List.of("shop.notes.Clock"));
        expected.put("shop.items.ItemStore_Provider", List.of("shop.items.ItemStore"));
        expected.put("shop.items.ItemStore_names_Provider", List.of("shop.items.ItemStore"));
        expected.put("shop.items.ItemStore_most_Provider", List.of("shop.items.ItemStore"));
        expected.put("shop.items.ItemStore_SoldOut_Problem", List.of("shop.items.ItemStore.SoldOut"));
        expected.put("dev.penstock.index.shop_items_ItemStore", List.of("shop.items.ItemStore"));
        expected.put("dev.penstock.index.shop_items_ItemStore_2SoldOut", List.of("shop.items.ItemStore.SoldOut"));
        for (String controller : List.of("shop.items.ItemController", "shop.notes.NoteController")) {
            for (String suffix : List.of("_Provider", "_Routes", "_Urls")) {
                expected.put(controller + suffix, List.of(controller));
            }
            expected.put("dev.penstock.index." + controller.replace('.', '_'), List.of(controller));
            expected.put(openapi + controller + ".json", List.of(controller));
            expected.put(routes + controller + ".json", List.of(controller));
        }
        assertEquals(lines(expected), lines(origins));
    }

    private static String lines(Map<String, List<String>> origins) {
        StringBuilder lines = new StringBuilder();
        new TreeMap<>(origins).forEach((name, of) -> lines.append(name + " " + of + "\n"));
        return lines.toString();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void aFileThatIsCompiledAloneMakesTheSameFiles(int file) {
        Compiled all = compile(new TreeMap<>());
        Map<String, String> before = all.outputs();
        Compiled again = all.then(Sources.processors(), SHOP[file]).orFail();
        assertEquals(before, again.outputs());
        assertEquals(List.of(), again.messages());
    }

    /** As Gradle does it: what stems from the controller is deleted, and the application looked at again. */
    @Test
    void theApplicationIsWiredAgainWhenAControllerIsDeleted() {
        Map<String, List<String>> origins = new TreeMap<>();
        Compiled all = compile(origins);
        String controller = "shop.notes.NoteController";
        origins.forEach((name, of) -> {
            if (of.equals(List.of(controller))) {
                all.without(name.contains("/") ? name : name.replace('.', '/') + ".class");
            }
        });
        all.without(controller.replace('.', '/') + ".class");
        Compiled again =
                all.thenWithClasses(Sources.processors(), List.of("shop.Shop")).orFail();
        String wiring = again.generated("shop/Shop_Application.java");
        assertTrue(wiring.contains("new ItemController_Routes()"), wiring);
        assertTrue(wiring.contains("new ItemStore_Provider()"), wiring);
        assertEquals(false, wiring.contains("NoteController"), wiring);
        assertEquals(false, wiring.contains("notes.Clock_Provider"), wiring);
        assertEquals(
                """
                  "fragments": [
                    "META-INF/penstock/openapi/billing.BillController.json",
                    "META-INF/penstock/openapi/shop.items.ItemController.json"
                  ]
                """,
                again.resource("META-INF/penstock/application/shop.Shop.json").replaceAll("(?s).*\\},\n|\\}\n$", ""));
    }

    @Test
    void theApplicationIsWiredAgainWhenAControllerIsAdded() {
        Compiled all = compile(new TreeMap<>());
        String wiring = all.thenWithClasses(
                        Sources.processors(),
                        List.of("shop.Shop"),
                        shop("@Controller(\"/more\") class MoreController { @Get String get() { return \"\"; } }"))
                .orFail()
                .generated("shop/Shop_Application.java");
        assertTrue(wiring.contains("new MoreController_Routes()"), wiring);
        assertTrue(wiring.contains("new NoteController_Routes()"), wiring);
    }

    @Test
    void gradleIsTold() throws Exception {
        assertEquals("""
                dev.penstock.processor.ControllerProcessor,isolating
                dev.penstock.processor.ProviderProcessor,isolating
                dev.penstock.processor.ApplicationProcessor,aggregating
                """, text("META-INF/gradle/incremental.annotation.processors"));
        assertEquals(
                text("META-INF/services/javax.annotation.processing.Processor"),
                text("META-INF/gradle/incremental.annotation.processors").replaceAll(",.*", ""));
    }

    private static String text(String resource) throws Exception {
        try (InputStream in = Sources.class.getClassLoader().getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
