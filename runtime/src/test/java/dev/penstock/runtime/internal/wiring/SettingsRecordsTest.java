package dev.penstock.runtime.internal.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.Violation;
import dev.penstock.runtime.Arguments;
import dev.penstock.runtime.ConfigModule;
import dev.penstock.runtime.Converters;
import dev.penstock.runtime.Setting;
import dev.penstock.runtime.SettingValues;
import dev.penstock.runtime.Source;
import dev.penstock.runtime.internal.validation.Validation;
import jakarta.validation.ValidationException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is wrong with settings of which some are missing. */
class SettingsRecordsTest {

    /** Some settings. */
    record Shop(String name, String missing) {}

    private static final Setting<String> NAME = Setting.of("name", Converters.STRING, "");
    private static final Setting<String> MISSING = Setting.of("missing", Converters.STRING, "");

    /** Has one of them. */
    private static final SettingValues VALUES = new SettingValues() {
        @Override
        public <T> @Nullable T get(Setting<T> setting) {
            return null;
        }

        @Override
        public boolean wasRead(Setting<?> setting) {
            return setting.equals(NAME);
        }
    };

    private static final ConfigModule<Shop> MODULE = new ConfigModule<>() {
        @Override
        public Class<Shop> type() {
            return Shop.class;
        }

        @Override
        public List<Setting<?>> settings() {
            return List.of(NAME, MISSING);
        }

        @Override
        public Shop create(SettingValues values) {
            throw new AssertionError("not all were read");
        }

        @Override
        public Optional<Arguments<?>> constraints() {
            return Optional.of(Arguments.of(Shop.class).setting("name").setting("missing"));
        }
    };

    /** Has a validator of the application's own that throws. */
    private static final Validation BROKEN = new Validation() {
        @Override
        public <R extends Record> List<Violation> validate(
                Arguments<R> arguments, R values, BiPredicate<Source, String> failed, List<Violation> soFar) {
            throw new AssertionError("not all were read");
        }

        @Override
        public <R extends Record> List<Violation> validate(Arguments<R> arguments, int index, @Nullable Object value) {
            throw new ValidationException("HV000028", new IllegalStateException("no table"));
        }

        @Override
        public void close() {}
    };

    @Test
    void aValidatorThatThrowsIsOneLineOfThem() {
        SettingsRecords records = new SettingsRecords(VALUES, BROKEN);
        records.check("Shop", MODULE);
        assertEquals(List.of("Shop could not be checked: java.lang.IllegalStateException: no table"), records.wrong());
    }
}
