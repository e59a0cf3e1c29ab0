package dev.penstock.runtime.internal.wiring;

import org.jspecify.annotations.Nullable;

/** An object of application scope could not be made, or not be closed. The message names it and who needs it. */
public final class WiringException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WiringException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
