package dev.penstock.runtime.internal.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.runtime.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The table in {@code docs/settings.md} is the code's. */
class SettingsDocumentTest {

    @Test
    void theTableEqualsTheCode() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("..", "docs", "settings.md")).stream()
                .filter(line -> line.startsWith("| `penstock."))
                .toList();
        List<String> expected =
                ServerSettings.all().stream().map(SettingsDocumentTest::row).toList();
        assertEquals(String.join("\n", expected), String.join("\n", rows));
    }

    private static String row(Setting<?> setting) {
        String fallback = setting.fallback() == null ? "" : "`" + setting.fallback() + "`";
        return "| `" + setting.name() + "` | `" + SettingNames.option(setting) + "` | `"
                + SettingNames.variable(setting) + "` | " + fallback + " | " + setting.description() + " | "
                + setting.converter().expected() + " |";
    }
}
