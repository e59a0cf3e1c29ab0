package dev.penstock.runtime;

import java.time.DateTimeException;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a scalar from text: a path variable, query parameter, header, cookie, default or setting. Immutable.
 *
 * @param <T> the scalar's type
 */
public final class Converter<T> {

    private final String expected;
    private final Function<String, ? extends T> function;
    private final boolean ownWords;
    private final @Nullable T zero;

    private Converter(String expected, Function<String, ? extends T> function, boolean ownWords, @Nullable T zero) {
        this.expected = Objects.requireNonNull(expected, "expected");
        this.function = Objects.requireNonNull(function, "function");
        this.ownWords = ownWords;
        this.zero = zero;
    }

    /**
     * A converter.
     *
     * @param expected what the text must be, to follow "must be": {@code "a whole number"}
     * @param function throws {@code IllegalArgumentException} or {@code DateTimeException} for other text; whatever else
     *     it throws counts as its own error, not the caller's
     */
    public static <T> Converter<T> of(String expected, Function<String, ? extends T> function) {
        return new Converter<>(expected, function, false, null);
    }

    /** This, telling the caller what an {@code IllegalArgumentException} of the function says. */
    public Converter<T> inOwnWords() {
        return new Converter<>(expected, function, true, zero);
    }

    /** This, for a type that may be primitive: the value that stands for text that could not be read. */
    Converter<T> zero(T value) {
        return new Converter<>(expected, function, ownWords, value);
    }

    @Nullable
    T zero() {
        return zero;
    }

    /** What the text must be. */
    public String expected() {
        return expected;
    }

    /**
     * Converts.
     *
     * @throws IllegalArgumentException if the text is not what is {@link #expected()}
     * @throws DateTimeException if the text is not what is {@link #expected()}
     */
    public T convert(String text) {
        return Objects.requireNonNull(
                function.apply(text),
                "a converter returned null: for text that it can't read it must throw IllegalArgumentException");
    }

    /**
     * What to tell whoever sent a text that {@link #convert} refused. It never contains the text: a message of the
     * application's own that does is replaced.
     */
    public String complaint(String text, RuntimeException refused) {
        String message = refused.getMessage();
        boolean meant = ownWords && refused.getClass() == IllegalArgumentException.class;
        return meant && message != null && !message.isBlank() && !contains(message, text)
                ? message
                : "must be " + expected;
    }

    /** Whether a message contains a text, other than as a part of a word. */
    private static boolean contains(String message, String text) {
        if (text.isEmpty()) {
            return false;
        }
        for (int at = message.indexOf(text); at >= 0; at = message.indexOf(text, at + 1)) {
            int end = at + text.length();
            boolean begins = at == 0 || !Character.isLetterOrDigit(message.charAt(at - 1));
            boolean ends = end == message.length() || !Character.isLetterOrDigit(message.charAt(end));
            if (begins && ends) {
                return true;
            }
        }
        return false;
    }
}
