package dev.penstock.runtime.internal.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.runtime.Codecs;
import dev.penstock.runtime.Reply;
import dev.penstock.runtime.Route;
import dev.penstock.runtime.Routes;
import dev.penstock.runtime.TypeRef;
import java.util.AbstractList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.logging.LogRecord;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Handlers that do what they should not: one answer, one line in the log, and the connection lives on. */
class HostileHandlersTest {

    /** Calls everybody back twice, at once and on another thread, which no CompletableFuture would do. */
    private static final class Twice extends CompletableFuture<String> {

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public CompletableFuture<String> whenComplete(BiConsumer<? super String, ? super Throwable> action) {
            action.accept("answer", null);
            action.accept(null, new IllegalStateException("secret"));
            new Thread(() -> action.accept("another", null)).start();
            return this;
        }
    }

    /** Refuses to be waited for. */
    private static final class Refusing extends CompletableFuture<String> {

        @Override
        public CompletableFuture<String> whenComplete(BiConsumer<? super String, ? super Throwable> action) {
            throw new IllegalStateException("secret");
        }
    }

    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f]+)\"");

    private static HostileServer server;

    @BeforeAll
    static void start() throws Exception {
        server = HostileServer.start(HostileHandlersTest::routes);
    }

    @BeforeEach
    void forgetWhatWasLogged() {
        server.logged();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void routes(Codecs codecs, Routes routes) {
        Reply<String> text = codecs.reply(200, TypeRef.of(String.class));
        Reply<List<String>> list = codecs.reply(200, new TypeRef<List<String>>() {});
        routes.add(Route.onIo("GET", "/plain-io/{kind}", "T.io", ""), call -> call.send(text, plain(call.path(0))));
        routes.add(
                Route.onWorker("GET", "/plain-worker/{kind}", "T.worker", ""),
                call -> call.send(text, plain(call.path(0))));
        routes.add(
                Route.onIo("GET", "/stage-io/{kind}", "T.stageIo", ""),
                call -> call.sendLater(text, stage(call.path(0))));
        routes.add(
                Route.onWorker("GET", "/stage-worker/{kind}", "T.stageWorker", ""),
                call -> call.sendLater(text, stage(call.path(0))));
        routes.add(Route.onIo("GET", "/sends-nothing", "T.nothing", ""), call -> {});
        routes.add(Route.onIo("GET", "/sends-twice", "T.twice", ""), call -> {
            call.send(text, "answer");
            call.send(text, "another");
        });
        routes.add(
                Route.onWorker("GET", "/throws-while-writing", "T.writing", ""),
                call -> call.send(list, new AbstractList<>() {
                    @Override
                    public String get(int index) {
                        throw new IllegalStateException("secret");
                    }

                    @Override
                    public int size() {
                        return 3;
                    }
                }));
    }

    private static String plain(String kind) throws Exception {
        return switch (kind) {
            case "exception" -> throw new IllegalStateException("secret");
            case "checked" -> throw new Exception("secret");
            case "error" -> throw new AssertionError("secret");
            case "memory" -> throw new OutOfMemoryError("secret");
            case "stack" -> plain(kind) + "x";
            case "linkage" -> throw new NoClassDefFoundError("secret");
            case "interrupted" -> throw new InterruptedException("secret");
            case "argument" -> throw new IllegalArgumentException("secret");
            default -> null;
        };
    }

    private static CompletionStage<String> stage(String kind) {
        CompletableFuture<String> future = new CompletableFuture<>();
        return switch (kind) {
            case "none" -> null;
            case "never" -> future;
            case "null" -> CompletableFuture.completedFuture(null);
            case "failed" -> CompletableFuture.failedFuture(new IllegalStateException("secret"));
            case "error" ->
                CompletableFuture.supplyAsync(() -> {
                    throw new AssertionError("secret");
                });
            case "cancelled" -> {
                future.cancel(true);
                yield future;
            }
            case "cancelled-later" ->
                CompletableFuture.supplyAsync(() -> {
                    throw new CancellationException("secret");
                });
            case "foreign" -> {
                new Thread(() -> future.complete("answer")).start();
                yield future;
            }
            case "twice" -> {
                CompletableFuture.runAsync(() -> {
                    future.complete("answer");
                    future.completeExceptionally(new IllegalStateException("secret"));
                    future.complete("another");
                });
                yield future;
            }
            case "calls-twice" -> new Twice();
            case "refusing" -> new Refusing();
            case "minimal" -> CompletableFuture.supplyAsync(() -> "answer").minimalCompletionStage();
            case "throws" -> throw new IllegalStateException("secret");
            case "late" ->
                CompletableFuture.supplyAsync(
                        () -> "late", CompletableFuture.delayedExecutor(400, TimeUnit.MILLISECONDS));
            default -> throw new AssertionError(kind);
        };
    }

    private static RawClient.Reply get(String path) throws Exception {
        return get(server, path);
    }

    private static RawClient.Reply get(HostileServer server, String path) throws Exception {
        try (RawClient client = server.server().raw()) {
            client.head("GET " + path + " HTTP/1.1", "Host: localhost");
            RawClient.Reply reply = client.reply();
            client.head("GET /io HTTP/1.1", "Host: localhost");
            assertEquals("io", client.reply().body(), "the connection is as it was");
            return reply;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/plain-io, exception",
        "/plain-io, checked",
        "/plain-io, error",
        "/plain-io, memory",
        "/plain-io, stack",
        "/plain-io, linkage",
        "/plain-io, interrupted",
        "/plain-io, argument",
        "/plain-io, null",
        "/plain-worker, exception",
        "/plain-worker, checked",
        "/plain-worker, error",
        "/plain-worker, memory",
        "/plain-worker, stack",
        "/plain-worker, linkage",
        "/plain-worker, interrupted",
        "/plain-worker, argument",
        "/plain-worker, null",
        "/stage-io, none",
        "/stage-io, null",
        "/stage-io, failed",
        "/stage-io, error",
        "/stage-io, cancelled",
        "/stage-io, cancelled-later",
        "/stage-io, refusing",
        "/stage-io, throws",
        "/stage-worker, none",
        "/stage-worker, null",
        "/stage-worker, failed",
        "/stage-worker, error",
        "/stage-worker, cancelled",
        "/stage-worker, cancelled-later",
        "/stage-worker, refusing",
        "/stage-worker, throws",
        "/throws-while-writing, ''",
        "/sends-nothing, ''"
    })
    void isAnErrorOfTheServer(String path, String kind) throws Exception {
        RawClient.Reply reply = get(kind.isEmpty() ? path : path + "/" + kind);
        assertEquals(500, reply.status());
        assertEquals("application/problem+json", reply.headers().get("Content-Type"));
        assertTrue(!reply.body().contains("secret") && !reply.body().contains("Exception"), reply.body());
        Matcher id = ID.matcher(reply.body());
        assertTrue(id.find(), reply.body());
        List<LogRecord> lines = server.logged();
        assertEquals(
                1,
                lines.size(),
                () -> lines.stream().map(LogRecord::getMessage).toList().toString());
        assertTrue(lines.get(0).getMessage().contains(id.group(1)), lines.get(0).getMessage());
        assertTrue(lines.get(0).getThrown() != null);
        server.assertWell();
    }

    @ParameterizedTest
    @CsvSource({
        "/stage-io/foreign", "/stage-io/twice", "/stage-io/calls-twice", "/stage-io/minimal",
        "/stage-worker/foreign", "/stage-worker/twice", "/stage-worker/calls-twice", "/stage-worker/minimal"
    })
    void isAnsweredOnce(String path) throws Exception {
        for (int i = 0; i < 20; i++) {
            RawClient.Reply reply = get(path);
            assertEquals(200, reply.status(), reply.body());
            assertEquals("answer", reply.body());
        }
        server.assertWell();
        assertEquals(List.of(), server.logged());
    }

    @ParameterizedTest
    @CsvSource({"/stage-io/never", "/stage-worker/never", "/stage-io/late", "/stage-worker/late"})
    void isTooLate(String path) throws Exception {
        try (HostileServer hasty = HostileServer.start(HostileHandlersTest::routes, "--handler-timeout=300ms")) {
            assertEquals(504, get(hasty, path).status());
            hasty.assertWell();
            assertEquals(1, hasty.logged().size());
        }
    }

    /** The answer has gone when the second is refused, so that it can only be logged. */
    @Test
    void theSecondAnswerIsNotSent() throws Exception {
        assertEquals("answer", get("/sends-twice").body());
        server.assertWell();
    }
}
