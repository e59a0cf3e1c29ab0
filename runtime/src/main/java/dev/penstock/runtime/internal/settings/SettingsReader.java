package dev.penstock.runtime.internal.settings;

import dev.penstock.runtime.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * Reads settings: command line over environment over {@code application.properties} over default. Everything that is
 * wrong is found at once; no message contains a value, since that may be a password.
 */
public final class SettingsReader {

    private SettingsReader() {}

    /**
     * Reads.
     *
     * @param all the server's settings and the application's
     * @param arguments the command line: {@code --name value} or {@code --name=value}; what comes later counts
     * @param environment environment variables; empty ones count as not set
     * @param file the content of {@code application.properties}
     */
    public static SettingsResult read(
            List<Setting<?>> all, List<String> arguments, Map<String, String> environment, Properties file) {
        SettingNames names = SettingNames.of(all);
        CommandLine commandLine = CommandLine.parse(names, arguments);
        if (commandLine.help()) {
            return new SettingsResult.Help(HelpText.of(names.settings()));
        }
        List<String> wrong = new ArrayList<>(names.conflicts());
        wrong.addAll(commandLine.wrong());
        wrong.addAll(names.unknown(file));
        ValueReader values = new ValueReader(commandLine, environment, file);
        names.settings().forEach(values::read);
        wrong.addAll(values.wrong());
        return wrong.isEmpty()
                ? new SettingsResult.Values(values.values(), commandLine.routes())
                : new SettingsResult.Wrong(wrong, values.values());
    }
}
