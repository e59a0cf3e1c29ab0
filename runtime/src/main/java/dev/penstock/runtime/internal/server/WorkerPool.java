package dev.penstock.runtime.internal.server;

import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads that blocking work runs on, behind a counter: as many pieces of work as there are threads run, some more
 * wait, and the rest is refused at once, so that an overloaded server answers instead of queueing for ever.
 *
 * <p>Whoever was admitted executes one task, and releases when the method that it is about has returned. Safe for use
 * by several threads.
 */
final class WorkerPool implements AutoCloseable {

    private static final long STOP_SECONDS = 2;

    private final int threads;
    private final int limit;
    private final Carrier carrier;
    private final AtomicInteger admitted = new AtomicInteger();

    private WorkerPool(int threads, int waiting, Carrier carrier) {
        this.threads = threads;
        this.limit = threads + waiting;
        this.carrier = carrier;
    }

    /** A pool of platform threads, made when they are first needed. */
    static WorkerPool platform(int threads, int waiting, ThreadFactory factory) {
        return new WorkerPool(
                threads,
                waiting,
                new PlatformCarrier(new ThreadPoolExecutor(
                        threads, threads, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), factory)));
    }

    /**
     * A pool of virtual threads, one for each task, of which so many run at once.
     *
     * @throws IllegalStateException before Java 21
     */
    static WorkerPool virtual(int threads, int waiting) {
        return new WorkerPool(threads, waiting, new VirtualCarrier(threads));
    }

    /** Whether one more task may be executed; then it must be released. */
    boolean admit() {
        if (admitted.incrementAndGet() > limit) {
            admitted.decrementAndGet();
            return false;
        }
        return true;
    }

    /** Admits a task beyond the limit: one that ends a request whose work has been done. */
    void admitAlways() {
        admitted.incrementAndGet();
    }

    /** The method of an admitted task has returned. */
    void release() {
        admitted.decrementAndGet();
    }

    /** How many tasks run or wait. */
    int admitted() {
        return admitted.get();
    }

    /** The threads that carry tasks, if they are virtual: no group of threads knows them. */
    Set<Thread> virtualThreads() {
        return carrier.virtualThreads();
    }

    /** Whether there are more tasks than threads, so that some wait. */
    boolean isFull() {
        return admitted.get() > threads;
    }

    /** @throws RejectedExecutionException once this is closed */
    void execute(Task task) {
        carrier.execute(task);
    }

    /** Takes a task back that has not begun; whether that was possible. Then it must be released. */
    boolean withdraw(Task task) {
        return carrier.withdraw(task);
    }

    /** Interrupts what runs, drops what waits, and waits a short time for the threads to end. */
    @Override
    public void close() {
        carrier.stop(STOP_SECONDS);
    }

    /** What a worker does; either it is run, or it is dropped. */
    interface Task extends Runnable {

        /** The pool was closed before a worker was free. On any thread; releases. */
        void drop();
    }

    /** What carries tasks: platform or virtual threads. */
    interface Carrier {

        /** @throws RejectedExecutionException once this is stopped */
        void execute(Task task);

        /** Takes a task back that has not begun; whether that was possible. */
        boolean withdraw(Task task);

        /** Interrupts what runs, drops what waits, and waits for the threads to end, for so long at most. */
        void stop(long seconds);

        /** The virtual threads that are alive now. */
        default Set<Thread> virtualThreads() {
            return Set.of();
        }
    }

    private record PlatformCarrier(ThreadPoolExecutor pool) implements Carrier {

        @Override
        public void execute(Task task) {
            pool.execute(task);
        }

        @Override
        public boolean withdraw(Task task) {
            return pool.remove(task);
        }

        @Override
        public void stop(long seconds) {
            pool.shutdownNow().forEach(waiting -> ((Task) waiting).drop());
            try {
                pool.awaitTermination(seconds, TimeUnit.SECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
