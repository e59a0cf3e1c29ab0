package dev.penstock.runtime.internal.json;

import dev.penstock.Problem;
import dev.penstock.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a body: a value, or everything that is wrong with it, or why it is no JSON at all.
 *
 * @param value the value; null if there is none. Where something is wrong, nulls and zeros stand for what could not be
 *     read, so that the constraints of the rest can still be checked; no handler must see it then
 * @param violations what is wrong, in the order of the body; otherwise empty
 * @param problem the 400 of a body that is not JSON; otherwise null
 * @param <T> the type of the value
 */
public record Decoded<T>(
        @Nullable T value,
        List<Violation> violations,
        @Nullable Problem problem) {

    static <T> Decoded<T> of(@Nullable T value) {
        return new Decoded<>(value, List.of(), null);
    }

    static <T> Decoded<T> wrong(List<Violation> violations) {
        return new Decoded<>(null, violations, null);
    }

    static <T> Decoded<T> malformed(Problem problem) {
        return new Decoded<>(null, List.of(), problem);
    }
}
