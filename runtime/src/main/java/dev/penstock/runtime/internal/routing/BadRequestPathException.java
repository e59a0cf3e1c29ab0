package dev.penstock.runtime.internal.routing;

/** The request's target can't be read; to be answered with 400. The message is a sentence for the caller. */
public final class BadRequestPathException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The message never repeats what was sent. There is no stack trace: a caller could ask for many. */
    BadRequestPathException(String message) {
        super(message, null, false, false);
    }
}
