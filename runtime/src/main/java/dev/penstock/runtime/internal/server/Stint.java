package dev.penstock.runtime.internal.server;

import org.jspecify.annotations.Nullable;

/**
 * One turn of a call on a worker, and what follows on its IO thread. The worker's place is free again when {@link #work}
 * has returned, before anything is sent.
 */
abstract class Stint implements Runnable {

    private final HttpCall call;
    private final WorkerPool workers;
    private boolean worked;
    private @Nullable Throwable failure;

    Stint(HttpCall call, WorkerPool workers) {
        this.call = call;
        this.workers = workers;
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

    private void follow() {
        if (call.isAnswered()) {
            call.discard();
            return;
        }
        try {
            if (failure != null) {
                call.fail(failure);
            } else {
                after();
            }
        } catch (Throwable thrown) {
            call.fail(thrown);
        }
    }
}
