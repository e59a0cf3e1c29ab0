package dev.penstock.runtime.internal.json;

import java.net.MalformedURLException;
import java.time.DateTimeException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidDefinitionException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** What an exception during reading means: the body is not JSON, the caller's value is refused, or we have a bug. */
final class Refusal {

    private Refusal() {}

    /** Whether the body can't be read any further. */
    static boolean isMalformed(RuntimeException failure) {
        return failure instanceof JacksonException
                && !(failure instanceof DatabindException)
                && !(failure instanceof InputCoercionException);
    }

    /** Whether a type of the application refused to be made, or a collection to take what was read. */
    static boolean isOfConstruction(RuntimeException failure) {
        return failure instanceof ValueInstantiationException || !(cause(failure) instanceof JacksonException);
    }

    /** Whether the tokens are not those that are expected. */
    static boolean isOfShape(RuntimeException failure) {
        return failure.getClass() == MismatchedInputException.class && failure.getCause() == null;
    }

    /** Whether the value that was sent is to blame. */
    static boolean isOfValue(RuntimeException failure) {
        if (failure instanceof InvalidDefinitionException) {
            return false;
        }
        Throwable cause = cause(failure);
        return cause instanceof IllegalArgumentException
                || cause instanceof MalformedURLException
                || cause instanceof DateTimeException
                || cause instanceof InputCoercionException
                || cause instanceof MismatchedInputException && !(cause instanceof ValueInstantiationException)
                || cause instanceof DatabindException && !(cause instanceof ValueInstantiationException);
    }

    /**
     * What the application's own code says of the value, or null. What the JDK or Jackson says may repeat the value or
     * name a class.
     */
    static @Nullable String ownMessage(RuntimeException failure) {
        Throwable cause = cause(failure);
        StackTraceElement[] trace = cause.getStackTrace();
        if (!(cause instanceof IllegalArgumentException) || trace.length == 0) {
            return null;
        }
        String thrower = trace[0].getClassName();
        boolean own =
                !thrower.startsWith("java.") && !thrower.startsWith("jdk.") && !thrower.startsWith("tools.jackson.");
        return own ? cause.getMessage() : null;
    }

    private static Throwable cause(Throwable failure) {
        Throwable cause = failure.getCause();
        return failure instanceof DatabindException && cause != null ? cause(cause) : failure;
    }
}
