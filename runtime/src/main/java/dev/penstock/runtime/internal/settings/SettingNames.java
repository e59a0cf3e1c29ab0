package dev.penstock.runtime.internal.settings;

import dev.penstock.runtime.Setting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The settings by every name that they have.
 *
 * @param settings all different ones, in order
 * @param options by command-line name without hyphens
 * @param conflicts a sentence for each name that stands for two of them
 */
record SettingNames(List<Setting<?>> settings, Map<String, Setting<?>> options, List<String> conflicts) {

    static final String HELP = "help";
    static final String ROUTES = "routes";
    private static final String OWN_PREFIX = "penstock.";

    static SettingNames of(List<Setting<?>> all) {
        List<Setting<?>> settings = all.stream().distinct().toList();
        Map<String, Setting<?>> options = new LinkedHashMap<>();
        Map<String, Setting<?>> variables = new LinkedHashMap<>();
        List<String> conflicts = new ArrayList<>();
        for (Setting<?> setting : settings) {
            Setting<?> named = options.putIfAbsent(setting.name(), setting);
            if (named != null) {
                conflicts.add("Two settings are called " + setting.name() + ": give one another name or prefix.");
                continue;
            }
            Setting<?> sameVariable = variables.putIfAbsent(variable(setting), setting);
            if (sameVariable != null) {
                conflicts.add(variable(setting) + " stands for both " + sameVariable.name() + " and " + setting.name()
                        + ": give one another name or prefix.");
            }
            addFlag(options, conflicts, setting);
        }
        return new SettingNames(settings, options, conflicts);
    }

    private static void addFlag(Map<String, Setting<?>> options, List<String> conflicts, Setting<?> setting) {
        String flag = setting.flag();
        if (flag == null || flag.equals(setting.name())) {
            return;
        }
        if (flag.equals(HELP) || flag.equals(ROUTES)) {
            conflicts.add("--" + flag + " can't stand for " + setting.name() + ": give it another @Flag.");
            return;
        }
        Setting<?> other = options.putIfAbsent(flag, setting);
        if (other != null) {
            conflicts.add("--" + flag + " stands for both " + other.name() + " and " + setting.name()
                    + ": give one another @Flag.");
        }
    }

    /** The command-line name that help shows, with hyphens. */
    static String option(Setting<?> setting) {
        return "--" + (setting.flag() == null ? setting.name() : setting.flag());
    }

    /** The environment variable. */
    static String variable(Setting<?> setting) {
        return setting.name().toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    /** Whether it is one of the server's, not of the application's. */
    static boolean isOwn(Setting<?> setting) {
        return setting.name().startsWith(OWN_PREFIX);
    }

    /** An option for a name that is not one but almost, with hyphens. */
    @Nullable
    String nearestOption(String name) {
        List<String> candidates = new ArrayList<>(options.keySet());
        candidates.add(HELP);
        candidates.add(ROUTES);
        return NearestName.of(name, candidates).map(nearest -> "--" + nearest).orElse(null);
    }

    /** A sentence for each property of the server's that does not exist. */
    List<String> unknown(Properties file) {
        List<String> names = settings.stream().map(Setting::name).toList();
        List<String> wrong = new ArrayList<>();
        for (String name : new TreeSet<>(file.stringPropertyNames())) {
            if (name.startsWith(OWN_PREFIX) && !names.contains(name)) {
                wrong.add(name + " in application.properties is not a setting"
                        + NearestName.of(name, names)
                                .map(nearest -> "; did you mean " + nearest + "?")
                                .orElse("; --help lists all of them."));
            }
        }
        return wrong;
    }
}
