package dev.penstock.runtime.internal.settings;

import dev.penstock.runtime.Converters;
import dev.penstock.runtime.Setting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the command line says.
 *
 * @param given by the setting's name
 * @param help whether help is asked for
 * @param routes whether only the routes are asked for
 * @param wrong a sentence for each argument that can't be understood
 */
record CommandLine(Map<String, Argument> given, boolean help, boolean routes, List<String> wrong) {

    /**
     * A value.
     *
     * @param option as it was written, with hyphens
     * @param value its text
     */
    record Argument(String option, String value) {}

    static CommandLine parse(SettingNames names, List<String> arguments) {
        return new Parser(names, arguments).parse();
    }

    private static final class Parser {

        private final SettingNames names;
        private final ListIterator<String> arguments;
        private final Map<String, Argument> given = new HashMap<>();
        private final List<String> wrong = new ArrayList<>();
        private boolean help;
        private boolean routes;

        Parser(SettingNames names, List<String> arguments) {
            this.names = names;
            this.arguments = arguments.listIterator();
        }

        CommandLine parse() {
            while (arguments.hasNext()) {
                String argument = arguments.next();
                if (argument.equals("--help") || argument.equals("-h")) {
                    help = true;
                } else if (argument.equals("--routes")) {
                    routes = true;
                } else if (argument.startsWith("--")) {
                    option(argument.substring(2));
                } else {
                    stray(argument);
                }
            }
            return new CommandLine(given, help, routes, wrong);
        }

        private void option(String text) {
            int equals = text.indexOf('=');
            String name = equals < 0 ? text : text.substring(0, equals);
            Setting<?> setting = names.options().get(name);
            if (setting == null) {
                unknown(name);
                if (equals < 0) {
                    following();
                }
                return;
            }
            String value = equals < 0 ? following() : text.substring(equals + 1);
            if (value == null && setting.converter() == Converters.BOOLEAN) {
                value = "true";
            }
            if (value == null) {
                wrong.add("--" + name + " has no value: write --" + name + "=VALUE, "
                        + setting.converter().expected() + ".");
                return;
            }
            given.put(setting.name(), new Argument("--" + name, value));
        }

        private void unknown(String name) {
            String nearest = names.nearestOption(name);
            wrong.add("--" + name + " is not an option"
                    + (nearest == null ? "; --help lists all of them." : "; did you mean " + nearest + "?"));
        }

        /** The next argument if it can be a value. */
        private @Nullable String following() {
            if (!arguments.hasNext()) {
                return null;
            }
            String next = arguments.next();
            if (next.startsWith("--")) {
                arguments.previous();
                return null;
            }
            return next;
        }

        /** Says which one, not what: it may be half of a password. */
        private void stray(String argument) {
            String asOption = argument.startsWith("-") ? names.nearestOption(argument.substring(1)) : null;
            wrong.add("Argument " + arguments.nextIndex() + " is not expected: write settings as --name value"
                    + (asOption == null ? "; --help lists all of them." : "; did you mean " + asOption + "?"));
        }
    }
}
