package dev.penstock.runtime.internal.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.Problem;
import dev.penstock.ProblemException;
import dev.penstock.runtime.Codecs;
import dev.penstock.runtime.Reply;
import dev.penstock.runtime.Route;
import dev.penstock.runtime.Routes;
import dev.penstock.runtime.TypeRef;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What callers and the log are told of exceptions, wherever they are thrown. */
class ErrorsTest {

    static class NoSuchItem extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoSuchItem(String message) {
            super(message);
        }
    }

    static final class NoSuchBox extends NoSuchItem {
        private static final long serialVersionUID = 1L;

        NoSuchBox(String message) {
            super(message);
        }
    }

    static final class Gone extends NoSuchItem {
        private static final long serialVersionUID = 1L;

        Gone() {
            super("it is gone");
        }
    }

    static final class CheckedConflict extends Exception {
        private static final long serialVersionUID = 1L;
    }

    record Bad(String secret) {
        public String getBroken() {
            throw new IllegalStateException(secret);
        }
    }

    private static final Map<Class<? extends Throwable>, Integer> STATUSES =
            Map.of(NoSuchItem.class, 404, Gone.class, 410, CheckedConflict.class, 409);

    private final Logger logger = Logger.getLogger("dev.penstock.server");
    private final List<LogRecord> logged = new ArrayList<>();
    private final Handler collector = new Handler() {
        @Override
        public void publish(LogRecord line) {
            synchronized (logged) {
                logged.add(line);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        logger.setUseParentHandlers(false);
        logger.setLevel(Level.ALL);
        logger.addHandler(collector);
    }

    @AfterEach
    void leave() {
        logger.removeHandler(collector);
        logger.setUseParentHandlers(true);
        logger.setLevel(null);
    }

    private static Throwable make(String kind) {
        return switch (kind) {
            case "problem" -> new ProblemException(Problem.of(402, "pay first").withType("urn:shop:unpaid", "Unpaid"));
            case "item" -> new NoSuchItem("no item 7");
            case "box" -> new NoSuchBox("no box 7");
            case "gone" -> new Gone();
            case "conflict" -> new CheckedConflict();
            case "wrapped" -> new CompletionException(new CompletionException(new NoSuchItem("no item 8")));
            case "error" -> new StackOverflowError("secret");
            default -> new IllegalStateException("secret");
        };
    }

    private static void thrown(String kind) throws Exception {
        Throwable failure = make(kind);
        if (failure instanceof Error error) {
            throw error;
        }
        throw (Exception) failure;
    }

    private static CompletionStage<String> failed(String kind) {
        return CompletableFuture.failedFuture(make(kind));
    }

    private static CompletionStage<String> failing(String kind) {
        CompletableFuture<String> future = new CompletableFuture<>();
        CompletableFuture.runAsync(() -> future.completeExceptionally(make(kind)));
        return future.thenApply(text -> text);
    }

    private static void routes(Codecs codecs, Routes routes) {
        Reply<String> text = codecs.reply(200, TypeRef.of(String.class));
        Reply<Bad> bad = codecs.reply(200, TypeRef.of(Bad.class));
        routes.add(Route.onIo("GET", "/io/{kind}", "T.io", ""), call -> thrown(call.path(0)));
        routes.add(Route.onWorker("GET", "/worker/{kind}", "T.worker", ""), call -> thrown(call.path(0)));
        routes.add(
                Route.onIo("GET", "/failed/{kind}", "T.failed", ""),
                call -> call.sendLater(text, failed(call.path(0))));
        routes.add(
                Route.onIo("GET", "/failing/{kind}", "T.failing", ""),
                call -> call.sendLater(text, failing(call.path(0))));
        routes.add(
                Route.onWorker("GET", "/blocking/{kind}", "T.blocking", ""),
                call -> call.sendLater(text, failing(call.path(0))));
        routes.add(
                Route.onIo("GET", "/reader/{kind}", "T.reader", ""),
                call -> {
                    thrown(call.path(0));
                    return "";
                },
                (call, read) -> call.send(text, read));
        routes.add(
                Route.onIo("GET", "/second/{kind}", "T.second", ""),
                call -> call.path(0),
                (call, read) -> thrown(read));
        routes.add(Route.onIo("GET", "/bad/io", "T.badIo", ""), call -> call.send(bad, new Bad("secret")));
        routes.add(Route.onWorker("GET", "/bad/worker", "T.badWorker", ""), call -> call.send(bad, new Bad("secret")));
        routes.add(
                Route.onIo("GET", "/bad/later", "T.badLater", ""),
                call -> call.sendLater(bad, CompletableFuture.supplyAsync(() -> new Bad("secret"))));
        routes.add(Route.onIo("GET", "/null/io", "T.nullIo", ""), call -> call.send(text, null));
        routes.add(Route.onWorker("GET", "/null/worker", "T.nullWorker", ""), call -> call.send(text, null));
        routes.add(Route.onIo("GET", "/null/stage", "T.nullStage", ""), call -> call.sendLater(text, null));
        routes.add(
                Route.onIo("GET", "/null/later", "T.nullLater", ""),
                call -> call.sendLater(text, CompletableFuture.supplyAsync(() -> null)));
        routes.add(Route.onIo("GET", "/nothing/io", "T.nothingIo", ""), call -> {});
        routes.add(Route.onWorker("GET", "/nothing/worker", "T.nothingWorker", ""), call -> {});
    }

    @ParameterizedTest
    @ValueSource(strings = {"io", "worker", "failed", "failing", "blocking", "reader", "second"})
    void declaredExceptionsAnswerWithTheirStatus(String where) throws Exception {
        try (TestServer server = TestServer.start(ErrorsTest::routes, STATUSES)) {
            assertEquals(
                    "{\"type\":\"urn:shop:unpaid\",\"title\":\"Unpaid\",\"status\":402,\"detail\":\"pay first\"}",
                    server.get("/" + where + "/problem").body());
            HttpResponse<String> item = server.get("/" + where + "/item");
            assertEquals(404, item.statusCode());
            assertTrue(item.body().contains("no item 7"), item.body());
            assertEquals(404, server.get("/" + where + "/box").statusCode());
            assertEquals(404, server.get("/" + where + "/wrapped").statusCode());
            assertEquals(410, server.get("/" + where + "/gone").statusCode());
            assertEquals(409, server.get("/" + where + "/conflict").statusCode());
        }
        assertEquals(List.of(), logged);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "io/other",
                "worker/other",
                "failed/other",
                "failing/other",
                "blocking/other",
                "reader/other",
                "second/other",
                "io/error",
                "worker/error",
                "failing/error",
                "bad/io",
                "bad/worker",
                "bad/later"
            })
    void othersAre500WithAnIdThatTheLogHas(String path) throws Exception {
        try (TestServer server = TestServer.start(ErrorsTest::routes, STATUSES)) {
            HttpResponse<String> response = server.get("/" + path);
            assertEquals(500, response.statusCode());
            assertFalse(response.body().contains("secret"), response.body());
            assertFalse(response.body().contains("Exception"), response.body());
            String id = response.body().replaceAll(".*\"id\":\"([^\"]*)\".*", "$1");
            assertEquals(1, logged.size());
            assertTrue(logged.get(0).getMessage().contains(id), logged.get(0).getMessage());
            assertTrue(logged.get(0).getMessage().contains("(T."), logged.get(0).getMessage());
            assertTrue(logged.get(0).getThrown() != null);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"io", "worker", "stage", "later"})
    void nullIsAnErrorThatNamesTheHandler(String where) throws Exception {
        try (TestServer server = TestServer.start(ErrorsTest::routes, STATUSES)) {
            assertEquals(500, server.get("/null/" + where).statusCode());
            String line = logged.get(0).getMessage();
            assertTrue(line.contains("T.null") && line.matches(".*(returned|is) null.*"), line);
        }
    }

    @Test
    void handlersThatSendNothing() throws Exception {
        try (TestServer server = TestServer.start(ErrorsTest::routes, STATUSES)) {
            assertEquals(500, server.get("/nothing/io").statusCode());
            assertEquals(500, server.get("/nothing/worker").statusCode());
        }
    }
}
