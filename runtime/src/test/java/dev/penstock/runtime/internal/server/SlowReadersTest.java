package dev.penstock.runtime.internal.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.runtime.Codecs;
import dev.penstock.runtime.Reply;
import dev.penstock.runtime.Route;
import dev.penstock.runtime.Routes;
import dev.penstock.runtime.TypeRef;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that ask for much and read little: what they hold is bounded, and for how long. */
class SlowReadersTest {

    private static final int LENGTH = 8_000_000;
    private static final int MEMORY = 20 * 1024 * 1024;

    private static void routes(Codecs codecs, Routes routes) {
        Reply<String> text = codecs.reply(200, TypeRef.of(String.class));
        routes.add(
                Route.onIo("GET", "/io/{length}", "T.io", ""),
                call -> call.send(text, "x".repeat(Integer.parseInt(call.path(0)))));
        routes.add(
                Route.onWorker("GET", "/worker/{length}", "T.worker", ""),
                call -> call.send(text, "x".repeat(Integer.parseInt(call.path(0)))));
    }

    private static TestServer start(String... arguments) throws IOException {
        return TestServer.start(SlowReadersTest::routes, arguments);
    }

    /** Asks for much; the socket takes a part, and the rest waits. */
    private static RawClient asking(TestServer server, String path) throws IOException {
        RawClient client = server.raw();
        client.socket().setReceiveBufferSize(64 * 1024);
        return client.head("GET " + path + " HTTP/1.1", "Host: localhost");
    }

    private static long held(TestServer server) {
        return server.server().usage().replyBytes();
    }

    @Test
    void whatTheyHoldIsCountedUntilTheyHaveReadIt() throws Exception {
        try (TestServer server = start();
                RawClient slow = asking(server, "/worker/" + LENGTH)) {
            TestServer.await("it waits", () -> held(server) > 0);
            assertTrue(held(server) >= LENGTH, "the whole array is held");
            assertFalse(server.server().usage().isNone());
            assertEquals(LENGTH, slow.reply().body().length());
            TestServer.await("given back", () -> held(server) == 0);
            assertEquals(
                    2,
                    slow.head("GET /io/2 HTTP/1.1", "Host: localhost")
                            .reply()
                            .body()
                            .length());
        }
    }

    @Test
    void whatTheyHoldIsGivenBackWhenTheyLeave() throws Exception {
        try (TestServer server = start()) {
            for (int i = 0; i < 3; i++) {
                try (RawClient slow = asking(server, "/worker/" + LENGTH)) {
                    TestServer.await("it waits", () -> held(server) > 0);
                }
                TestServer.await("given back", () -> held(server) == 0);
            }
        }
    }

    @Test
    void whatTheyHoldIsGivenBackWhenTheServerStops() throws Exception {
        TestServer server = start();
        try (RawClient slow = asking(server, "/worker/" + LENGTH)) {
            TestServer.await("it waits", () -> held(server) > 0);
            assertFalse(server.server().drain(Duration.ZERO, Duration.ofMillis(50)));
            assertFalse(slow.socket().isClosed());
        } finally {
            server.server().close();
        }
        assertTrue(
                server.server().usage().isNone(), () -> server.server().usage().toString());
    }

    /** Two of them fit. Who comes later and reads gets everything all the same, on whichever thread. */
    @ParameterizedTest
    @ValueSource(strings = {"/io/", "/worker/"})
    void thoseWhoReadNothingMakeRoom(String path) throws Exception {
        List<RawClient> slow = new ArrayList<>();
        try (CapturedLog log = CapturedLog.of("dev.penstock.server", Level.WARNING);
                TestServer server = start("--reply-memory=" + MEMORY)) {
            for (int i = 0; i < 12; i++) {
                RawClient client = asking(server, path + LENGTH);
                slow.add(client);
                InputStream in = client.socket().getInputStream();
                assertEquals('H', in.read(), "it is answered");
                TestServer.await("two at most wait", () -> {
                    long held = held(server);
                    return held > 0 && held <= MEMORY && server.server().usage().requests() <= 2;
                });
                if (i % 3 == 2) {
                    assertEquals(LENGTH, server.get(path + LENGTH).body().length());
                }
            }
            List<LogRecord> lines = log.take();
            assertEquals(1, lines.size(), "one line, however many");
            assertTrue(lines.get(0).getMessage().contains("penstock.reply.memory"));
            for (RawClient client : slow) {
                client.close();
            }
            TestServer.await("given back", () -> server.server().usage().isNone());
        }
    }

    /** One that reads on has progress, so the one that does not goes first although it came later. */
    @Test
    void whoReadsStays() throws Exception {
        try (CapturedLog log = CapturedLog.of("dev.penstock.server", Level.WARNING);
                TestServer server = start("--reply-memory=" + MEMORY);
                RawClient reading = asking(server, "/worker/" + LENGTH)) {
            TestServer.await("the first waits", () -> held(server) > 0);
            long one = held(server);
            try (RawClient idle = asking(server, "/worker/" + LENGTH)) {
                TestServer.await("the second waits", () -> held(server) == 2 * one);
                InputStream in = reading.socket().getInputStream();
                assertEquals(2_000_000, in.readNBytes(2_000_000).length);
                try (RawClient third = asking(server, "/worker/" + LENGTH)) {
                    TestServer.await("it is cut off", () -> !log.take().isEmpty());
                    TestServer.await(
                            "two are left", () -> server.server().usage().requests() == 2);
                    assertEquals(6_000_000, in.readNBytes(6_000_000).length, "all of the first arrives");
                    assertEquals(LENGTH, third.reply().body().length());
                    TestServer.await("given back", () -> held(server) == 0);
                }
                assertFalse(idle.socket().isClosed());
            }
        }
    }

    @Test
    void aReplyThatCanNeverWaitIsNotBegun() throws Exception {
        try (CapturedLog log = CapturedLog.of("dev.penstock.server", Level.WARNING);
                TestServer server = start("--reply-memory=1MiB")) {
            assertEquals(500, server.get("/worker/" + LENGTH).statusCode());
            List<LogRecord> lines = log.take();
            assertEquals(1, lines.size());
            assertTrue(lines.get(0).getMessage().contains("penstock.reply.memory"));
            assertEquals(200, server.get("/worker/1000000").statusCode());
        }
    }

    @Test
    void whoReadsNothingIsCutOff() throws Exception {
        try (TestServer server = start("--reply-timeout=100ms");
                RawClient slow = asking(server, "/worker/" + LENGTH)) {
            TestServer.await("it waits", () -> held(server) > 0);
            TestServer.await("cut off", () -> server.server().usage().isNone());
            assertFalse(slow.socket().isClosed());
        }
    }

    /** A little at a time is progress, but not enough to keep so much memory. */
    @Test
    void whoReadsTooLittleIsCutOff() throws Exception {
        try (TestServer server = start("--reply-timeout=300ms");
                RawClient slow = asking(server, "/worker/" + LENGTH)) {
            TestServer.await("it waits", () -> held(server) > 0);
            Dripping dripping = new Dripping(slow, 1024, 5);
            TestServer.await(
                    "cut off",
                    () -> dripping.read() < LENGTH && server.server().usage().isNone());
        }
    }

    /** Sockets tell of their progress rarely: between two signs of it there may be megabytes. */
    @Test
    void whoReadsSteadilyIsNot() throws Exception {
        try (TestServer server = start("--reply-timeout=300ms");
                RawClient steady = asking(server, "/worker/" + LENGTH)) {
            TestServer.await("it waits", () -> held(server) > 0);
            Dripping dripping = new Dripping(steady, 64 * 1024, 20);
            TestServer.await("everything is read", () -> dripping.read() >= LENGTH);
        }
    }

    /** Reads on whenever it is asked how much it has read, if it is time. */
    private static final class Dripping {

        private final InputStream in;
        private final int amount;
        private final long nanos;
        private long next = System.nanoTime();
        private long read;

        /** So much each time, every so many milliseconds. */
        Dripping(RawClient client, int amount, long millis) throws IOException {
            this.in = client.socket().getInputStream();
            this.amount = amount;
            this.nanos = millis * 1_000_000;
        }

        /** How much has been read. */
        long read() {
            try {
                if (System.nanoTime() - next >= 0) {
                    next += nanos;
                    read += in.readNBytes((int) Math.min(amount, LENGTH - read)).length;
                }
                return read;
            } catch (IOException reset) {
                throw new AssertionError("reset after " + read, reset);
            }
        }
    }
}
