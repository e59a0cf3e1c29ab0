package dev.penstock.runtime.internal.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.Response;
import dev.penstock.runtime.BodyReader;
import dev.penstock.runtime.Codecs;
import dev.penstock.runtime.Reply;
import dev.penstock.runtime.Route;
import dev.penstock.runtime.Routes;
import dev.penstock.runtime.TypeRef;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Replies of all sizes and kinds, where they are written, and slow readers. */
class RepliesTest {

    private final Set<String> threads = ConcurrentHashMap.newKeySet();

    private void routes(Codecs codecs, Routes routes) {
        Reply<String> text = codecs.reply(200, TypeRef.of(String.class));
        Reply<Bean> bean = codecs.reply(200, TypeRef.of(Bean.class));
        Reply<Bean> onWorker = codecs.reply(200, TypeRef.of(Bean.class)).onWorker();
        Reply<Response<String>> response = codecs.responseReply(TypeRef.of(String.class));
        Reply<Optional<String>> optional = codecs.optionalReply(200, TypeRef.of(String.class));
        routes.add(
                Route.onIo("GET", "/io/{length}", "T.io", ""),
                call -> call.send(bean, new Bean(Integer.parseInt(call.path(0)), threads)));
        routes.add(Route.onIo("GET", "/later/{length}", "T.later", ""), call -> {
            Bean result = new Bean(Integer.parseInt(call.path(0)), threads);
            call.sendLater(bean, CompletableFuture.supplyAsync(() -> result));
        });
        routes.add(
                Route.onIo("GET", "/always/{length}", "T.always", ""),
                call -> call.send(onWorker, new Bean(Integer.parseInt(call.path(0)), threads)));
        routes.add(
                Route.onWorker("GET", "/worker/{length}", "T.worker", ""),
                call -> call.send(bean, new Bean(Integer.parseInt(call.path(0)), threads)));
        routes.add(Route.onIo("GET", "/text", "T.text", ""), call -> call.send(text, "ä"));
        routes.add(Route.onIo("POST", "/text", "T.text", ""), call -> call.send(text, "ä"));
        routes.add(Route.onIo("GET", "/empty", "T.empty", ""), call -> call.send(text, ""));
        routes.add(
                Route.onWorker("GET", "/created", "T.created", ""),
                call -> call.send(
                        response,
                        Response.created(URI.create("/items/7"), "made")
                                .header("X-Kind", "a")
                                .header("X-Kind", "b")));
        routes.add(
                Route.onIo("GET", "/typed", "T.typed", ""),
                call -> call.send(response, Response.ok("<p>").header("content-type", "text/html;charset=UTF-8")));
        routes.add(Route.onIo("GET", "/none", "T.none", ""), call -> call.send(response, Response.noContent()));
        routes.add(Route.onIo("GET", "/cookie", "T.cookie", ""), call -> call.send(text, "" + call.cookie("c")));
        routes.add(
                Route.onIo("GET", "/request-cookie", "T.cookie", ""),
                call -> call.send(text, call.request().cookie("c").orElse("none")));
        routes.add(
                Route.onIo("GET", "/unchanged", "T.unchanged", ""), call -> call.send(response, Response.empty(304)));
        routes.add(Route.onWorker("GET", "/unchanged-worker", "T.unchanged", ""), call -> call.sendEmpty(304));
        routes.add(Route.onIo("GET", "/deleted", "T.deleted", ""), call -> call.sendEmpty(204));
        routes.add(
                Route.onIo("GET", "/redirect", "T.redirect", ""),
                call -> call.send(response, Response.redirect(URI.create("docs"))));
        routes.add(Route.onIo("GET", "/missing", "T.missing", ""), call -> call.send(optional, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({"/none, 204", "/deleted, 204", "/unchanged, 304", "/unchanged-worker, 304"})
    void whatHasNoBodyHasNoLength(String path, int status) throws Exception {
        try (TestServer server = TestServer.start(this::routes);
                RawClient client = server.raw()) {
            for (int i = 0; i < 2; i++) {
                RawClient.Reply reply = client.head("GET " + path + " HTTP/1.1", "Host: localhost")
                        .reply();
                assertEquals(status, reply.status());
                assertFalse(reply.headers().containsKey("Content-Length"));
                assertFalse(reply.headers().containsKey("Transfer-Encoding"));
            }
        }
    }

    @Test
    void whatHasNoBodyIsNotGivenOne() {
        assertThrows(IllegalArgumentException.class, () -> Response.of(204, "x"));
        assertThrows(IllegalArgumentException.class, () -> Response.of(304, "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cookie", "/request-cookie"})
    void cookies(String path) throws Exception {
        try (TestServer server = TestServer.start(this::routes)) {
            assertEquals("abc==", cookie(server, path, "c=abc==").body());
            assertEquals("\"a=b\"", cookie(server, path, "c=\"a=b\"").body());
            assertEquals("last", cookie(server, path, many(199) + "c=last").body());
            HttpResponse<String> tooMany = cookie(server, path, many(400) + "c=last");
            assertEquals(400, tooMany.statusCode());
            assertTrue(tooMany.body().contains("\"status\":400"), tooMany.body());
            assertTrue(tooMany.body().contains("more than 200 cookies"), tooMany.body());
        }
    }

    private static String many(int count) {
        StringBuilder cookies = new StringBuilder();
        for (int i = 0; i < count; i++) {
            cookies.append('n').append(i).append("=v; ");
        }
        return cookies.toString();
    }

    private static HttpResponse<String> cookie(TestServer server, String path, String cookies) throws Exception {
        return server.send(server.request(path).header("Cookie", cookies));
    }

    /** A bean whose getter tells where it is called. */
    public static final class Bean {
        private final int length;
        private final Set<String> threads;

        Bean(int length, Set<String> threads) {
            this.length = length;
            this.threads = threads;
        }

        public String getText() {
            threads.add(Thread.currentThread().getName().startsWith("penstock-worker-") ? "worker" : "io");
            return "x".repeat(length);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/io, 10, [io]",
        "/io, 65000, [io]",
        "/later, 10, [io]",
        "/always, 10, [worker]",
        "/worker, 10, [worker]",
        "/worker, 8000000, [worker]"
    })
    void whereRepliesAreWritten(String path, int length, String where) throws Exception {
        try (TestServer server = TestServer.start(this::routes)) {
            assertEquals(length + 11, server.get(path + "/" + length).body().length());
            assertEquals(where, threads.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/io", "/later"})
    void longRepliesGoOnOnAWorker(String path) throws Exception {
        try (TestServer server = TestServer.start(this::routes)) {
            for (int length : new int[] {65_600, 1_000_000, 10}) {
                threads.clear();
                assertEquals(length + 11, server.get(path + "/" + length).body().length());
                assertEquals(length > 64 * 1024, threads.contains("worker"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/io", "/later", "/worker"})
    void slowReadersGetEverything(String path) throws Exception {
        try (TestServer server = TestServer.start(this::routes);
                RawClient slow = server.raw()) {
            slow.head("GET " + path + "/8000000 HTTP/1.1", "Host: localhost");
            slow.head("GET /text HTTP/1.1", "Host: localhost");
            TestServer.await("sending", () -> server.server().usage().requests() == 1);
            for (int i = 0; i < 20; i++) {
                assertEquals(21, server.get("/io/10").body().length());
            }
            String body = slow.reply().body();
            assertEquals(8_000_011, body.length());
            assertEquals("{\"text\":\"x", body.substring(0, 10));
            assertEquals("ä", slow.reply().body());
        }
    }

    @Test
    void clientsThatLeaveWithinAReply() throws Exception {
        try (TestServer server = TestServer.start(this::routes)) {
            for (int i = 0; i < 5; i++) {
                RawClient client = server.raw();
                client.head("GET /worker/8000000 HTTP/1.1", "Host: localhost");
                TestServer.await("sending", () -> server.server().usage().requests() == 1);
                client.close();
                TestServer.await("ended", () -> server.server().usage().requests() == 0);
            }
        }
    }

    @Test
    void statusAndHeadersOfResponses() throws Exception {
        try (TestServer server = TestServer.start(this::routes);
                RawClient client = server.raw()) {
            HttpResponse<String> created = server.get("/created");
            assertEquals(201, created.statusCode());
            assertEquals("/items/7", created.headers().firstValue("Location").orElseThrow());
            assertEquals(List.of("a", "b"), created.headers().allValues("X-Kind"));
            assertEquals(
                    "text/plain;charset=UTF-8",
                    created.headers().firstValue("Content-Type").orElseThrow());
            assertEquals(
                    "text/html;charset=UTF-8",
                    server.get("/typed").headers().firstValue("Content-Type").orElseThrow());
            client.head("GET /none HTTP/1.1", "Host: localhost");
            assertEquals(204, client.reply().status());
            client.head("GET /redirect HTTP/1.1", "Host: localhost");
            RawClient.Reply redirect = client.reply();
            assertEquals(307, redirect.status());
            assertEquals("docs", redirect.headers().get("Location"));
            assertEquals(404, server.get("/missing").statusCode());
            assertEquals("", server.get("/empty").body());
            assertEquals("ä", server.get("/text").body());
        }
    }

    @Test
    void whatNoHeaderCanCarryIsRefusedAndToldTheDeveloper() throws Exception {
        List<String> values = List.of("a\r\nX-B: b", "9.90 \u20ac", "a\u0000b", "\u007f");
        CapturedLog log = CapturedLog.of("dev.penstock", Level.SEVERE);
        try (TestServer server = TestServer.start((codecs, routes) -> {
            Reply<Response<String>> response = codecs.responseReply(TypeRef.of(String.class));
            routes.add(
                    Route.onIo("GET", "/name", "T.name", ""),
                    call -> call.send(response, Response.ok("x").header("X-\u00c4", "b")));
            routes.add(
                    Route.onIo("GET", "/value/{index}", "T.value", ""),
                    call -> call.send(
                            response, Response.ok("x").header("X-A", values.get(Integer.parseInt(call.path(0))))));
        })) {
            for (String path : List.of("/value/0", "/value/1", "/value/2", "/value/3", "/name")) {
                HttpResponse<String> answer = server.get(path);
                assertEquals(500, answer.statusCode(), path);
                assertTrue(answer.headers().firstValue("X-A").isEmpty());
                assertTrue(answer.headers().firstValue("X-B").isEmpty());
                List<LogRecord> lines = log.take();
                assertEquals(1, lines.size());
                assertTrue(lines.get(0).getThrown().getMessage().contains("header"), path);
            }
        } finally {
            log.close();
        }
    }

    @Test
    void whatAHeaderCanCarryIsSentAsItIs() throws Exception {
        String value = "a\tb c\u00a0\u00e4~";
        try (TestServer server = TestServer.start((codecs, routes) -> {
                    Reply<Response<String>> response = codecs.responseReply(TypeRef.of(String.class));
                    routes.add(
                            Route.onIo("GET", "/good", "T.good", ""),
                            call -> call.send(
                                    response,
                                    Response.created(URI.create("/k\u00e4se/\u20ac"), "x")
                                            .header("X-A", value)));
                });
                RawClient client = server.raw()) {
            RawClient.Reply reply =
                    client.head("GET /good HTTP/1.1", "Host: localhost").reply();
            assertEquals(value, reply.headers().get("X-A"));
            assertEquals("/k%C3%A4se/%E2%82%AC", reply.headers().get("Location"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/xml|406",
                "text/*|200",
                "application/json, */*;q=0.1|200",
                "text/plain;q=0|406",
                "text/html|406",
                "*/*, text/plain;q=0|406",
                "TEXT/PLAIN|200"
            })
    void acceptMustBeMet(String accept, int status) throws Exception {
        try (TestServer server = TestServer.start(this::routes)) {
            HttpResponse<String> response = server.send(server.request("/text").header("Accept", accept));
            assertEquals(status, response.statusCode());
        }
    }

    @ParameterizedTest
    @CsvSource({"GET, /known", "POST, /known", "POST, /known-body"})
    void whoAcceptsSomethingElseIsToldBeforeAnythingIsDone(String method, String path) throws Exception {
        AtomicInteger done = new AtomicInteger();
        try (TestServer server = TestServer.start((codecs, routes) -> {
            Reply<String> text = codecs.reply(200, TypeRef.of(String.class));
            BodyReader<String> body = codecs.json(TypeRef.of(String.class));
            for (String each : List.of("GET", "POST")) {
                routes.add(Route.onWorker(each, "/known", "T.known", "").producing("text/plain"), call -> {
                    done.incrementAndGet();
                    call.send(text, "x");
                });
            }
            routes.add(Route.onIo("POST", "/known-body", "T.body", "").producing("text/plain"), body, call -> {
                done.incrementAndGet();
                call.send(text, "x");
            });
        })) {
            HttpRequest.Builder request = server.request(path)
                    .header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofString("\"x\""));
            assertEquals(200, server.send(request).statusCode());
            assertEquals(200, server.send(request.setHeader("Accept", "text/*")).statusCode());
            assertEquals(2, done.get());
            assertEquals(
                    406, server.send(request.setHeader("Accept", "image/png")).statusCode());
            assertEquals(2, done.get());
        }
    }

    @Test
    void problemsAreSentWhateverIsAccepted() throws Exception {
        try (TestServer server = TestServer.start(this::routes)) {
            assertEquals(
                    404,
                    server.send(server.request("/missing").header("Accept", "text/html"))
                            .statusCode());
        }
    }

    @Test
    void manyAtOnce() throws Exception {
        try (TestServer server = TestServer.start(this::routes)) {
            List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                answers.add(server.getAsync((i % 3 == 0 ? "/io/" : i % 3 == 1 ? "/later/" : "/always/") + i * 500));
            }
            for (int i = 0; i < 300; i++) {
                assertEquals(
                        i * 500 + 11,
                        answers.get(i).get(30, TimeUnit.SECONDS).body().length());
            }
        }
    }
}
