package dev.penstock.runtime.internal.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.runtime.BodyReader;
import dev.penstock.runtime.Codecs;
import dev.penstock.runtime.Reply;
import dev.penstock.runtime.Route;
import dev.penstock.runtime.Routes;
import dev.penstock.runtime.TypeRef;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Work whose call is answered before it ends, or that is never begun: everything is given back, once. */
class WorkerEndsTest {

    private static final int TIMEOUT_MILLIS = 20;

    private final CountDownLatch begun = new CountDownLatch(1);

    /** A body. */
    public record Note(String text) {}

    /** Its serialization ends just before the time is up, or just after. */
    public record Late(String id, long begin, int millis) {

        public String getText() {
            long end = begin + TimeUnit.MILLISECONDS.toNanos(millis);
            for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            return id.repeat(200);
        }
    }

    private void routes(Codecs codecs, Routes routes) {
        Reply<String> text = codecs.reply(200, TypeRef.of(String.class));
        Reply<Object> late = codecs.reply(200, TypeRef.of(Object.class));
        Reply<Object> lateOnWorker = late.onWorker();
        BodyReader<Note> note = codecs.json(TypeRef.of(Note.class));
        routes.add(Route.onWorker("GET", "/late/{id}", "T.late", ""), call -> call.send(late, late(call.path(0))));
        routes.add(
                Route.onIo("GET", "/elsewhere/{id}", "T.elsewhere", ""),
                call -> call.send(lateOnWorker, late(call.path(0))));
        routes.add(
                Route.onIo("POST", "/elsewhere/{id}", "T.elsewhere", ""),
                note,
                call -> call.send(lateOnWorker, late(call.path(0))));
        routes.add(Route.onWorker("GET", "/empty/{id}", "T.empty", ""), call -> {
            late(call.path(0)).getText();
            call.sendEmpty(204);
        });
        routes.add(Route.onWorker("GET", "/now", "T.now", ""), call -> call.send(text, "now"));
        routes.add(Route.onIo("GET", "/now-elsewhere", "T.now", ""), call -> call.send(lateOnWorker, new Note("now")));
        routes.add(Route.onWorker("POST", "/note", "T.note", ""), note, call -> call.send(text, "noted"));
        routes.add(Route.onWorker("GET", "/stuck", "T.stuck", ""), call -> {
            begun.countDown();
            new CountDownLatch(1).await();
        });
    }

    private static Late late(String id) {
        return new Late(id, System.nanoTime(), TIMEOUT_MILLIS - 3 + id.hashCode() % 7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/late/", "/elsewhere/", "/empty/"})
    void repliesThatEndWithTheTimeAreGivenBackOnce(String path) throws Exception {
        try (TestServer server =
                TestServer.start(this::routes, "--handler-timeout=" + TIMEOUT_MILLIS + "ms", "--worker-threads=8")) {
            int inTime = 0;
            for (int round = 0; round < 40; round++) {
                List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
                for (int i = 0; i < 8; i++) {
                    answers.add(server.getAsync(path + "r" + round + "i" + i));
                }
                for (int i = 0; i < 8; i++) {
                    HttpResponse<String> answer = answers.get(i).get(20, TimeUnit.SECONDS);
                    if (answer.statusCode() == 200) {
                        inTime++;
                        String expected = ("r" + round + "i" + i).repeat(200);
                        assertTrue(answer.body().contains("\"" + expected + "\""), answer.body());
                    } else if (answer.statusCode() != 204) {
                        assertEquals(504, answer.statusCode(), answer.body());
                    }
                }
            }
            assertTrue(inTime < 320, "none was late");
            TestServer.await("nothing in use", () -> server.server().usage().isNone());
        }
    }

    @Test
    void aBodyThatNobodyReadsIsGivenBackOnce() throws Exception {
        try (TestServer server = TestServer.start(this::routes)) {
            for (int i = 0; i < 50; i++) {
                assertEquals(
                        200,
                        server.post("/elsewhere/" + i, "{\"text\":\"" + "x".repeat(20_000) + "\"}")
                                .statusCode());
            }
            TestServer.await("nothing in use", () -> server.server().usage().bodyBytes() == 0);
        }
    }

    @Test
    void aBufferIsTakenBackOnce() {
        ReplyBuffers buffers = new ReplyBuffers();
        ReplyBuffer buffer = buffers.take();
        buffers.giveBack(buffer);
        assertThrows(IllegalStateException.class, () -> buffers.giveBack(buffer));
        assertEquals(0, buffers.inUse());
    }

    @Test
    void whatWaitsForAWorkerAtTheEndIsDropped() throws Exception {
        whatWaitsIsDropped("platform");
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21)
    void whatWaitsForAVirtualThreadAtTheEndIsDropped() throws Exception {
        whatWaitsIsDropped("virtual");
    }

    private void whatWaitsIsDropped(String type) throws Exception {
        TestServer server = TestServer.start(this::routes, "--worker-threads=1", "--worker-type=" + type);
        CompletableFuture<HttpResponse<String>> stuck = server.getAsync("/stuck");
        assertTrue(begun.await(20, TimeUnit.SECONDS));
        CompletableFuture<HttpResponse<String>> waiting = server.getAsync("/now");
        CompletableFuture<HttpResponse<String>> withBody = CompletableFuture.supplyAsync(() -> {
            try {
                return server.post("/note", "{\"text\":\"note\"}");
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        });
        TestServer.await("all admitted", () -> server.server().usage().tasks() == 3);
        assertFalse(server.server().drain(Duration.ZERO, Duration.ofMillis(20)));
        for (CompletableFuture<HttpResponse<String>> answer : List.of(stuck, waiting, withBody)) {
            assertEquals(504, answer.get(20, TimeUnit.SECONDS).statusCode());
        }
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/now", "/now-elsewhere"})
    void whatComesAfterTheWorkersHaveEndedIsRefused(String path) throws Exception {
        try (TestServer server = TestServer.start(this::routes)) {
            server.server().context().workers().close();
            HttpResponse<String> answer = server.get(path);
            assertEquals(503, answer.statusCode());
            assertTrue(answer.body().contains("\"status\":503"), answer.body());
            assertEquals(503, server.post("/note", "{\"text\":\"note\"}").statusCode());
        }
    }
}
