package dev.penstock.runtime.internal.server;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.xnio.XnioIoThread;

/**
 * Deadlines of one IO thread that are all equally far away when they are set, so that they expire in the order of
 * setting: setting and clearing cost a few pointers, and the thread's timer is armed once per round, not once per request.
 * Confined to the IO thread.
 */
final class Deadlines {

    private final XnioIoThread thread;
    private final long nanos;
    private final Runnable round = this::expireDue;
    private @Nullable Deadline first;
    private @Nullable Deadline last;
    private boolean armed;

    Deadlines(XnioIoThread thread, long millis) {
        this.thread = thread;
        this.nanos = TimeUnit.MILLISECONDS.toNanos(millis);
    }

    /** Sets a deadline anew, from now. */
    void set(Deadline deadline) {
        deadline.clear();
        deadline.due = System.nanoTime() + nanos;
        deadline.list = this;
        deadline.previous = last;
        if (last == null) {
            first = deadline;
        } else {
            last.next = deadline;
        }
        last = deadline;
        arm();
    }

    private void remove(Deadline deadline) {
        if (deadline.previous == null) {
            first = deadline.next;
        } else {
            deadline.previous.next = deadline.next;
        }
        if (deadline.next == null) {
            last = deadline.previous;
        } else {
            deadline.next.previous = deadline.previous;
        }
        deadline.previous = null;
        deadline.next = null;
        deadline.list = null;
    }

    private void arm() {
        if (!armed && first != null) {
            long wait = TimeUnit.NANOSECONDS.toMillis(first.due - System.nanoTime()) + 1;
            thread.executeAfter(round, Math.max(1, wait), TimeUnit.MILLISECONDS);
            armed = true;
        }
    }

    /** For whatever is set, the time is up now; not for what is set because of that. */
    void expireAll() {
        long latest = System.nanoTime() + nanos;
        for (Deadline head = first; head != null && head.due - latest <= 0; head = first) {
            remove(head);
            head.expired();
        }
    }

    /** Whatever is set here is set there instead, from now. */
    void moveAll(Deadlines other) {
        for (Deadline head = first; head != null && other != this; head = first) {
            other.set(head);
        }
    }

    private void expireDue() {
        armed = false;
        long now = System.nanoTime();
        try {
            for (Deadline head = first; head != null && head.due - now <= 0; head = first) {
                remove(head);
                head.expired();
            }
        } finally {
            arm();
        }
    }

    /** Something that must not take too long; in one list at a time. */
    abstract static class Deadline {

        private @Nullable Deadlines list;
        private @Nullable Deadline previous;
        private @Nullable Deadline next;
        private long due;

        /** Called on the IO thread when the time is up; throws nothing. */
        abstract void expired();

        /** Whether it is set and has not expired. */
        final boolean isSet() {
            return list != null;
        }

        /** Takes it back; nothing happens if it is not set. */
        final void clear() {
            if (list != null) {
                list.remove(this);
            }
        }
    }
}
