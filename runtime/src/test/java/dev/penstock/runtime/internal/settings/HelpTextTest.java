package dev.penstock.runtime.internal.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.penstock.runtime.Converters;
import dev.penstock.runtime.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class HelpTextTest {

    private static final Path GOLDEN = Path.of("src/test/resources/dev/penstock/runtime/internal/settings/help.txt");

    @Test
    void equalsTheGolden() throws IOException {
        List<Setting<?>> all = new ArrayList<>(ServerSettings.all());
        all.add(Setting.of("shop.rates-url", Converters.URI, "Where exchange rates come from.")
                .flag("rates-url"));
        all.add(Setting.of("shop.currency", Converters.STRING, "The currency of prices.")
                .orElse("EUR"));
        all.add(Setting.of("shop.verbose", Converters.BOOLEAN, "").optional());
        SettingsResult result = SettingsReader.read(all, List.of("--help"), Map.of(), new Properties());
        String text = assertInstanceOf(SettingsResult.Help.class, result).text();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(GOLDEN, text);
        }
        assertEquals(Files.readString(GOLDEN), text);
    }

    @Test
    void leavesOutAGroupWithoutSettings() {
        assertFalse(HelpText.of(ServerSettings.all()).contains("Application:"));
    }
}
