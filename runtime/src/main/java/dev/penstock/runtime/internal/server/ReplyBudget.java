package dev.penstock.runtime.internal.server;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * How much memory the replies that wait for slow readers may take together. If it is full, somebody is cut off to make
 * room: first whose reader has taken nothing for a second, then who has taken nothing since it waits, then who comes. So
 * who asks for much and reads nothing can't keep others from their answers, nor cut them off by asking again and again.
 * Safe for use by several threads.
 */
final class ReplyBudget {

    private static final Logger LOG = System.getLogger("dev.penstock.server");

    private static final long STALLED_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** Clients decide how often it happens; they must not decide how much is logged. */
    private static final long LOG_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final long limit;

    /** Those whose readers have taken nothing yet, the oldest first. */
    private final Set<Share> fresh = new LinkedHashSet<>();

    /** The others, by when they took some more, the oldest first. */
    private final Set<Share> moving = new LinkedHashSet<>();

    private long taken;

    /** Of what is taken, the part of those that have been cut off. */
    private long leaving;

    private long nextLine = System.nanoTime();

    ReplyBudget(long limit) {
        this.limit = limit;
    }

    long limit() {
        return limit;
    }

    /**
     * A reply begins to wait.
     *
     * @param bytes the memory that it takes; not more than the limit
     * @param cutOff ends its connection soon; called once at most, on any thread
     */
    Share take(long bytes, Runnable cutOff) {
        Share share = new Share(bytes, cutOff);
        for (Share victim : enter(share)) {
            victim.cutOff.run();
        }
        return share;
    }

    private synchronized List<Share> enter(Share share) {
        fresh.add(share);
        taken += share.bytes;
        if (taken - leaving <= limit) {
            return List.of();
        }
        List<Share> victims = new ArrayList<>();
        while (taken - leaving > limit) {
            Share victim = victim(share);
            fresh.remove(victim);
            moving.remove(victim);
            leaving += victim.bytes;
            victims.add(victim);
        }
        log();
        return victims;
    }

    private Share victim(Share newcomer) {
        Share first = first(fresh);
        Share slowest = first(moving);
        if (slowest != null
                && newcomer.since - slowest.since >= STALLED_NANOS
                && (first == null || slowest.since - first.since < 0)) {
            return slowest;
        }
        return first == null ? newcomer : first;
    }

    private static @Nullable Share first(Set<Share> shares) {
        return shares.isEmpty() ? null : shares.iterator().next();
    }

    private void log() {
        long now = System.nanoTime();
        if (now - nextLine >= 0) {
            nextLine = now + LOG_NANOS;
            LOG.log(
                    Level.WARNING,
                    "the replies that clients are slow to read take more than {0} bytes (penstock.reply.memory):"
                            + " the slowest clients are cut off",
                    Long.toString(limit));
        }
    }

    /** How many bytes are taken. */
    synchronized long taken() {
        return taken;
    }

    /** What one reply takes. */
    final class Share {

        private final long bytes;
        private final Runnable cutOff;
        private long since = System.nanoTime();
        private boolean givenBack;

        private Share(long bytes, Runnable cutOff) {
            this.bytes = bytes;
            this.cutOff = cutOff;
        }

        /** The reader has taken some more. */
        void progressed() {
            synchronized (ReplyBudget.this) {
                if (fresh.remove(this) || moving.remove(this)) {
                    since = System.nanoTime();
                    moving.add(this);
                }
            }
        }

        /** The memory is free; a second time this does nothing. */
        void giveBack() {
            synchronized (ReplyBudget.this) {
                if (!givenBack) {
                    givenBack = true;
                    taken -= bytes;
                    if (!fresh.remove(this) && !moving.remove(this)) {
                        leaving -= bytes;
                    }
                }
            }
        }
    }
}
