package dev.penstock.runtime.internal.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.runtime.Reply;
import dev.penstock.runtime.Route;
import dev.penstock.runtime.TypeRef;
import java.net.http.HttpResponse;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Results that come later, too late, or for nobody. */
class PendingReplyTest {

    private static final TypeRef<String> TEXT = TypeRef.of(String.class);

    /** The futures that handlers have returned. */
    private final BlockingQueue<CompletableFuture<String>> returned = new LinkedBlockingQueue<>();

    private TestServer start(String... arguments) throws Exception {
        return TestServer.start(
                (codecs, routes) -> {
                    Reply<String> text = codecs.reply(200, TEXT);
                    routes.add(Route.onIo("GET", "/later", "T.later", ""), call -> {
                        CompletableFuture<String> future = new CompletableFuture<>();
                        call.sendLater(text, future);
                        returned.add(future);
                    });
                    routes.add(Route.onWorker("GET", "/blocking", "T.blocking", ""), call -> {
                        CompletableFuture<String> future = new CompletableFuture<>();
                        call.sendLater(text, future);
                        returned.add(future);
                    });
                    routes.add(Route.onIo("GET", "/now", "T.now", ""), call -> call.send(text, "now"));
                },
                arguments);
    }

    private CompletableFuture<String> next() throws InterruptedException {
        CompletableFuture<String> future = returned.poll(20, TimeUnit.SECONDS);
        assertTrue(future != null, "no handler was called");
        return future;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/later", "/blocking"})
    void completionFromAnotherThread(String path) throws Exception {
        try (TestServer server = start()) {
            CompletableFuture<HttpResponse<String>> answer = server.getAsync(path);
            next().complete("text");
            assertEquals("text", answer.get(20, TimeUnit.SECONDS).body());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/later", "/blocking"})
    void timeoutAnswers504AndCancels(String path) throws Exception {
        try (TestServer server = start("--handler-timeout=100ms")) {
            HttpResponse<String> response = server.get(path);
            assertEquals(504, response.statusCode());
            assertEquals(
                    "application/problem+json",
                    response.headers().firstValue("Content-Type").orElseThrow());
            CompletableFuture<String> future = next();
            TestServer.await("cancelled", future::isCancelled);
            assertFalse(future.complete("too late"));
            assertEquals(200, server.get("/now").statusCode());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/later", "/blocking"})
    void departureCancels(String path) throws Exception {
        try (TestServer server = start()) {
            RawClient client = server.raw().head("GET " + path + " HTTP/1.1", "Host: localhost");
            CompletableFuture<String> future = next();
            long begin = System.nanoTime();
            client.close();
            TestServer.await("cancelled", future::isCancelled);
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
            assertTrue(millis < 5_000, "took " + millis + " ms");
            TestServer.await("ended", () -> server.server().usage().requests() == 0);
        }
    }

    @Test
    void resetCancels() throws Exception {
        try (TestServer server = start()) {
            RawClient client = server.raw().head("GET /later HTTP/1.1", "Host: localhost");
            CompletableFuture<String> future = next();
            client.socket().setSoLinger(true, 0);
            client.close();
            TestServer.await("cancelled", future::isCancelled);
            TestServer.await("ended", () -> server.server().usage().requests() == 0);
        }
    }

    @Test
    void whatTheClientSendsMeanwhileIsAnsweredAfterwards() throws Exception {
        try (TestServer server = start();
                RawClient client = server.raw()) {
            client.head("GET /later HTTP/1.1", "Host: localhost");
            CompletableFuture<String> first = next();
            client.head("GET /now HTTP/1.1", "Host: localhost").head("GET /later HTTP/1.1", "Host: localhost");
            first.complete("first");
            assertEquals("first", client.reply().body());
            assertEquals("now", client.reply().body());
            next().complete("third");
            assertEquals("third", client.reply().body());
        }
    }

    @Test
    void pipelinedRepliesDoNotWaitForLaterOnes() throws Exception {
        try (TestServer server = start();
                RawClient client = server.raw()) {
            client.text("GET /now HTTP/1.1\r\nHost: localhost\r\n\r\nGET /later HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertEquals("now", client.reply().body());
            next().complete("later");
            assertEquals("later", client.reply().body());
        }
    }

    @Test
    void pipelinedInOnePieceAnsweredInOrder() throws Exception {
        try (TestServer server = start();
                RawClient client = server.raw()) {
            String later = "GET /later HTTP/1.1\r\nHost: localhost\r\n\r\n";
            client.text(later + later + "GET /now HTTP/1.1\r\nHost: localhost\r\n\r\n");
            next().complete("first");
            next().complete("second");
            assertEquals("first", client.reply().body());
            assertEquals("second", client.reply().body());
            assertEquals("now", client.reply().body());
        }
    }

    @Test
    void connectionGoesOnAfterTimeout() throws Exception {
        try (TestServer server = start("--handler-timeout=50ms");
                RawClient client = server.raw()) {
            for (int i = 0; i < 3; i++) {
                client.head("GET /later HTTP/1.1", "Host: localhost");
                assertEquals(504, client.reply().status());
            }
            client.head("GET /now HTTP/1.1", "Host: localhost");
            assertEquals("now", client.reply().body());
        }
    }

    @Test
    void theWorkerOfATimedOutHandlerStaysTakenUntilItReturns() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        try (TestServer server = TestServer.start(
                (codecs, routes) -> {
                    Reply<String> text = codecs.reply(200, TEXT);
                    routes.add(Route.onWorker("GET", "/slow", "T.slow", ""), call -> {
                        release.await();
                        call.send(text, "too late");
                    });
                },
                "--handler-timeout=100ms",
                "--worker-threads=1",
                "--worker-waiting=0")) {
            assertEquals(504, server.get("/slow").statusCode());
            assertEquals(1, server.server().usage().tasks());
            assertEquals(503, server.get("/slow").statusCode());
            release.countDown();
            TestServer.await("released", () -> server.server().usage().tasks() == 0);
        }
    }

    @Test
    void oneRequestCanCompleteAnother() throws Exception {
        try (TestServer server = TestServer.start((codecs, routes) -> {
            Reply<String> text = codecs.reply(200, TEXT);
            routes.add(Route.onIo("GET", "/wait", "T.wait", ""), call -> {
                CompletableFuture<String> future = new CompletableFuture<>();
                call.sendLater(text, future);
                returned.add(future);
            });
            routes.add(Route.onIo("GET", "/wake", "T.wake", ""), call -> {
                returned.forEach(future -> future.complete("woken"));
                call.send(text, "waker");
            });
        })) {
            CompletableFuture<HttpResponse<String>> first = server.getAsync("/wait");
            CompletableFuture<HttpResponse<String>> second = server.getAsync("/wait");
            TestServer.await("both wait", () -> returned.size() == 2);
            assertEquals("waker", server.get("/wake").body());
            assertEquals("woken", first.get(20, TimeUnit.SECONDS).body());
            assertEquals("woken", second.get(20, TimeUnit.SECONDS).body());
        }
    }
}
