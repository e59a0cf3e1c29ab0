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
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that are slow, leave, or say everything at once. */
class HostileClientsTest {

    private static final String HOST = "Host: localhost";
    private static final String JSON = "Content-Type: application/json";
    private static final String NOTE = "{\"text\":\"x\"}";
    private static final String LENGTH = "Content-Length: " + NOTE.length();

    private final CountDownLatch release = new CountDownLatch(1);
    private final BlockingQueue<CompletableFuture<String>> held = new LinkedBlockingQueue<>();

    private HostileServer start(String... arguments) throws IOException {
        return HostileServer.start(this::routes, arguments);
    }

    private void routes(Codecs codecs, Routes routes) {
        Reply<String> text = codecs.reply(200, TypeRef.of(String.class));
        routes.add(Route.onWorker("GET", "/block", "T.block", ""), call -> {
            release.await();
            call.send(text, "released");
        });
        routes.add(
                Route.onIo("POST", "/held", "T.held", ""), codecs.json(TypeRef.of(HostileServer.Note.class)), call -> {
                    CompletableFuture<String> future = new CompletableFuture<>();
                    call.sendLater(text, future);
                    held.add(future);
                });
    }

    private static RawClient half(HostileServer server, String path) throws IOException {
        return server.server()
                .raw()
                .head("POST " + path + " HTTP/1.1", HOST, JSON, LENGTH)
                .text(NOTE.substring(0, 5));
    }

    private static void awaitNothingInUse(HostileServer server) {
        TestServer.await(
                "nothing is in use: " + server.server().server().usage(),
                () -> server.server().server().usage().isNone());
    }

    private static void awaitTasks(HostileServer server, int tasks) {
        TestServer.await(
                tasks + " tasks", () -> server.server().server().usage().tasks() == tasks);
    }

    @ParameterizedTest
    @CsvSource({"/note/io, 4", "/note/io, 8", "/note/worker, 4", "/note/worker, 8", "/note/later, 4", "/note/later, 8"})
    void halfSentBodiesHoldNobodyUp(String path, int connections) throws Exception {
        try (HostileServer server = start("--worker-threads=4", "--worker-waiting=0", "--io-threads=2")) {
            List<RawClient> clients = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                clients.add(half(server, path));
            }
            TestServer.await(
                    "all have begun", () -> server.server().server().usage().requests() == connections);
            for (String good : List.of("/io", "/worker", "/later")) {
                assertEquals(200, server.server().get(good).statusCode());
            }
            for (int i = 0; i < connections; i++) {
                RawClient client = clients.get(i);
                if (i % 2 == 0) {
                    assertEquals("x", client.text(NOTE.substring(5)).reply().body());
                }
                client.close();
            }
            awaitNothingInUse(server);
            server.assertWell();
            assertEquals(List.of(), server.logged());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/note/io", "/note/worker", "/note/later"})
    void aBodyThatStopsIsTooLate(String path) throws Exception {
        try (HostileServer server = start("--body-timeout=100ms");
                RawClient client = half(server, path)) {
            RawClient.Reply late = client.reply();
            assertEquals(408, late.status());
            assertEquals("close", late.headers().get("Connection"));
            HostileServer.assertProblem(path, late);
            client.socket().shutdownOutput();
            assertTrue(client.isClosedByServer());
            server.assertWell();
            assertEquals(List.of(), server.logged());
        }
    }

    @Test
    void stoppingDoesNotWaitForBodies() throws Exception {
        try (HostileServer server = start();
                RawClient client = half(server, "/note/worker")) {
            TestServer.await(
                    "it has begun", () -> server.server().server().usage().requests() == 1);
            long begin = System.nanoTime();
            assertTrue(server.server().server().drain(Duration.ZERO, Duration.ofSeconds(60)));
            assertTrue(System.nanoTime() - begin < TimeUnit.SECONDS.toNanos(30));
            assertEquals(503, client.reply().status());
            assertTrue(client.isClosedByServer());
        }
    }

    /** However much of it has arrived since stopping began. */
    @Test
    void stoppingEndsBodiesThatKeepComing() throws Exception {
        ScheduledExecutorService uploading = Executors.newSingleThreadScheduledExecutor();
        try (HostileServer server = start("--body-limit=1GiB", "--body-memory=1GiB");
                RawClient client = server.server().raw()) {
            client.head("POST /note/worker HTTP/1.1", HOST, JSON, "Content-Length: 1000000000");
            byte[] piece = "x".repeat(16 * 1024).getBytes(StandardCharsets.US_ASCII);
            uploading.scheduleWithFixedDelay(() -> upload(client, piece), 0, 20, TimeUnit.MILLISECONDS);
            TestServer.await(
                    "it has begun", () -> server.server().server().usage().bodyBytes() > 0);
            assertFalse(server.server().server().drain(Duration.ZERO, Duration.ofMillis(200)));
            RawClient.Reply reply = client.reply();
            assertEquals(503, reply.status());
        } finally {
            uploading.shutdownNow();
        }
    }

    private static void upload(RawClient client, byte[] piece) {
        try {
            client.bytes(piece);
        } catch (IOException closed) {
            throw new UncheckedIOException(closed); // the last time it is called
        }
    }

    @ParameterizedTest
    @CsvSource({"platform, true", "platform, false"})
    void whoLeavesTheQueueFreesThePlace(String workers, boolean reset) throws Exception {
        leaveTheQueue(workers, reset);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @EnabledForJreRange(min = JRE.JAVA_21)
    void soItIsOnVirtualThreads(boolean reset) throws Exception {
        leaveTheQueue("virtual", reset);
    }

    private void leaveTheQueue(String workers, boolean reset) throws Exception {
        try (HostileServer server = start("--worker-type=" + workers, "--worker-threads=1", "--worker-waiting=1");
                RawClient blocking = server.server().raw();
                RawClient waiting = server.server().raw()) {
            blocking.head("GET /block HTTP/1.1", HOST);
            awaitTasks(server, 1);
            for (int i = 0; i < 20; i++) {
                try (RawClient leaving = server.server().raw()) {
                    leaving.head("POST /note/worker HTTP/1.1", HOST, JSON, LENGTH)
                            .text(NOTE);
                    awaitTasks(server, 2);
                    if (reset) {
                        leaving.socket().setSoLinger(true, 0);
                    }
                }
                awaitTasks(server, 1);
            }
            assertEquals(0, server.server().server().usage().bodyBytes());
            waiting.head("GET /worker HTTP/1.1", HOST);
            awaitTasks(server, 2);
            release.countDown();
            assertEquals("released", blocking.reply().body());
            assertEquals("worker", waiting.reply().body());
            blocking.head("GET /worker HTTP/1.1", HOST);
            assertEquals("worker", blocking.reply().body(), "the connection is as it was");
            server.assertWell();
            assertEquals(List.of(), server.logged());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/note/io, true", "/note/worker, true", "/note/later, true", "/none, true", "/held, true",
        "/note/io, false", "/note/worker, false", "/note/later, false", "/none, false", "/held, false"
    })
    void whoLeavesLeavesNothingBehind(String path, boolean reset) throws Exception {
        try (HostileServer server = start()) {
            String head = "POST " + path + " HTTP/1.1\r\n" + HOST + "\r\n" + JSON + "\r\n" + LENGTH + "\r\n\r\n";
            for (String sent :
                    List.of("", "PO", head.substring(0, 40), head, head + "{\"te", head + NOTE, head + NOTE + head)) {
                if (path.equals("/held") && sent.endsWith(NOTE + head)) {
                    continue; // who has sent more can't be watched
                }
                try (RawClient client = server.server().raw()) {
                    client.text(sent);
                    if (reset) {
                        client.socket().setSoLinger(true, 0);
                    }
                }
                awaitNothingInUse(server);
                server.assertWell();
            }
            assertEquals(List.of(), server.logged());
        }
    }

    @Test
    void requestsOfAllKindsInOneBreath() throws Exception {
        String chunked = JSON + "\r\nTransfer-Encoding: chunked\r\n\r\nc\r\n" + NOTE + "\r\n0\r\n\r\n";
        String sized = JSON + "\r\n" + LENGTH + "\r\n\r\n" + NOTE;
        HostileCase all = HostileCase.sending("all kinds", "GET /io HTTP/1.1\r\n" + HOST + "\r\n\r\n")
                .answers(200)
                .then("POST /note/worker HTTP/1.1\r\n" + HOST + "\r\n" + chunked)
                .answers(200)
                .then("GET /none HTTP/1.1\r\n" + HOST + "\r\n\r\n")
                .answers(404)
                .then("POST /note/later HTTP/1.1\r\n" + HOST + "\r\n" + chunked)
                .answers(200)
                .then("DELETE /io HTTP/1.1\r\n" + HOST + "\r\n\r\n")
                .answers(405)
                .then("POST /note/io HTTP/1.1\r\n" + HOST + "\r\n" + sized)
                .answers(200)
                .then("OPTIONS * HTTP/1.1\r\n" + HOST + "\r\n\r\n")
                .answers(204)
                .then("PUT /note/later HTTP/1.1\r\n" + HOST + "\r\n" + sized.replace("\"x\"", "123"))
                .answers(422)
                .then("GET /later HTTP/1.1\r\n" + HOST + "\r\n\r\n")
                .answers(200)
                .then("POST /nothing HTTP/1.1\r\n" + HOST + "\r\n" + sized)
                .answers(204)
                .then("\r\nPOST /note/worker HTTP/1.1\r\n" + HOST + "\r\n" + sized)
                .answers(200);
        try (HostileServer server = start()) {
            for (int i = 0; i < 10; i++) {
                server.check(all);
                server.check(all.then("GET /io HTTP/9.9\r\n\r\n").answers(400).closes());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 12\r\n\r\n" + NOTE,
                "Transfer-Encoding: chunked\r\n\r\nc\r\n" + NOTE + "\r\n0\r\n\r\n"
            })
    void theNextRequestMayComeWhileTheAnswerIsPending(String body) throws Exception {
        try (HostileServer server = start();
                RawClient client = server.server().raw()) {
            for (int i = 0; i < 3; i++) {
                client.text("POST /held HTTP/1.1\r\n" + HOST + "\r\n" + JSON + "\r\n" + body);
                CompletableFuture<String> future = held.poll(20, TimeUnit.SECONDS);
                client.head("GET /io HTTP/1.1", HOST);
                server.assertOthersAreAnswered();
                assertTrue(future.complete("first"), "not cancelled");
                assertEquals("first", client.reply().body());
                assertEquals("io", client.reply().body());
            }
        }
    }

    @Test
    void requestsThatArriveByteByByte() throws Exception {
        try (HostileServer server = start();
                RawClient client = server.server().raw()) {
            String request = "\r\nPOST /note/worker HTTP/1.1\r\n" + HOST + "\r\n" + JSON
                    + "\r\nTransfer-Encoding: chunked\r\n\r\n5;x=y\r\n{\"tex\r\n7\r\nt\":\"x\"}\r\n0\r\nA: b\r\n\r\n";
            for (int i = 0; i < 2; i++) {
                for (char c : request.substring(i == 0 ? 2 : 0).toCharArray()) {
                    client.text("" + c);
                }
                assertEquals("x", client.reply().body());
            }
            for (char c : "GET /io HTTP/3.7\r\n".toCharArray()) {
                client.text("" + c);
            }
            assertEquals(400, client.reply().status());
            assertTrue(client.isClosedByServer());
        }
    }
}
