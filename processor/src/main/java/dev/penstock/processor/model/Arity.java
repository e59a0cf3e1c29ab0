package dev.penstock.processor.model;

import java.util.Optional;

/** How often a parameter is sent and what the handler gets. */
public sealed interface Arity {

    /** Once. */
    record Required() implements Arity {}

    /** At most once, as {@code Optional} or {@code OptionalInt} and the like. */
    record AsOptional() implements Arity {}

    /** At most once, or null. */
    record OrNull() implements Arity {}

    /** At most once, or the value of a text that was converted while compiling to see that it can be. */
    record OrElse(String text) implements Arity {}

    /**
     * Any number of times.
     *
     * @param collection what the handler gets
     * @param fallback the text of {@code @Default}, or empty for none
     */
    record Many(Collection collection, Optional<String> fallback) implements Arity {}

    /** What several values are collected in. */
    enum Collection {
        LIST,
        SET,
        ARRAY
    }
}
