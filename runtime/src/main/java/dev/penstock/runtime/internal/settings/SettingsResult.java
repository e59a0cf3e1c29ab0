package dev.penstock.runtime.internal.settings;

import dev.penstock.runtime.SettingValues;
import java.util.List;

/** What came of reading the settings. */
public sealed interface SettingsResult {

    /**
     * All are right.
     *
     * @param values their values
     * @param routesOnly whether only the routes are to be printed
     */
    record Values(SettingValues values, boolean routesOnly) implements SettingsResult {}

    /**
     * The command line asks for help.
     *
     * @param text what to print
     */
    record Help(String text) implements SettingsResult {}

    /**
     * Something is wrong.
     *
     * @param messages all that is wrong, a sentence each, naming where it was said and what to write instead
     */
    record Wrong(List<String> messages) implements SettingsResult {

        /** Copies the list. */
        public Wrong {
            messages = List.copyOf(messages);
        }
    }
}
