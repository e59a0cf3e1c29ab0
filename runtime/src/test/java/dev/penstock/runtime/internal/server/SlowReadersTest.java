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
import java.net.SocketException;
import java.net.http.HttpResponse;
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

    /** Whether its answer ends too early. */
    private static boolean isCutOff(RawClient client) throws IOException {
        InputStream in = client.socket().getInputStream();
        long read = 0;
        try {
            byte[] some = new byte[64 * 1024];
            for (int more = in.read(some); more >= 0; more = in.read(some)) {
                read += more;
            }
        } catch (SocketException reset) {
            return read < LENGTH;
        }
        return read < LENGTH;
    }

    private static void awaitAnswer(RawClient client) throws IOException {
        assertEquals('H', client.socket().getInputStream().read(), "it is answered");
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
            try {
                TestServer.await("it waits", () -> held(server) > 0);
                assertFalse(server.server().drain(Duration.ZERO, Duration.ofMillis(50)));
            } finally {
                server.server().close();
            }
            assertTrue(isCutOff(slow));
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
                awaitAnswer(client);
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
                assertTrue(isCutOff(idle));
            }
        }
    }

    /** For a second it reads less than what makes its socket tell of it, so it must be asked. */
    @Test
    void whoReadsSteadilyStays() throws Exception {
        try (CapturedLog log = CapturedLog.of("dev.penstock.server", Level.WARNING);
                TestServer server = start("--reply-memory=" + MEMORY);
                RawClient steady = asking(server, "/worker/" + LENGTH)) {
            TestServer.await("the first waits", () -> held(server) > 0);
            long one = held(server);
            InputStream in = steady.socket().getInputStream();
            assertEquals(2_000_000, in.readNBytes(2_000_000).length);
            try (RawClient idle = asking(server, "/worker/" + LENGTH)) {
                TestServer.await("the second waits", () -> held(server) == 2 * one);
                long end = System.nanoTime() + 1_500_000_000L;
                Dripping dripping = new Dripping(steady, 16 * 1024, 50);
                TestServer.await("it reads for some time", () -> dripping.read() > 400_000 && System.nanoTime() > end);
                try (RawClient third = asking(server, "/worker/" + LENGTH)) {
                    TestServer.await("somebody is asked", () -> !log.take().isEmpty());
                    TestServer.await(
                            "two are left", () -> server.server().usage().requests() == 2);
                    int rest = (int) (LENGTH - 2_000_000 - dripping.read());
                    assertEquals(rest, in.readNBytes(rest).length, "all of the first arrives");
                    assertEquals(LENGTH, third.reply().body().length());
                    assertTrue(isCutOff(idle), "who has taken nothing makes room");
                }
            }
        }
    }

    @Test
    void aReplyThatCanNeverWaitIsNotBegun() throws Exception {
        try (CapturedLog log = CapturedLog.of("dev.penstock.server", Level.WARNING);
                TestServer server = start("--reply-memory=1MiB")) {
            HttpResponse<String> refusal = server.get("/worker/" + LENGTH);
            assertEquals(500, refusal.statusCode());
            List<LogRecord> lines = log.take();
            assertEquals(1, lines.size());
            String line = lines.get(0).getMessage();
            assertTrue(line.contains("penstock.reply.memory"), line);
            assertTrue(line.contains("GET /worker/{length} (T.worker)"), line);
            String id = line.replaceFirst("error (\\w+): .*", "$1");
            assertTrue(refusal.body().contains("\"id\":\"" + id + "\""), refusal.body());
            assertEquals(200, server.get("/worker/1000000").statusCode());
        }
    }

    @Test
    void whoReadsNothingIsCutOff() throws Exception {
        try (TestServer server = start("--reply-timeout=100ms");
                RawClient slow = asking(server, "/worker/" + LENGTH)) {
            awaitAnswer(slow);
            TestServer.await("cut off", () -> server.server().usage().isNone());
            assertTrue(isCutOff(slow));
        }
    }

    /** A little at a time is progress, but not enough to keep so much memory. */
    @Test
    void whoReadsTooLittleIsCutOff() throws Exception {
        try (TestServer server = start("--reply-timeout=300ms");
                RawClient slow = asking(server, "/worker/" + LENGTH)) {
            awaitAnswer(slow);
            Dripping dripping = new Dripping(slow, 1024, 5);
            TestServer.await(
                    "cut off",
                    () -> dripping.read() < LENGTH && server.server().usage().isNone());
        }
    }

    /** Sockets tell of their progress rarely: between two signs of it there may be megabytes. */
    @Test
    void whoReadsSteadilyIsNot() throws Exception {
        try (TestServer server = start("--reply-timeout=1s");
                RawClient steady = asking(server, "/worker/" + LENGTH)) {
            awaitAnswer(steady);
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
