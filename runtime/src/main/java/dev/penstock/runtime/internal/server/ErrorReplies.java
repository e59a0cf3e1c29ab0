package dev.penstock.runtime.internal.server;

import dev.penstock.Problem;
import dev.penstock.ProblemException;
import dev.penstock.runtime.Route;
import dev.penstock.runtime.internal.routing.BadRequestPathException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** What a caller is told about an exception. Immutable; safe for use by several threads. */
final class ErrorReplies {

    private static final Logger LOG = System.getLogger("dev.penstock.server");

    private final Map<Class<? extends Throwable>, Integer> statuses;

    /** Error replies of an application whose exceptions have the given statuses. */
    ErrorReplies(Map<Class<? extends Throwable>, Integer> statuses) {
        this.statuses = Map.copyOf(statuses);
    }

    /**
     * The problem for an exception. One that nobody declared is logged with an id, and of it the caller gets the id only.
     *
     * @param where the method and the handler, for the log
     */
    Problem problem(Throwable thrown, String where) {
        Throwable failure = unwrap(thrown);
        if (failure instanceof ProblemException known) {
            return known.problem();
        }
        if (failure instanceof BadRequestPathException unreadable) {
            return Problem.of(400, unreadable.getMessage());
        }
        for (Class<?> type = failure.getClass(); type != Object.class; type = type.getSuperclass()) {
            Integer status = statuses.get(type);
            if (status != null) {
                String message = failure.getMessage();
                return message == null ? Problem.of(status) : Problem.of(status, message);
            }
        }
        return unexpected(failure, where);
    }

    /** The method and the handler of a route, for the log. */
    static String where(Route route) {
        return route.method() + " " + route.template() + " (" + route.handler() + ")";
    }

    /** An exception that nobody declared. */
    private static Problem unexpected(Throwable failure, String where) {
        return logged(where + " failed: " + failure, failure);
    }

    /** The problem for a mistake of the application, which is logged with an id; the caller gets the id only. */
    static Problem logged(String mistake, @Nullable Throwable cause) {
        String id = Long.toHexString(ThreadLocalRandom.current().nextLong() | Long.MIN_VALUE);
        LOG.log(Level.ERROR, "error " + id + ": " + mistake, cause);
        return Problem.of(500, "An unexpected error; the server's log has it under this id.")
                .withId(id);
    }

    /** What futures and executors have wrapped. */
    private static Throwable unwrap(Throwable thrown) {
        Throwable failure = thrown;
        while ((failure instanceof CompletionException || failure instanceof ExecutionException)
                && failure.getCause() != null) {
            failure = failure.getCause();
        }
        return failure;
    }
}
