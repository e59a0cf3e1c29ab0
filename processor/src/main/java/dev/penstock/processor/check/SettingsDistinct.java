package dev.penstock.processor.check;

import dev.penstock.processor.Diagnostic;
import dev.penstock.processor.model.ConfigRecord;
import dev.penstock.processor.model.ConfigRecord.ConfigSetting;
import dev.penstock.processor.model.Part;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** No two settings records of an application have a setting or a command-line name in common. */
public final class SettingsDistinct {

    private record Owned(Part part, ConfigSetting setting) {
        String text() {
            return part.type().canonicalName() + "." + setting.component();
        }
    }

    private final Reports reports;

    /** A check that reports there. */
    public SettingsDistinct(Reports reports) {
        this.reports = reports;
    }

    /** Reports what two records have in common. */
    public void check(List<Part> parts) {
        Map<String, Owned> taken = new HashMap<>();
        for (Part part : parts) {
            List<ConfigSetting> settings =
                    part.config().map(ConfigRecord::settings).orElse(List.of());
            for (ConfigSetting setting : settings) {
                Owned owned = new Owned(part, setting);
                for (String claim : setting.claims()) {
                    Owned first = taken.putIfAbsent(claim, owned);
                    if (first != null && first.part() != part) {
                        reports.report(
                                Diagnostic.SETTING_TAKEN, part, setting.origin(), first.text(), owned.text(), claim);
                    }
                }
            }
        }
    }
}
