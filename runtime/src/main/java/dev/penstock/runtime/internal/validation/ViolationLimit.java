package dev.penstock.runtime.internal.validation;

import jakarta.validation.Path;
import jakarta.validation.ValidationException;

/**
 * Ends a validation that finds too much: Hibernate Validator keeps violations in a hash set in which many of them
 * collide, so that a few kilobytes of wrong elements would take minutes. It asks for a message for each violation, on the
 * thread that validates; there they are counted.
 */
final class ViolationLimit {

    /** So many are found in milliseconds, and a caller is told fewer anyway. */
    static final int MOST = 500;

    private final ThreadLocal<int[]> counts = ThreadLocal.withInitial(() -> new int[1]);

    /**
     * One more violation.
     *
     * @param path where it is
     */
    void found(Path path) {
        if (++counts.get()[0] > MOST) {
            counts.remove();
            String first = path.iterator().next().getName();
            throw new ExceededException(first == null ? "" : first);
        }
    }

    /** After a validation that has found something. */
    void reset() {
        counts.remove();
    }

    /** There are more violations than anybody wants to know; without a stack trace, as callers can ask for many. */
    static final class ExceededException extends ValidationException {

        private static final long serialVersionUID = 1L;

        private final String property;

        ExceededException(String property) {
            super("more than " + MOST + " violations");
            this.property = property;
        }

        /** The property of the validated object that the last of them is in, or the argument that holds the object. */
        String property() {
            return property;
        }

        @Override
        public Throwable fillInStackTrace() {
            return this;
        }
    }
}
