package dev.penstock.runtime.internal.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.runtime.internal.server.ReplyBudget.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** Who has to make room for whom. */
class ReplyBudgetTest {

    private final AtomicLong nanos = new AtomicLong();
    private final ReplyBudget budget = new ReplyBudget(100, nanos::get);
    private final List<String> asked = new ArrayList<>();
    private final List<String> cutOff = new ArrayList<>();

    /** A reply whose reader takes nothing, or takes some more whenever it is asked. */
    private final class Reader {

        private final String name;
        private final boolean reads;
        private final Share share;

        Reader(String name, long bytes, boolean reads) {
            this.name = name;
            this.reads = reads;
            this.share = budget.share(bytes, this::makeRoom);
        }

        Reader take() {
            share.take();
            return this;
        }

        Reader progressed() {
            share.progressed();
            return this;
        }

        private void makeRoom() {
            asked.add(name);
            if (reads) {
                share.progressed();
            }
            if (share.mustLeave()) {
                cutOff.add(name);
                share.giveBack();
            }
        }
    }

    private Reader idle(String name, long bytes) {
        return new Reader(name, bytes, false).take();
    }

    private void pass(long millis) {
        nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    private Reader reading(String name, long bytes) {
        return new Reader(name, bytes, true).take();
    }

    @Test
    void theOldestOfThoseThatHaveTakenNothingGoesFirst() {
        idle("a", 40);
        idle("b", 40);
        idle("c", 40);
        assertEquals(List.of("a"), cutOff);
        assertEquals(80, budget.taken());
    }

    @Test
    void whoHasTakenSomethingGoesAfterThem() {
        idle("a", 40).progressed();
        idle("b", 40);
        idle("c", 40);
        assertEquals(List.of("b"), cutOff);
    }

    @Test
    void whoHasTakenNothingForASecondGoesBeforeThem() {
        idle("a", 40).progressed();
        pass(1000);
        idle("b", 40);
        idle("c", 40);
        assertEquals(List.of("a"), cutOff);
    }

    @Test
    void whoHasTakenNothingForLessGoesAfterThem() {
        idle("a", 40).progressed();
        pass(999);
        idle("b", 40);
        idle("c", 40);
        assertEquals(List.of("b"), cutOff);
    }

    /** Sockets tell it late, so it need not be known yet. */
    @Test
    void whoHasTakenSomethingWhenAskedStays() {
        reading("a", 40).progressed();
        pass(1000);
        idle("b", 40);
        idle("c", 40);
        assertEquals(List.of("a", "b"), asked);
        assertEquals(List.of("b"), cutOff);
        assertEquals(80, budget.taken());
        idle("d", 40);
        assertEquals(List.of("b", "c"), cutOff);
    }

    @Test
    void manyMayBeAskedForOne() {
        reading("a", 30).progressed();
        reading("b", 30).progressed();
        reading("c", 30).progressed();
        pass(1000);
        idle("d", 30);
        assertEquals(List.of("a", "b", "c", "d"), asked);
        assertEquals(List.of("d"), cutOff);
        assertEquals(90, budget.taken());
    }

    /** The new one takes some more while others are asked. */
    @Test
    void ifAllReadTheLastDoesNotFit() {
        Reader last = new Reader("last", 40, false);
        Share asked = budget.share(80, () -> {});
        asked.take();
        asked.progressed();
        pass(1000);
        last.take().progressed();
        assertTrue(asked.mustLeave());
        asked.progressed();
        assertFalse(asked.mustLeave());
        assertEquals(List.of("last"), cutOff);
        assertEquals(80, budget.taken());
    }

    @Test
    void asManyAsNeededMakeRoom() {
        idle("a", 30);
        idle("b", 30);
        idle("c", 30);
        idle("d", 60);
        assertEquals(List.of("a", "b"), cutOff);
        assertEquals(90, budget.taken());
    }

    @Test
    void whatTakesNoMemoryStays() {
        idle("document", 0);
        idle("a", 60);
        idle("b", 60);
        assertEquals(List.of("a"), cutOff);
    }

    @Test
    void whatEndsBeforeItWaitsTakesNothing() {
        Share share = budget.share(40, () -> asked.add("it"));
        share.giveBack();
        share.take();
        assertEquals(0, budget.taken());
        share.giveBack();
        assertEquals(0, budget.taken());
        assertFalse(share.mustLeave());
    }

    @Test
    void whatIsGivenBackTwiceIsCountedOnce() {
        Reader a = idle("a", 40);
        idle("b", 40);
        a.share.giveBack();
        a.share.giveBack();
        assertEquals(40, budget.taken());
        a.share.progressed();
        assertEquals(40, budget.taken());
    }

    /** All IO threads would have to wait for it. */
    @Test
    void nothingIsLoggedUnderTheLock() {
        List<Long> seen = new ArrayList<>();
        Logger logger = Logger.getLogger("dev.penstock.server");
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                seen.add(CompletableFuture.supplyAsync(budget::taken)
                        .completeOnTimeout(-1L, 20, TimeUnit.SECONDS)
                        .join());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        try (CapturedLog log = CapturedLog.of("dev.penstock.server")) {
            logger.addHandler(handler);
            idle("a", 60);
            idle("b", 60);
            idle("c", 60);
            assertEquals(1, log.take().size(), "one line a minute");
        } finally {
            logger.removeHandler(handler);
        }
        assertEquals(1, seen.size());
        assertTrue(seen.get(0) > 0, "another thread gets on");
    }
}
