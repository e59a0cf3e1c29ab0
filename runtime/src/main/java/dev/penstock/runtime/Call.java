package dev.penstock.runtime;

import dev.penstock.Request;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * One request while it is answered: what generated handlers read arguments from and send results to. Confined to the
 * thread that the handler runs on.
 */
public interface Call {

    /** The value of a path variable, decoded, by its position in the template. */
    String path(int index);

    /** The first value of a query parameter, decoded, or null if it is not there. */
    @Nullable
    String query(String name);

    /** All values of a query parameter, decoded, in order. */
    List<String> queries(String name);

    /** The first value of a header, or null. */
    @Nullable
    String header(String name);

    /** All values of a header, one for each field line, in order. */
    List<String> headers(String name);

    /** The value of a cookie, or null. */
    @Nullable
    String cookie(String name);

    /**
     * The body, or null if it is absent and may be, or if it can't be read; then that is recorded like
     * {@link #reject}.
     */
    <T> @Nullable T body(BodyReader<T> reader);

    /** The request as it came. */
    Request request();

    /**
     * Records that an argument is missing or can't be converted; the handler goes on to read the others.
     *
     * @param code {@code required} or {@code type}
     */
    void reject(Source source, String name, String code, String message);

    /** Ends the handler with 422 if anything was recorded. */
    void check();

    /**
     * Validates the arguments and ends the handler with 422 if any constraint is violated or anything was recorded;
     * violations of arguments that could not be read are left out.
     */
    <R extends Record> void validate(Arguments<R> arguments, R values);

    /** Sends a result. On a worker, it is written to memory before this returns. */
    <T> void send(Reply<T> reply, @Nullable T result);

    /** Sends a result when it is there; cancels it when the client leaves or the time is up. */
    <T> void sendLater(Reply<T> reply, CompletionStage<? extends T> result);

    /** Sends a response without a body. */
    void sendEmpty(int status);
}
