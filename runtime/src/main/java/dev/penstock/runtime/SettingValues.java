package dev.penstock.runtime;

import org.jspecify.annotations.Nullable;

/** The values of all settings, after all sources were read and every value was converted. */
@FunctionalInterface
public interface SettingValues {

    /** The value of a setting; null only if it is optional and was not given. */
    <T> @Nullable T get(Setting<T> setting);
}
