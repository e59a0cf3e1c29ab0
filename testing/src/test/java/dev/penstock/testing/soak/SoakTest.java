package dev.penstock.testing.soak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.RunningApp;
import dev.penstock.testing.PenstockTest;
import dev.penstock.testing.cafe.Cafe;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** After many requests, good ones and bad ones, the process holds what it held before. */
@Tag("soak")
@PenstockTest(
        value = Cafe.class,
        settings = {"penstock.worker.threads=16", "penstock.worker.waiting=1000"})
class SoakTest {

    private static final int WARM_UP = 40_000;
    private static final int REQUESTS = 200_000;

    /** Less than ten bytes for each request. */
    private static final long HEAP_ALLOWED = 1_500_000;

    /** As many buffers more than before may have been needed at one moment, and are kept for the next. */
    private static final long DIRECT_ALLOWED = 64 * 16 * 1024;

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void holdsWhatItHeldBefore(RunningApp app) throws Exception {
        Logger server = Logger.getLogger("dev.penstock.server");
        server.setLevel(Level.OFF); // thousands of stack traces of the handler that has a bug
        try (Crowd crowd = new Crowd(app.port())) {
            // These open /dev/null for good, which the first body that is refused would else do.
            Class.forName("org.xnio.channels.Channels");
            Class.forName("org.xnio.conduits.Conduits");
            long idle = Footprint.openDescriptors();
            crowd.send(WARM_UP, 1);
            Footprint before = Footprint.of(app, idle);
            long begin = System.nanoTime();
            crowd.send(REQUESTS, 1_000);
            long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin);
            Footprint after = Footprint.of(app, idle);
            System.out.println(REQUESTS + " requests in " + seconds + " s; before: " + before + "; after: " + after);
            assertTrue(app.usage().isNone(), () -> app.usage().toString());
            assertEquals(List.of(), before.grownTo(after, HEAP_ALLOWED, DIRECT_ALLOWED), "what has grown");
        } finally {
            server.setLevel(null);
        }
    }
}
