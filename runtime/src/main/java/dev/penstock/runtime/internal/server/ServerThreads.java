package dev.penstock.runtime.internal.server;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The platform threads of one server, so that it can wait for their end. Safe for use by several threads. */
final class ServerThreads {

    private static final String PREFIX = "penstock";

    private final ThreadGroup group = new ThreadGroup(PREFIX);

    /** The group that all of them belong to; threads that applications start on them belong to it too. */
    ThreadGroup group() {
        return group;
    }

    /** Workers are daemons, so that a handler that never returns can't keep the process from ending. */
    ThreadFactory workers() {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(group, task, PREFIX + "-worker-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Those that have begun and not ended. */
    List<Thread> alive() {
        Thread[] threads = new Thread[group.activeCount() + 16];
        int count = group.enumerate(threads);
        List<Thread> alive = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (threads[i].getName().startsWith(PREFIX) && threads[i].isAlive()) {
                alive.add(threads[i]);
            }
        }
        return alive;
    }

    /** Waits until they have ended, for so long at most; they must have been told to. */
    void awaitEnd(long millis) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        try {
            for (Thread thread : alive()) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left > 0 && thread != Thread.currentThread()) {
                    thread.join(left);
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
