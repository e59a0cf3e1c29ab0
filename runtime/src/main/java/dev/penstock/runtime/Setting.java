package dev.penstock.runtime;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One setting: a property such as {@code shop.rates-url}, which is also the environment variable
 * {@code SHOP_RATES_URL} and the command-line option {@code --shop.rates-url}. Immutable.
 *
 * @param name the property's name
 * @param flag the short command-line name without hyphens, or null
 * @param converter reads its text
 * @param fallback the text that counts when none is given, or null
 * @param required whether one must be given
 * @param description one sentence for {@code --help}
 * @param <T> the type of its value
 */
public record Setting<T>(
        String name,
        @Nullable String flag,
        Converter<T> converter,
        @Nullable String fallback,
        boolean required,
        String description) {

    /** Checks that nothing is missing. */
    public Setting {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(converter, "converter");
        Objects.requireNonNull(description, "description");
    }

    /** A setting that must be given. */
    public static <T> Setting<T> of(String name, Converter<T> converter, String description) {
        return new Setting<>(name, null, converter, null, true, description);
    }

    /** This, with a short command-line name. */
    public Setting<T> flag(String flag) {
        return new Setting<>(name, flag, converter, fallback, required, description);
    }

    /** This, with the text that counts when none is given. */
    public Setting<T> orElse(String text) {
        return new Setting<>(name, flag, converter, text, false, description);
    }

    /** This, as one that may be left out. */
    public Setting<T> optional() {
        return new Setting<>(name, flag, converter, fallback, false, description);
    }
}
