package dev.penstock.runtime.internal.server;

import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * One turn of a call on a worker, and what follows on its IO thread. The worker's place is free again when {@link #work}
 * has returned, before anything is sent.
 */
abstract class Stint implements WorkerPool.Task {

    /** What requests are told that are not served any more. */
    static final String STOPPING = "The server is stopping.";

    private final HttpCall call;
    private final WorkerPool workers;
    private boolean worked;
    private boolean dropped;
    private @Nullable Throwable failure;

    Stint(HttpCall call, WorkerPool workers) {
        this.call = call;
        this.workers = workers;
    }

    /** Sends an admitted call to a worker. On the IO thread; throws nothing. */
    final void start() {
        call.leave(this);
        call.exchange().dispatch(this::execute, this);
    }

    /** On the IO thread: at once, or when Undertow's call has returned, which would swallow a rejection. */
    private void execute(Runnable self) {
        try {
            workers.execute(this);
        } catch (RejectedExecutionException | OutOfMemoryError noThread) {
            workers.release();
            call.comeBack();
            call.releaseBody();
            call.refuse(STOPPING);
            return;
        }
        if (workers.isFull()) {
            call.watch(); // nobody should wait in the place of somebody who has left
        }
    }

    /** Gives the place in the queue to others, if no worker has taken this up yet. On the IO thread. */
    final void withdraw() {
        if (workers.withdraw(this)) {
            call.comeBack();
            call.releaseBody();
            workers.release();
        }
    }

    /** What may block. On a worker; not called if the call has been answered meanwhile. */
    abstract void work() throws Exception;

    /** What follows when the work was done. On the IO thread; not called if the call has been answered meanwhile. */
    abstract void after() throws Exception;

    /** Runs first on a worker, then on the IO thread. */
    @Override
    public final void run() {
        if (worked) {
            follow();
        } else {
            worked = true;
            try {
                if (!call.isAnswered()) {
                    work();
                }
            } catch (Throwable thrown) {
                failure = thrown;
            } finally {
                call.releaseBody();
                workers.release();
            }
            call.onIoThread(this);
        }
    }

    @Override
    public final void drop() {
        worked = true;
        dropped = true;
        call.releaseBody();
        workers.release();
        call.onIoThread(this);
    }

    private void follow() {
        call.comeBack();
        if (call.isAnswered()) {
            call.discard();
            return;
        }
        try {
            if (dropped) {
                call.refuse(STOPPING);
            } else if (failure != null) {
                call.fail(failure);
            } else {
                after();
            }
        } catch (Throwable thrown) {
            call.fail(thrown);
        }
    }
}
