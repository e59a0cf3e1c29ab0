package dev.penstock.runtime.internal.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.runtime.BodyReader;
import dev.penstock.runtime.Codecs;
import dev.penstock.runtime.Reply;
import dev.penstock.runtime.Route;
import dev.penstock.runtime.Routes;
import dev.penstock.runtime.TypeRef;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How soon a future is cancelled whose client has gone. */
class DepartureTest {

    record Note(String text) {}

    private static final int ROUNDS = 9;
    private static final long MOST_MILLIS = 100;

    /** A future, and when it was cancelled. */
    private static final class Watched extends CompletableFuture<String> {
        private final CompletableFuture<Long> cancelled = new CompletableFuture<>();

        @Override
        public boolean cancel(boolean mayInterrupt) {
            boolean done = super.cancel(mayInterrupt);
            cancelled.complete(System.nanoTime());
            return done;
        }
    }

    private final CountDownLatch release = new CountDownLatch(1);
    private final BlockingQueue<Watched> returned = new LinkedBlockingQueue<>();

    private void routes(Codecs codecs, Routes routes) {
        Reply<String> text = codecs.reply(200, TypeRef.of(String.class));
        BodyReader<Note> note = codecs.json(TypeRef.of(Note.class));
        routes.add(Route.onIo("GET", "/later", "T.later", ""), call -> {
            Watched future = new Watched();
            call.sendLater(text, future);
            returned.add(future);
        });
        routes.add(Route.onWorker("GET", "/blocking", "T.blocking", ""), call -> {
            Watched future = new Watched();
            call.sendLater(text, future);
            returned.add(future);
        });
        routes.add(Route.onWorker("GET", "/slow", "T.slow", ""), call -> {
            release.await();
            call.send(text, "slow");
        });
        routes.add(Route.onIo("POST", "/body", "T.body", ""), note, call -> {
            Watched future = new Watched();
            call.body(note);
            call.sendLater(text, future);
            returned.add(future);
        });
    }

    private static String request(String kind) {
        String host = " HTTP/1.1\r\nHost: localhost\r\n";
        return kind.equals("/body")
                ? "POST /body" + host + "Content-Type: application/json\r\nContent-Length: 12\r\n\r\n{\"text\":\"a\"}"
                : "GET " + kind + host + "\r\n";
    }

    /** Nobody can tell whether it still reads. */
    @ParameterizedTest
    @ValueSource(strings = {"/later", "/blocking", "/body"})
    void whoClosesItsSendingSideHasGone(String kind) throws Exception {
        try (TestServer server = TestServer.start(this::routes);
                RawClient client = server.raw().text(request(kind))) {
            Watched future = returned.poll(20, TimeUnit.SECONDS);
            assertTrue(future != null, "no handler was called");
            client.socket().shutdownOutput();
            future.cancelled.get(20, TimeUnit.SECONDS);
            assertTrue(client.isClosedByServer(), "without an answer");
        }
    }

    /** While a handler is running there is nothing that its departure could end. */
    @Test
    void whoClosesItsSendingSideGetsWhatAWorkerAnswers() throws Exception {
        try (TestServer server = TestServer.start(this::routes);
                RawClient client = server.raw().text(request("/slow"))) {
            client.socket().shutdownOutput();
            release.countDown();
            assertEquals("slow", client.reply().body());
            assertTrue(client.isClosedByServer());
        }
    }

    /** The median of some, since a busy machine may hold anybody up for once. */
    @ParameterizedTest
    @CsvSource({"/later, false", "/later, true", "/blocking, false", "/blocking, true", "/body, false", "/body, true"})
    void cancelsWithinATenthOfASecond(String kind, boolean reset) throws Exception {
        try (TestServer server = TestServer.start(this::routes)) {
            long[] millis = new long[ROUNDS];
            for (int i = 0; i < ROUNDS; i++) {
                RawClient client = server.raw().text(request(kind));
                Watched future = returned.poll(20, TimeUnit.SECONDS);
                assertTrue(future != null, "no handler was called");
                client.socket().setSoLinger(reset, 0);
                long closed = System.nanoTime();
                client.close();
                millis[i] = TimeUnit.NANOSECONDS.toMillis(future.cancelled.get(20, TimeUnit.SECONDS) - closed);
                assertTrue(future.isCancelled());
            }
            Arrays.sort(millis);
            assertTrue(millis[ROUNDS / 2] < MOST_MILLIS, () -> Arrays.toString(millis) + " ms");
            TestServer.await("ended", () -> server.server().usage().requests() == 0);
            assertEquals(0, server.server().usage().tasks());
        }
    }
}
