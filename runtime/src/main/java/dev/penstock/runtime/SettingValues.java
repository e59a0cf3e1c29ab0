package dev.penstock.runtime;

import org.jspecify.annotations.Nullable;

/** The values of all settings, after all sources were read and every value was converted. */
public interface SettingValues {

    /** The value of a setting; null only if it is optional and was not given. */
    <T> @Nullable T get(Setting<T> setting);

    /** Whether a setting was read; if one is missing or could not be converted, nothing is started. */
    default boolean wasRead(Setting<?> setting) {
        return true;
    }

    /** Where the value of a setting was said, to begin a sentence with: {@code --port}; its name if nobody said it. */
    default String source(String name) {
        return name;
    }
}
