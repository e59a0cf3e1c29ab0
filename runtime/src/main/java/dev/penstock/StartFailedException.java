package dev.penstock;

import org.jspecify.annotations.Nullable;

/** An application can't be started. The message says everything that is wrong, and what to do about it. */
public final class StartFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** For what is wrong, with the exception that told, if one did. */
    public StartFailedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
