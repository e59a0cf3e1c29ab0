package dev.penstock.runtime.internal.settings;

import dev.penstock.runtime.Setting;
import dev.penstock.runtime.SettingValues;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Looks each setting up in the sources and converts what counts. */
final class ValueReader {

    private final CommandLine commandLine;
    private final Map<String, String> environment;
    private final Properties file;
    private final Map<String, @Nullable Object> values = new HashMap<>();
    private final Map<String, String> sources = new HashMap<>();
    private final List<String> wrong = new ArrayList<>();

    ValueReader(CommandLine commandLine, Map<String, String> environment, Properties file) {
        this.commandLine = commandLine;
        this.environment = environment;
        this.file = file;
    }

    /**
     * What somebody said.
     *
     * @param source where, to begin a sentence with
     */
    private record Said(String source, String text) {}

    void read(Setting<?> setting) {
        Said said = find(setting);
        if (said != null) {
            sources.put(setting.name(), said.source());
            convert(setting, said);
        } else if (setting.required()) {
            wrong.add(setting.name() + " is required (" + setting.converter().expected() + "): give "
                    + SettingNames.option(setting) + ", " + SettingNames.variable(setting) + " in the environment, or "
                    + setting.name() + " in application.properties.");
        } else {
            values.put(setting.name(), null);
        }
    }

    private @Nullable Said find(Setting<?> setting) {
        CommandLine.Argument argument = commandLine.given().get(setting.name());
        if (argument != null) {
            return new Said(argument.option(), argument.value());
        }
        String variable = environment.get(SettingNames.variable(setting));
        if (variable != null && !variable.isEmpty()) {
            return new Said(SettingNames.variable(setting) + " in the environment", variable);
        }
        String property = file.getProperty(setting.name());
        if (property != null) {
            return new Said(setting.name() + " in application.properties", property.strip());
        }
        String fallback = setting.fallback();
        return fallback == null ? null : new Said("The default of " + setting.name(), fallback);
    }

    private void convert(Setting<?> setting, Said said) {
        try {
            values.put(setting.name(), setting.converter().convert(said.text()));
        } catch (IllegalArgumentException | DateTimeException refused) {
            String complaint = setting.converter().complaint(said.text(), refused);
            wrong.add(said.source() + ": " + complaint + (complaint.endsWith(".") ? "" : "."));
        }
    }

    List<String> wrong() {
        return wrong;
    }

    SettingValues values() {
        return new Found(values, sources);
    }

    private record Found(Map<String, @Nullable Object> byName, Map<String, String> sources) implements SettingValues {

        @Override
        public boolean wasRead(Setting<?> setting) {
            return byName.containsKey(setting.name());
        }

        @Override
        public String source(String name) {
            return sources.getOrDefault(name, name);
        }

        @Override
        @SuppressWarnings("unchecked") // put there by the converter of the setting with this name
        public <T> @Nullable T get(Setting<T> setting) {
            if (!byName.containsKey(setting.name())) {
                throw new IllegalArgumentException(setting.name() + " is not among the settings that were read");
            }
            return (T) byName.get(setting.name());
        }
    }
}
