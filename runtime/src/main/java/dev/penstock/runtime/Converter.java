package dev.penstock.runtime;

import java.util.Objects;
import java.util.function.Function;

/**
 * Reads a scalar from text: a path variable, query parameter, header, cookie, default or setting.
 *
 * @param <T> the scalar's type
 */
public final class Converter<T> {

    private final String expected;
    private final Function<String, ? extends T> function;

    private Converter(String expected, Function<String, ? extends T> function) {
        this.expected = Objects.requireNonNull(expected, "expected");
        this.function = Objects.requireNonNull(function, "function");
    }

    /**
     * A converter.
     *
     * @param expected what the text must be, to follow "must be": {@code "a whole number"}
     * @param function throws {@code IllegalArgumentException} or {@code DateTimeException} for other text
     */
    public static <T> Converter<T> of(String expected, Function<String, ? extends T> function) {
        return new Converter<>(expected, function);
    }

    /** What the text must be. */
    public String expected() {
        return expected;
    }

    /**
     * Converts.
     *
     * @throws RuntimeException if the text is not what is {@link #expected()}
     */
    public T convert(String text) {
        return function.apply(text);
    }
}
