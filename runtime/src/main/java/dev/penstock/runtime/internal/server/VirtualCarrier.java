package dev.penstock.runtime.internal.server;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A virtual thread for each task; a fair semaphore bounds how many run. Waiting costs a parked virtual thread, which is
 * little. Virtual threads are reached by reflection because this is compiled for Java 17.
 */
final class VirtualCarrier implements WorkerPool.Carrier {

    private final ThreadFactory factory = factoryOfVirtualThreads();
    private final Semaphore running;
    private final Set<Thread> alive = ConcurrentHashMap.newKeySet();
    private final Map<WorkerPool.Task, Thread> waiting = new ConcurrentHashMap<>();
    private volatile boolean stopped;

    VirtualCarrier(int threads) {
        this.running = new Semaphore(threads, true);
    }

    @Override
    public void execute(WorkerPool.Task task) {
        Thread thread = factory.newThread(() -> run(task));
        alive.add(thread);
        waiting.put(task, thread);
        boolean started = false;
        try {
            if (stopped) { // asked only now: whoever stops has either seen the thread or is seen here
                throw new RejectedExecutionException("the server has stopped");
            }
            thread.start();
            started = true;
        } finally {
            if (!started) {
                waiting.remove(task);
                alive.remove(thread);
            }
        }
    }

    private void run(WorkerPool.Task task) {
        try {
            running.acquire();
            try {
                if (waiting.remove(task) != null) {
                    task.run();
                }
            } finally {
                running.release();
            }
        } catch (InterruptedException stopping) {
            if (waiting.remove(task) != null) {
                task.drop();
            }
        } finally {
            alive.remove(Thread.currentThread());
        }
    }

    @Override
    public boolean withdraw(WorkerPool.Task task) {
        Thread thread = waiting.remove(task);
        if (thread != null) {
            thread.interrupt();
        }
        return thread != null;
    }

    @Override
    public void stop(long seconds) {
        stopped = true;
        alive.forEach(Thread::interrupt);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!alive.isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }

    @Override
    public Set<Thread> virtualThreads() {
        return Set.copyOf(alive);
    }

    private static ThreadFactory factoryOfVirtualThreads() {
        try {
            Class<?> builder = Class.forName("java.lang.Thread$Builder");
            Object named = builder.getMethod("name", String.class, long.class)
                    .invoke(Thread.class.getMethod("ofVirtual").invoke(null), "penstock-worker-", 1L);
            Method factory = builder.getMethod("factory");
            return (ThreadFactory) factory.invoke(named);
        } catch (ClassNotFoundException | NoSuchMethodException tooOld) {
            throw new IllegalStateException(
                    "penstock.worker.type is virtual, which needs Java 21; this is Java "
                            + Runtime.version().feature(),
                    tooOld);
        } catch (IllegalAccessException | InvocationTargetException failure) {
            throw new IllegalStateException("virtual threads can't be made", failure);
        }
    }
}
