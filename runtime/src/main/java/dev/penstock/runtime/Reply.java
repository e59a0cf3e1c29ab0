package dev.penstock.runtime;

/**
 * How a handler's result becomes a response: its status, its media type and its writer. Made by {@link Codecs}.
 *
 * @param <T> what the handler returns
 */
public interface Reply<T> {

    /** The status of a successful answer, unless the result itself says another. */
    int status();

    /** This reply, always written on a worker, because a serializer of the application's own may block. */
    Reply<T> onWorker();

    /** This reply, of a result that may be null and is written as JSON {@code null} then. Only for what JSON is written of. */
    Reply<T> orNull();
}
