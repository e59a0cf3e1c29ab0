package dev.penstock.runtime.internal.settings;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.penstock.runtime.Converters;
import dev.penstock.runtime.Setting;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class HelpTextTest {

    @Test
    void equalsTheGolden() throws IOException {
        List<Setting<?>> all = new ArrayList<>(ServerSettings.all());
        all.add(Setting.of("shop.rates-url", Converters.URI, "Where exchange rates come from.")
                .flag("rates-url"));
        all.add(Setting.of("shop.currency", Converters.STRING, "The currency of prices.")
                .orElse("EUR"));
        all.add(Setting.of("shop.verbose", Converters.BOOLEAN, "").optional());
        SettingsResult result = SettingsReader.read(all, List.of("--help"), Map.of(), new Properties());
        assertEquals(
                golden(), assertInstanceOf(SettingsResult.Help.class, result).text());
    }

    @Test
    void leavesOutAGroupWithoutSettings() {
        assertFalse(HelpText.of(ServerSettings.all()).contains("Application:"));
    }

    private static String golden() throws IOException {
        try (InputStream golden = requireNonNull(HelpTextTest.class.getResourceAsStream("help.txt"))) {
            return new String(golden.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
