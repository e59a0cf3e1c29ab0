package dev.penstock.processor.model;

import java.util.Optional;

/**
 * What a handler returns.
 *
 * @param kind how the value becomes a response
 * @param later whether it comes in a {@code CompletionStage}
 * @param valueType the value itself, without {@code CompletionStage}, {@code Optional} and {@code Response}; the
 *     primitive {@code void} if there is none
 * @param nullable whether the value may be null, which is written as JSON {@code null}
 * @param shape how the value is documented; absent if there is none
 * @param blockingSerializer why it must be written on a worker, or empty
 */
public record Result(
        Kind kind,
        boolean later,
        JavaType valueType,
        boolean nullable,
        Optional<Shape> shape,
        String blockingSerializer) {

    /** How a value becomes a response. */
    public enum Kind {
        /** {@code void} or {@code CompletionStage<Void>}. */
        EMPTY,
        /** The value itself. */
        VALUE,
        /** {@code Optional<T>}: the value, or 404. */
        OPTIONAL,
        /** {@code dev.penstock.Response<T>}. */
        RESPONSE
    }
}
