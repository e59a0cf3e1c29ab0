package dev.penstock.runtime.internal.server;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How much memory the replies that wait for slow readers may take together. If it is full, somebody is cut off to make
 * room: first whose reader has taken nothing for a second, then who has taken nothing since it waits, then who came last.
 * So who asks for much and reads nothing can't keep others from their answers, nor cut them off by asking again and again.
 * Sockets tell late what has been taken: the first of these are asked before, and stay if they have taken some more.
 * Safe for use by several threads.
 */
final class ReplyBudget {

    private static final Logger LOG = System.getLogger("dev.penstock.server");

    private static final long STALLED_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** Clients decide how often it happens; they must not decide how much is logged. */
    private static final long LOG_NANOS = TimeUnit.MINUTES.toNanos(1);

    /** What has become of a share. */
    private enum State {
        /** It has not begun to wait. */
        NEW,
        /** Its reader has taken nothing yet. */
        FRESH,
        /** Its reader has taken something. */
        MOVING,
        /** It is cut off unless its reader has taken some more. */
        ASKED,
        /** It is cut off. */
        LEAVING,
        /** Its memory is free. */
        OVER
    }

    private final long limit;

    /** Those whose readers have taken nothing yet, the oldest first. */
    private final Set<Share> fresh = new LinkedHashSet<>();

    /** The others, by when they took some more, the oldest first. */
    private final Set<Share> moving = new LinkedHashSet<>();

    private final LongSupplier clock;

    private final AtomicLong nextLine;

    private long taken;

    /** Of what is taken, the part of those that have been asked or cut off. */
    private long leaving;

    private long entered;

    ReplyBudget(long limit) {
        this(limit, System::nanoTime);
    }

    /** @param clock tells nanoseconds */
    ReplyBudget(long limit, LongSupplier clock) {
        this.limit = limit;
        this.clock = clock;
        this.nextLine = new AtomicLong(clock.getAsLong());
    }

    long limit() {
        return limit;
    }

    /**
     * The share of a reply that is about to wait.
     *
     * @param bytes the memory that it takes; not more than the limit
     * @param makeRoom tries to write once more, and ends its connection soon if the share {@link Share#mustLeave} then;
     *     called on any thread, but not twice without progress in between
     */
    Share share(long bytes, Runnable makeRoom) {
        return new Share(bytes, makeRoom);
    }

    /** How many bytes are taken. */
    synchronized long taken() {
        return taken;
    }

    /** Outside the lock, which all IO threads take. */
    private void makeRoom(List<Share> victims) {
        if (victims.isEmpty()) {
            return;
        }
        log();
        for (Share victim : victims) {
            victim.makeRoom.run();
        }
    }

    /** With the lock held. */
    private List<Share> victims() {
        if (taken - leaving <= limit) {
            return List.of();
        }
        List<Share> victims = new ArrayList<>();
        while (taken - leaving > limit) {
            Share oldest = first(fresh);
            Share stalled = stalledBefore(oldest);
            Share victim = stalled != null ? stalled : oldest != null ? oldest : youngest();
            victim.state = stalled != null ? State.ASKED : State.LEAVING;
            fresh.remove(victim);
            moving.remove(victim);
            leaving += victim.bytes;
            victims.add(victim);
        }
        return victims;
    }

    /** Whose reader has taken nothing for a second, and for longer than one that has taken nothing yet. */
    private @Nullable Share stalledBefore(@Nullable Share oldest) {
        Share slowest = first(moving);
        boolean stalled = slowest != null
                && clock.getAsLong() - slowest.since >= STALLED_NANOS
                && (oldest == null || slowest.since - oldest.since < 0);
        return stalled ? slowest : null;
    }

    private static @Nullable Share first(Set<Share> shares) {
        return shares.isEmpty() ? null : shares.iterator().next();
    }

    /** Who came last of those that move; there are some, since none is larger than the limit. */
    private Share youngest() {
        Share youngest = moving.iterator().next();
        for (Share share : moving) {
            if (share.number > youngest.number) {
                youngest = share;
            }
        }
        return youngest;
    }

    private void log() {
        long now = clock.getAsLong();
        long next = nextLine.get();
        if (now - next >= 0 && nextLine.compareAndSet(next, now + LOG_NANOS)) {
            LOG.log(
                    Level.WARNING,
                    "the replies that clients are slow to read take more than {0} bytes (penstock.reply.memory):"
                            + " the slowest clients are cut off",
                    Long.toString(limit));
        }
    }

    /** What one reply takes. */
    final class Share {

        private final long bytes;
        private final Runnable makeRoom;
        private State state = State.NEW;
        private long since;
        private long number;

        private Share(long bytes, Runnable makeRoom) {
            this.bytes = bytes;
            this.makeRoom = makeRoom;
        }

        /** Begins to wait; if the budget is full, somebody has to make room. */
        void take() {
            List<Share> victims;
            synchronized (ReplyBudget.this) {
                if (state != State.NEW) {
                    return; // the exchange has ended before
                }
                taken += bytes;
                state = State.FRESH;
                since = clock.getAsLong();
                number = entered++;
                if (bytes > 0) { // without it, nothing would be gained
                    fresh.add(this);
                }
                victims = victims();
            }
            ReplyBudget.this.makeRoom(victims);
        }

        /** The reader has taken some more. If this was asked to make room, now another is. */
        void progressed() {
            List<Share> victims = List.of();
            synchronized (ReplyBudget.this) {
                if (state == State.ASKED) {
                    leaving -= bytes;
                    moveOn();
                    victims = victims();
                } else if (fresh.remove(this) || moving.remove(this)) {
                    moveOn();
                }
            }
            ReplyBudget.this.makeRoom(victims);
        }

        private void moveOn() {
            state = State.MOVING;
            since = clock.getAsLong();
            moving.add(this);
        }

        /** Whether it has been asked to make room, and its reader has taken nothing since, or it does not matter. */
        boolean mustLeave() {
            synchronized (ReplyBudget.this) {
                return state == State.ASKED || state == State.LEAVING;
            }
        }

        /** The memory is free; a second time this does nothing. */
        void giveBack() {
            synchronized (ReplyBudget.this) {
                switch (state) {
                    case NEW, OVER -> {}
                    case FRESH, MOVING -> {
                        taken -= bytes;
                        fresh.remove(this);
                        moving.remove(this);
                    }
                    case ASKED, LEAVING -> {
                        taken -= bytes;
                        leaving -= bytes;
                    }
                }
                state = State.OVER;
            }
        }
    }
}
