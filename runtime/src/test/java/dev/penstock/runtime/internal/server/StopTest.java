package dev.penstock.runtime.internal.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.runtime.Reply;
import dev.penstock.runtime.Route;
import dev.penstock.runtime.TypeRef;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The order of stopping. */
class StopTest {

    private static final TypeRef<String> TEXT = TypeRef.of(String.class);

    private final BlockingQueue<CompletableFuture<String>> returned = new LinkedBlockingQueue<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final AtomicBoolean interrupted = new AtomicBoolean();

    private TestServer start() throws IOException {
        return TestServer.start((codecs, routes) -> {
            Reply<String> text = codecs.reply(200, TEXT);
            routes.add(Route.onIo("GET", "/now", "T.now", ""), call -> call.send(text, "now"));
            routes.add(Route.onIo("GET", "/later", "T.later", ""), call -> {
                CompletableFuture<String> future = new CompletableFuture<>();
                call.sendLater(text, future);
                returned.add(future);
            });
            routes.add(Route.onWorker("GET", "/stuck", "T.stuck", ""), call -> {
                begun.countDown();
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException stopped) {
                    interrupted.set(true);
                    throw stopped;
                }
            });
        });
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("penstock"))
                .count();
    }

    @Test
    void requestsInFlightAreAnswered() throws Exception {
        try (TestServer server = start()) {
            CompletableFuture<HttpResponse<String>> answer = server.getAsync("/later");
            CompletableFuture<String> future = returned.poll(20, TimeUnit.SECONDS);
            CompletableFuture<Boolean> drained =
                    CompletableFuture.supplyAsync(() -> server.server().drain(Duration.ZERO, Duration.ofSeconds(20)));
            TestServer.await("the port is closed", () -> isClosed(server));
            assertFalse(drained.isDone());
            future.complete("after all");
            assertEquals("after all", answer.get(20, TimeUnit.SECONDS).body());
            assertEquals(
                    "close", answer.get().headers().firstValue("Connection").orElseThrow());
            assertTrue(drained.get(20, TimeUnit.SECONDS));
        }
    }

    private static boolean isClosed(TestServer server) {
        try (RawClient client = server.raw()) {
            return false;
        } catch (IOException refused) {
            return true;
        }
    }

    @Test
    void whileDrainingEveryAnswerClosesItsConnection() throws Exception {
        try (TestServer server = start();
                RawClient kept = server.raw()) {
            kept.head("GET /now HTTP/1.1", "Host: localhost");
            assertEquals("now", kept.reply().body());
            CompletableFuture<Boolean> drained = CompletableFuture.supplyAsync(
                    () -> server.server().drain(Duration.ofMillis(500), Duration.ofSeconds(20)));
            RawClient.Reply last = null;
            while (last == null || !"close".equals(last.headers().get("Connection"))) {
                try (RawClient client = server.raw()) {
                    last = client.head("GET /now HTTP/1.1", "Host: localhost").reply();
                    assertEquals(200, last.status());
                }
            }
            kept.head("GET /now HTTP/1.1", "Host: localhost");
            assertEquals("close", kept.reply().headers().get("Connection"));
            assertTrue(kept.isClosedByServer());
            assertTrue(drained.get(20, TimeUnit.SECONDS));
            assertThrows(IOException.class, server::raw);
        }
    }

    /** Their answers have been sent, but a connection that is closed while they send takes the answers with it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /now HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n"
            })
    void whoSendsOnGetsTheAnswer(String request) throws Exception {
        TestServer server = start();
        try (RawClient client = server.raw().text(request)) {
            InputStream in = client.socket().getInputStream();
            TestServer.await("the answer has been sent", () -> available(in) > 0 && inUse(server) == 0);
            CompletableFuture<Void> closed = CompletableFuture.runAsync(server::close);
            TestServer.await("the port is closed", () -> isClosed(server));
            for (int i = 0; i < 8; i++) {
                client.bytes(new byte[16 * 1024]);
                assertFalse(closed.isDone());
            }
            assertTrue(Set.of(200, 400).contains(client.reply().status()));
            client.socket().shutdownOutput();
            assertTrue(client.isClosedByServer(), "closed in order");
            closed.get(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void whoKeepsTheConnectionAfterTheLastAnswerIsNotWaitedForLong() throws Exception {
        TestServer server = start();
        try (RawClient client = server.raw().head("GET /now HTTP/1.1", "Host: a", "Connection: close")) {
            assertEquals("now", client.reply().body());
            long begun = System.nanoTime();
            server.close();
            assertTrue(System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(10));
        }
    }

    private static int available(InputStream in) {
        try {
            return in.available();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static long inUse(TestServer server) {
        return server.server().usage().requests();
    }

    @Test
    void whatDoesNotEndIsCutOff() throws Exception {
        TestServer server = start();
        CompletableFuture<HttpResponse<String>> stuck = server.getAsync("/stuck");
        CompletableFuture<HttpResponse<String>> later = server.getAsync("/later");
        assertTrue(begun.await(20, TimeUnit.SECONDS));
        CompletableFuture<String> future = returned.poll(20, TimeUnit.SECONDS);
        assertFalse(server.server().drain(Duration.ZERO, Duration.ofMillis(50)));
        server.close();
        TestServer.await("interrupted", interrupted::get);
        assertEquals(504, stuck.get(20, TimeUnit.SECONDS).statusCode());
        assertEquals(504, later.get(20, TimeUnit.SECONDS).statusCode());
        assertTrue(future.isCancelled());
    }

    @Test
    void nothingIsLeft() throws Exception {
        TestServer.await("earlier servers have ended", () -> threads() == 0);
        for (int i = 0; i < 3; i++) {
            TestServer server = start();
            RawClient idle = server.raw();
            idle.head("GET /now HTTP/1.1", "Host: localhost").reply();
            RawClient half = server.raw().text("GET /no");
            server.get("/now");
            server.close();
            assertEquals(0, threads());
            assertTrue(idle.isClosedByServer());
            assertTrue(half.isClosedByServer());
        }
    }
}
