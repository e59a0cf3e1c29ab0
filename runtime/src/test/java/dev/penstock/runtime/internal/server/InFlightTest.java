package dev.penstock.runtime.internal.server;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class InFlightTest {

    @Test
    void anInterruptedThreadWaitsWithoutSpinning() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        InFlight none = new InFlight(new Responses(new IoLane[0], new ReplyBudget(0))); // loads many classes
        assertTrue(none.awaitNone(0, 60_000));
        long before = threads.getCurrentThreadCpuTime();
        Thread.currentThread().interrupt();
        boolean quiet = none.awaitNone(2_000, 60_000);
        long used = TimeUnit.NANOSECONDS.toMillis(threads.getCurrentThreadCpuTime() - before);
        assertTrue(Thread.interrupted(), "the interrupt is not lost");
        assertTrue(quiet);
        assertTrue(used < 200, () -> used + " ms of work for 2 s of waiting");
    }
}
