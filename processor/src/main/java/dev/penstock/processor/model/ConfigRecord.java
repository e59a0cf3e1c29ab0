package dev.penstock.processor.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A record annotated with {@code @Config}.
 *
 * @param type the record
 * @param settings one for each component, in order
 * @param constrained whether a component has a constraint
 * @param origin the record, for messages
 */
public record ConfigRecord(JavaType.ClassType type, List<ConfigSetting> settings, boolean constrained, Origin origin) {

    /**
     * One component.
     *
     * @param component its name in the source
     * @param name the property: {@code shop.rates-url}
     * @param flag the short command-line name
     * @param scalar the type of its value, without {@code Optional}
     * @param conversion how text becomes that
     * @param arity whether it must be given; never many
     * @param optional whether the component is an {@code Optional}
     * @param description from the record's {@code @param}; empty if there is none
     * @param origin the component, for messages
     */
    public record ConfigSetting(
            String component,
            String name,
            Optional<String> flag,
            JavaType scalar,
            Conversion conversion,
            Arity arity,
            boolean optional,
            String description,
            Origin origin) {

        /** What no other setting of an application may do as well, in words that follow "are both". */
        public List<String> claims() {
            String variable = "set by the environment variable "
                    + name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
            return flag.isEmpty() ? List.of(variable) : List.of(variable, "set by --" + flag.get());
        }
    }

    /** Copies the list. */
    public ConfigRecord {
        settings = List.copyOf(settings);
    }
}
