package dev.penstock.runtime.internal.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.runtime.BodyReader;
import dev.penstock.runtime.Codecs;
import dev.penstock.runtime.Converters;
import dev.penstock.runtime.Param;
import dev.penstock.runtime.Reply;
import dev.penstock.runtime.Route;
import dev.penstock.runtime.Routes;
import dev.penstock.runtime.TypeRef;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.stream.Stream;

/**
 * A server that hostile messages are sent to. After each it must be as before: it answers a good request, nothing is left
 * in use, and, unless a test says otherwise, nothing was logged as a warning or an error.
 */
final class HostileServer implements AutoCloseable {

    /** A body. */
    record Note(String text) {}

    private static final int PATIENCE_MILLIS = 10_000;

    private final TestServer server;
    private final List<CapturedLog> logs = Stream.of("dev.penstock.server", "io.undertow", "org.xnio")
            .map(name -> CapturedLog.of(name, Level.WARNING))
            .toList();

    private HostileServer(TestServer server) {
        this.server = server;
    }

    static HostileServer start(TestServer.Registration more, String... arguments) throws IOException {
        return new HostileServer(TestServer.start(
                (codecs, routes) -> {
                    routes(codecs, routes);
                    more.register(codecs, routes);
                },
                arguments));
    }

    static HostileServer start(String... arguments) throws IOException {
        return start((codecs, routes) -> {}, arguments);
    }

    private static void routes(Codecs codecs, Routes routes) {
        Reply<String> text = codecs.reply(200, TypeRef.of(String.class));
        BodyReader<Note> note = codecs.json(TypeRef.of(Note.class));
        Param<String> segment = Param.path("text", 0, Converters.STRING);
        Param<String> query = Param.query("q", Converters.STRING);
        Param<List<String>> all = Param.query("q", Converters.STRING).list();
        Param<String> cookie = Param.cookie("c", Converters.STRING);
        routes.add(Route.onIo("GET", "/io", "T.io", ""), call -> call.send(text, "io"));
        routes.add(Route.onWorker("GET", "/worker", "T.worker", ""), call -> call.send(text, "worker"));
        routes.add(
                Route.onIo("GET", "/later", "T.later", ""),
                call -> call.sendLater(text, CompletableFuture.supplyAsync(() -> "later")));
        routes.add(Route.onIo("GET", "/echo/{text}", "T.echo", ""), call -> call.send(text, segment.read(call)));
        routes.add(Route.onIo("GET", "/files/{path:path}", "T.files", ""), call -> call.send(text, segment.read(call)));
        routes.add(Route.onIo("GET", "/query", "T.query", ""), call -> {
            String value = query.read(call);
            call.check();
            call.send(text, value);
        });
        routes.add(Route.onIo("GET", "/queries", "T.queries", ""), call -> {
            List<String> values = all.read(call);
            call.check();
            call.send(text, String.join(",", values));
        });
        routes.add(Route.onIo("GET", "/cookie", "T.cookie", ""), call -> {
            String value = cookie.read(call);
            call.check();
            call.send(text, value);
        });
        for (String method : List.of("POST", "PUT")) {
            routes.add(Route.onIo(method, "/note/io", "T.noteIo", ""), note, call -> {
                Note body = call.body(note);
                call.check();
                call.send(text, body.text());
            });
            routes.add(Route.onWorker(method, "/note/worker", "T.noteWorker", ""), note, call -> {
                Note body = call.body(note);
                call.check();
                call.send(text, body.text());
            });
            routes.add(
                    Route.onIo(method, "/note/later", "T.noteLater", ""),
                    note,
                    call -> {
                        Note body = call.body(note);
                        call.check();
                        return body;
                    },
                    (call, body) -> call.sendLater(text, CompletableFuture.supplyAsync(body::text)));
        }
        routes.add(Route.onIo("POST", "/nothing", "T.nothing", ""), call -> call.sendEmpty(204));
    }

    TestServer server() {
        return server;
    }

    /** What was logged as a warning or worse since the last call. */
    List<LogRecord> logged() {
        return logs.stream()
                .flatMap(log -> log.take().stream())
                .filter(line -> line.getLevel().intValue() >= Level.WARNING.intValue())
                .toList();
    }

    /** Sends the message and checks that what comes of it is permitted. */
    void check(HostileCase hostile) throws IOException {
        try (RawClient client = server.raw()) {
            client.socket().setSoTimeout(PATIENCE_MILLIS);
            client.bytes(hostile.message());
            for (int i = 0; i < hostile.answers().size(); i++) {
                RawClient.Reply reply = client.reply();
                assertTrue(hostile.answers().get(i).contains(reply.status()), () -> hostile.name() + ": " + reply);
                assertProblem(hostile.name(), reply);
                if (i == 0) {
                    assertTrue(reply.body().contains(hostile.body()), reply.body());
                }
                boolean last = i == hostile.answers().size() - 1;
                assertEquals(
                        last && !hostile.kept(),
                        "close".equals(reply.headers().get("Connection")),
                        () -> hostile.name() + ": " + reply);
            }
            if (hostile.kept()) {
                client.head("GET /io HTTP/1.1", "Host: localhost");
                assertEquals("io", client.reply().body(), "another request on the same connection");
            } else {
                assertTrue(client.isClosedByServer(), "the connection is closed");
            }
        }
        assertWell();
        assertEquals(List.of(), logged(), "nothing to log");
    }

    /** Every error is a problem that tells its status; and no input makes an error of the server's own. */
    static void assertProblem(String name, RawClient.Reply reply) {
        Map<String, String> headers = reply.headers();
        assertTrue(reply.status() < 500, () -> name + ": " + reply);
        if (reply.status() >= 400) {
            assertEquals("application/problem+json", headers.get("Content-Type"), () -> name + ": " + reply);
            assertTrue(reply.body().contains("\"status\":" + reply.status()), () -> name + ": " + reply);
        }
    }

    /** A good request is answered, and then nothing is in use. */
    void assertWell() throws IOException {
        assertOthersAreAnswered();
        TestServer.await("nothing is in use", () -> server.server().usage().isNone());
    }

    /** A good request on another connection is answered. */
    void assertOthersAreAnswered() throws IOException {
        try (RawClient client = server.raw()) {
            client.head("GET /worker HTTP/1.1", "Host: localhost", "Connection: close");
            assertEquals("worker", client.reply().body());
        }
    }

    @Override
    public void close() {
        logs.forEach(CapturedLog::close);
        server.close();
    }
}
