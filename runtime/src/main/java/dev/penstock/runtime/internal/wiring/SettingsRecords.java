package dev.penstock.runtime.internal.wiring;

import dev.penstock.Violation;
import dev.penstock.runtime.Arguments;
import dev.penstock.runtime.ConfigModule;
import dev.penstock.runtime.Setting;
import dev.penstock.runtime.SettingValues;
import dev.penstock.runtime.internal.validation.Validation;
import jakarta.validation.ValidationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the settings records, and gathers what is wrong with their values. For one thread. */
final class SettingsRecords {

    private final SettingValues values;
    private final Validation validation;
    private final List<String> wrong = new ArrayList<>();

    SettingsRecords(SettingValues values, Validation validation) {
        this.values = values;
        this.validation = validation;
    }

    /** One line for each that is wrong. */
    List<String> wrong() {
        return List.copyOf(wrong);
    }

    /**
     * The record; empty if it refuses its values.
     *
     * @throws WiringException if it fails otherwise
     */
    Optional<Object> make(String type, ConfigModule<?> module) {
        try {
            Object config = module.create(values);
            module.constraints().ifPresent(arguments -> check(arguments, config));
            return Optional.of(config);
        } catch (IllegalArgumentException refused) {
            wrong.add(type + ": " + refused.getMessage());
            return Optional.empty();
        } catch (RuntimeException failure) {
            throw new WiringException(type + " could not be made: " + failure, failure);
        }
    }

    /** Checks what can be: the whole record if all its settings were read, otherwise each that was. */
    void check(String type, ConfigModule<?> module) {
        if (module.settings().stream().allMatch(values::wasRead)) {
            try {
                make(type, module);
            } catch (WiringException failure) {
                wrong.add(failure.getMessage());
            }
        } else {
            try {
                module.constraints().ifPresent(arguments -> checkRead(arguments, module.settings()));
            } catch (ValidationException failure) {
                Throwable cause = failure.getCause();
                wrong.add(type + " could not be checked: " + (cause == null ? failure.getMessage() : cause));
            }
        }
    }

    private <R extends Record> void check(Arguments<R> arguments, Object config) {
        validation
                .validate(arguments, arguments.type().cast(config), (source, name) -> false, List.of())
                .forEach(violation -> add(arguments, violation));
    }

    private <R extends Record> void checkRead(Arguments<R> arguments, List<Setting<?>> settings) {
        for (int i = 0; i < settings.size(); i++) {
            Setting<?> setting = settings.get(i);
            if (values.wasRead(setting)) {
                Object value = values.get(setting);
                boolean optional = arguments.type().getRecordComponents()[i].getType() == Optional.class;
                validation
                        .validate(arguments, i, optional ? Optional.ofNullable(value) : value)
                        .forEach(violation -> add(arguments, violation));
            }
        }
    }

    private void add(Arguments<?> arguments, Violation violation) {
        String name = violation.name();
        wrong.add((name == null ? arguments.type().getTypeName() : values.source(name)) + ": " + violation.message()
                + ".");
    }
}
