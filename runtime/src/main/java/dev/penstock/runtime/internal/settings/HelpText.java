package dev.penstock.runtime.internal.settings;

import dev.penstock.runtime.Setting;
import java.util.List;

/** Writes what {@code --help} prints. */
final class HelpText {

    private static final String HEAD = """
            Usage: java -jar APPLICATION.jar [--name value | --name=value]...

            Each setting is also an environment variable and a property in application.properties.
            The command line counts before the environment, and that before the file.

              --help
                  Print this.
              --routes
                  Print the routes and the thread that each runs on.
            """;

    private HelpText() {}

    static String of(List<Setting<?>> settings) {
        StringBuilder text = new StringBuilder(HEAD);
        group(text, "Server", settings.stream().filter(SettingNames::isOwn).toList());
        group(
                text,
                "Application",
                settings.stream()
                        .filter(setting -> !SettingNames.isOwn(setting))
                        .toList());
        return text.toString();
    }

    private static void group(StringBuilder text, String title, List<Setting<?>> settings) {
        if (settings.isEmpty()) {
            return;
        }
        text.append('\n').append(title).append(":\n");
        for (Setting<?> setting : settings) {
            text.append("  ").append(SettingNames.option(setting));
            text.append("  (").append(SettingNames.variable(setting)).append(", ");
            text.append(setting.name()).append(")\n");
            if (!setting.description().isBlank()) {
                text.append("      ").append(setting.description().strip()).append('\n');
            }
            text.append("      ").append(details(setting)).append('\n');
        }
    }

    private static String details(Setting<?> setting) {
        String expected = setting.converter().expected();
        String fallback = setting.fallback();
        String ending = fallback != null ? "; default " + fallback : setting.required() ? "; required" : "";
        return Character.toUpperCase(expected.charAt(0)) + expected.substring(1) + ending + ".";
    }
}
