package dev.penstock.runtime.internal.settings;

import dev.penstock.runtime.SettingValues;
import java.util.List;
import java.util.stream.Stream;

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
     * @param values those that are right
     */
    record Wrong(List<String> messages, SettingValues values) implements SettingsResult {

        /** Copies the list. */
        public Wrong {
            messages = List.copyOf(messages);
        }

        /** This, with what is wrong with those that could be read. */
        public Wrong and(List<String> more) {
            return new Wrong(Stream.concat(messages.stream(), more.stream()).toList(), values);
        }
    }
}
