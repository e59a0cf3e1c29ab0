package dev.penstock.runtime.internal.json;

import dev.penstock.runtime.Reply;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Writes results of one type. Immutable; any thread may use it.
 *
 * @param <T> what the handler returns
 */
public interface ReplyWriter<T> extends Reply<T> {

    @Override
    ReplyWriter<T> onWorker();

    @Override
    ReplyWriter<T> orNull();

    /** Whether writing may block, so that the result of an asynchronous handler goes to a worker first. */
    boolean alwaysOnWorker();

    /**
     * Writes a result.
     *
     * @throws dev.penstock.ProblemException if the result is an answer of 404
     * @throws IllegalStateException if there is no result where there must be one
     * @throws tools.jackson.core.JacksonException if the value can't be written; the body may have been begun
     * @throws IOException of the target
     */
    void write(@Nullable T result, ReplyTarget target) throws IOException;
}
