package dev.penstock.runtime.internal.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.runtime.BodyReader;
import dev.penstock.runtime.Codecs;
import dev.penstock.runtime.Reply;
import dev.penstock.runtime.Route;
import dev.penstock.runtime.Routes;
import dev.penstock.runtime.TypeRef;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where handlers of each kind run, with and without body, with results that are there and that come later. */
class ThreadsTest {

    record Note(String text) {}

    private static final Executor ELSEWHERE = ForkJoinPool.commonPool();

    private static String thread() {
        String name = Thread.currentThread().getName();
        return name.startsWith("penstock-worker-") ? "worker" : name.startsWith("penstock-io I/O-") ? "io" : name;
    }

    private static void routes(Codecs codecs, Routes routes) {
        Reply<String> text = codecs.reply(200, TypeRef.of(String.class));
        BodyReader<Note> note = codecs.json(TypeRef.of(Note.class));
        routes.add(Route.onWorker("GET", "/plain", "T.plain", ""), call -> call.send(text, thread()));
        routes.add(Route.onIo("GET", "/nonblocking", "T.nonBlocking", ""), call -> call.send(text, thread()));
        routes.add(Route.onIo("GET", "/future", "T.future", ""), call -> {
            String thread = thread();
            call.sendLater(text, CompletableFuture.supplyAsync(() -> thread, ELSEWHERE));
        });
        routes.add(
                Route.onIo("GET", "/done", "T.done", ""),
                call -> call.sendLater(text, CompletableFuture.completedFuture(thread())));
        routes.add(Route.onWorker("GET", "/blocking", "T.blocking", ""), call -> {
            String thread = thread();
            call.sendLater(text, CompletableFuture.supplyAsync(() -> thread, ELSEWHERE));
        });
        routes.add(
                Route.onWorker("GET", "/blocking-done", "T.blockingDone", ""),
                call -> call.sendLater(text, CompletableFuture.completedFuture(thread())));
        routes.add(
                Route.onIo("GET", "/two", "T.two", ""),
                call -> thread(),
                (call, read) -> call.send(text, read + " then " + thread()));
        routes.add(Route.onWorker("POST", "/plain", "T.plain", ""), note, call -> {
            Note body = call.body(note);
            call.send(text, thread() + " " + body.text().length());
        });
        routes.add(Route.onIo("POST", "/nonblocking", "T.nonBlocking", ""), note, call -> {
            Note body = call.body(note);
            call.send(text, thread() + " " + body.text().length());
        });
        routes.add(Route.onIo("POST", "/future", "T.future", ""), note, call -> {
            String answer = thread() + " " + call.body(note).text().length();
            call.sendLater(text, CompletableFuture.supplyAsync(() -> answer, ELSEWHERE));
        });
        routes.add(Route.onWorker("POST", "/blocking", "T.blocking", ""), note, call -> {
            String answer = thread() + " " + call.body(note).text().length();
            call.sendLater(text, CompletableFuture.supplyAsync(() -> answer, ELSEWHERE));
        });
        routes.add(
                Route.onIo("POST", "/two", "T.two", ""),
                note,
                call -> thread() + " " + call.body(note).text().length(),
                (call, read) -> call.send(text, read + " then " + thread()));
    }

    @ParameterizedTest
    @CsvSource({
        "/plain, worker",
        "/nonblocking, io",
        "/future, io",
        "/done, io",
        "/blocking, worker",
        "/blocking-done, worker",
        "/two, worker then io"
    })
    void withoutBody(String path, String threads) throws Exception {
        try (TestServer server = TestServer.start(ThreadsTest::routes)) {
            assertEquals(threads, server.get(path).body());
        }
    }

    /** Bodies beyond 64 KiB are parsed on a worker, and the handler runs where it should nevertheless. */
    @ParameterizedTest
    @CsvSource({
        "/plain, 5, worker 5",
        "/nonblocking, 5, io 5",
        "/nonblocking, 200000, io 200000",
        "/future, 5, io 5",
        "/future, 200000, io 200000",
        "/blocking, 200000, worker 200000",
        "/two, 200000, worker 200000 then io"
    })
    void withBody(String path, int length, String threads) throws Exception {
        try (TestServer server = TestServer.start(ThreadsTest::routes)) {
            assertEquals(
                    threads,
                    server.post(path, "{\"text\":\"" + "x".repeat(length) + "\"}")
                            .body());
        }
    }

    @ParameterizedTest
    @CsvSource({"/plain", "/future", "/blocking", "/two", "/nonblocking"})
    void pipelinedRequestsRunOnTheSameThreads(String path) throws Exception {
        try (TestServer server = TestServer.start(ThreadsTest::routes);
                RawClient client = server.raw()) {
            String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
            client.text(request.repeat(20));
            String first = client.reply().body();
            for (int i = 1; i < 20; i++) {
                assertEquals(first, client.reply().body());
            }
            assertTrue(first.startsWith("io") || first.startsWith("worker"), first);
        }
    }
}
