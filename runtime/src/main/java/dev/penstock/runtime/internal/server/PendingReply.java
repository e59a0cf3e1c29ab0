package dev.penstock.runtime.internal.server;

import dev.penstock.runtime.internal.json.ReplyWriter;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A result that is not there yet. Completion, timeout and departure of the client all reach the call on its IO thread,
 * so that whichever comes first there has won, without a lock; the others find the call answered.
 *
 * @param <T> the type of the result
 */
final class PendingReply<T> implements BiConsumer<T, Throwable>, Runnable {

    private static final Logger LOG = System.getLogger("dev.penstock.server");

    private final HttpCall call;
    private final ReplyWriter<T> writer;
    private final CompletionStage<? extends T> stage;
    private @Nullable T result;
    private @Nullable Throwable failure;
    private boolean settling;

    PendingReply(HttpCall call, ReplyWriter<T> writer, CompletionStage<? extends T> stage) {
        this.call = call;
        this.writer = writer;
        this.stage = stage;
    }

    /** Begins to wait on the IO thread, outside Undertow's call; later, when there is a result, settles there. */
    @Override
    public void run() {
        if (settling) {
            settle();
            return;
        }
        try {
            call.watch();
            stage.whenComplete(this);
        } catch (Throwable thrown) {
            call.fail(thrown);
        }
    }

    /** On whichever thread completes the stage. */
    @Override
    public void accept(@Nullable T value, @Nullable Throwable thrown) {
        if (settling) {
            return; // a stage of the application's own that completes twice
        }
        result = value;
        failure = thrown;
        settling = true;
        if (call.exchange().isInIoThread()) {
            settle();
        } else {
            call.onIoThread(this);
        }
    }

    /** Throws nothing, because the application's stage may swallow what its callbacks throw. */
    private void settle() {
        if (call.isAnswered()) {
            return;
        }
        if (failure != null) {
            call.fail(failure);
        } else {
            call.deliver(writer, result);
        }
    }

    /** Nobody waits for the result any more. On the IO thread, after the call has been answered. */
    void abandon() {
        try {
            CompletableFuture<? extends T> future = futureOf(stage);
            if (future != null) {
                future.cancel(true);
            }
        } catch (RuntimeException | Error failure) {
            LOG.log(Level.WARNING, "a future could not be cancelled", failure);
        }
    }

    /** The stage as a future, if it has one. */
    static <T> @Nullable CompletableFuture<T> futureOf(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture();
        } catch (UnsupportedOperationException none) {
            return null;
        }
    }

    /** Why a future has failed, or null if it has a value. */
    static @Nullable Throwable failureOf(CompletableFuture<?> done) {
        if (!done.isCompletedExceptionally()) {
            return null;
        }
        try {
            done.join();
            return null;
        } catch (CompletionException | CancellationException failure) {
            return failure;
        }
    }
}
