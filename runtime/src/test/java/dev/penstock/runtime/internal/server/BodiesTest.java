package dev.penstock.runtime.internal.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.runtime.BodyReader;
import dev.penstock.runtime.Codecs;
import dev.penstock.runtime.Reply;
import dev.penstock.runtime.Route;
import dev.penstock.runtime.Routes;
import dev.penstock.runtime.TypeRef;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies of all sizes, in one piece and in many, wanted and not. */
class BodiesTest {

    record Note(String text) {}

    private static void routes(Codecs codecs, Routes routes) {
        Reply<String> text = codecs.reply(200, TypeRef.of(String.class));
        BodyReader<Note> note = codecs.json(TypeRef.of(Note.class));
        BodyReader<Note> maybe = note.optional();
        routes.add(Route.onIo("POST", "/io", "T.io", ""), note, call -> {
            Note body = call.body(note);
            call.check();
            call.send(text, "" + body.text().length());
        });
        routes.add(Route.onWorker("POST", "/worker", "T.worker", ""), note, call -> {
            Note body = call.body(note);
            call.check();
            call.send(text, "" + body.text().length());
        });
        routes.add(
                Route.onIo("POST", "/two", "T.two", ""),
                note,
                call -> {
                    Note body = call.body(note);
                    call.check();
                    return body;
                },
                (call, body) -> call.send(text, "" + body.text().length()));
        routes.add(Route.onIo("POST", "/maybe", "T.maybe", ""), maybe, call -> {
            Note body = call.body(maybe);
            call.check();
            call.send(text, body == null ? "none" : body.text());
        });
        routes.add(Route.onIo("POST", "/without", "T.without", ""), call -> call.send(text, "done"));
        routes.add(Route.onWorker("POST", "/without-worker", "T.withoutWorker", ""), call -> call.send(text, "done"));
    }

    private static TestServer start(String... arguments) throws Exception {
        return TestServer.start(BodiesTest::routes, arguments);
    }

    private static String json(int length) {
        return "{\"text\":\"" + "x".repeat(length) + "\"}";
    }

    @ParameterizedTest
    @ValueSource(strings = {"/io", "/worker", "/two"})
    void allSizes(String path) throws Exception {
        try (TestServer server = start()) {
            for (int length : new int[] {0, 1, 1000, 16_000, 17_000, 65_000, 70_000, 1_000_000, 2_000_000}) {
                assertEquals("" + length, server.post(path, json(length)).body());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/io", "/worker", "/two"})
    void arrivingByteByByte(String path) throws Exception {
        try (TestServer server = start();
                RawClient client = server.raw()) {
            client.head(
                    "POST " + path + " HTTP/1.1",
                    "Host: localhost",
                    "Content-Type: application/json",
                    "Content-Length: 15");
            for (char c : json(4).toCharArray()) {
                client.text("" + c);
            }
            assertEquals("4", client.reply().body());
        }
    }

    @Test
    void encodedIsRefused() throws Exception {
        try (TestServer server = start()) {
            HttpResponse<String> refused = server.send(server.request("/io")
                    .header("Content-Type", "application/json")
                    .header("Content-Encoding", "gzip")
                    .POST(BodyPublishers.ofString("{}")));
            assertEquals(415, refused.statusCode());
            assertEquals(
                    "identity", refused.headers().firstValue("Accept-Encoding").orElseThrow());
            assertEquals(
                    "4",
                    server.send(server.request("/io")
                                    .header("Content-Type", "application/json")
                                    .header("Content-Encoding", "Identity")
                                    .POST(BodyPublishers.ofString(json(4))))
                            .body());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/io", "/worker", "/two"})
    void chunked(String path) throws Exception {
        try (TestServer server = start();
                RawClient client = server.raw()) {
            for (int i = 0; i < 3; i++) {
                client.head(
                        "POST " + path + " HTTP/1.1",
                        "Host: localhost",
                        "Content-Type: application/json",
                        "Transfer-Encoding: chunked");
                client.text("9\r\n{\"text\":\"\r\n")
                        .text("2\r\nxx\r\n")
                        .text("2\r\n\"}\r\n")
                        .text("0\r\n\r\n");
                assertEquals("2", client.reply().body());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/io", "/worker", "/two"})
    void announcedTooLongIsRefusedBeforeItIsSent(String path) throws Exception {
        try (TestServer server = start("--body-limit=1KiB");
                RawClient client = server.raw()) {
            client.head(
                    "POST " + path + " HTTP/1.1",
                    "Host: localhost",
                    "Content-Type: application/json",
                    "Content-Length: 1025");
            RawClient.Reply reply = client.reply();
            assertEquals(413, reply.status());
            assertTrue(reply.body().contains("1024"), reply.body());
            assertEquals("close", reply.headers().get("Connection"));
            client.text("x".repeat(1025));
            assertTrue(client.isClosedByServer());
        }
    }

    /** A client that reads only after it has sent everything gets the answer nevertheless. */
    @Test
    void refusalReachesAClientThatSendsOn() throws Exception {
        try (TestServer server = start("--body-limit=1KiB")) {
            for (int i = 0; i < 5; i++) {
                HttpResponse<String> response = server.post("/io", json(4_000_000));
                assertEquals(413, response.statusCode());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/io", "/worker", "/two"})
    void chunkedTooLongIsRefused(String path) throws Exception {
        try (TestServer server = start("--body-limit=1KiB");
                RawClient client = server.raw()) {
            client.head(
                    "POST " + path + " HTTP/1.1",
                    "Host: localhost",
                    "Content-Type: application/json",
                    "Transfer-Encoding: chunked");
            client.text("400\r\n" + "x".repeat(1024) + "\r\n");
            client.text("1\r\nx\r\n");
            RawClient.Reply reply = client.reply();
            assertEquals(413, reply.status());
            client.text("0\r\n\r\n");
            assertTrue(client.isClosedByServer());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/json;charset=iso-8859-1",
                "application/x-www-form-urlencoded"
            })
    void wrongContentType(String type) throws Exception {
        try (TestServer server = start()) {
            HttpResponse<String> response = server.send(
                    server.request("/io").header("Content-Type", type).POST(BodyPublishers.ofString(json(3))));
            assertEquals(415, response.statusCode());
            assertEquals(
                    "application/json", response.headers().firstValue("Accept").orElseThrow());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json;charset=UTF-8",
                "application/merge-patch+json",
                "Application/JSON; charset=\"utf-8\""
            })
    void rightContentType(String type) throws Exception {
        try (TestServer server = start()) {
            HttpResponse<String> response = server.send(
                    server.request("/io").header("Content-Type", type).POST(BodyPublishers.ofString(json(3))));
            assertEquals("3", response.body());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/io", "/worker", "/two"})
    void missingBodyIsReported(String path) throws Exception {
        try (TestServer server = start()) {
            HttpResponse<String> response = server.send(server.request(path).POST(BodyPublishers.noBody()));
            assertEquals(422, response.statusCode());
            assertTrue(response.body().contains("\"code\":\"required\""), response.body());
            assertEquals(
                    "none",
                    server.send(server.request("/maybe").POST(BodyPublishers.noBody()))
                            .body());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/io", "/worker", "/two"})
    void malformedJson(String path) throws Exception {
        try (TestServer server = start()) {
            assertEquals(400, server.post(path, "{\"text\":").statusCode());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/io", "/worker", "/two", "/maybe"})
    void truncatedBodyIsRefused(String path) throws Exception {
        try (TestServer server = start();
                RawClient client = server.raw()) {
            client.head(
                    "POST " + path + " HTTP/1.1",
                    "Host: localhost",
                    "Content-Type: application/json",
                    "Content-Length: 100");
            client.text("{\"text\"");
            client.socket().shutdownOutput();
            boolean closed;
            try {
                closed = client.reply().status() == 400;
            } catch (java.io.IOException noAnswer) {
                closed = true;
            }
            assertTrue(closed);
        }
    }

    @Test
    void memoryOfAllBodiesIsBounded() throws Exception {
        try (TestServer server = start("--body-memory=64KiB")) {
            List<RawClient> clients = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                RawClient client = server.raw();
                client.head(
                        "POST /io HTTP/1.1",
                        "Host: localhost",
                        "Content-Type: application/json",
                        "Content-Length: 40010");
                clients.add(client);
            }
            clients.get(0).text("x".repeat(30_000));
            TestServer.await(
                    "the first is in memory", () -> server.server().usage().bodyBytes() >= 30_000);
            clients.get(1).text("x".repeat(40_000));
            RawClient.Reply refused = clients.get(1).reply();
            assertEquals(503, refused.status());
            assertEquals("1", refused.headers().get("Retry-After"));
            for (RawClient client : clients) {
                client.close();
            }
            TestServer.await("given back", () -> server.server().usage().bodyBytes() == 0);
            assertEquals("3", server.post("/io", json(3)).body());
        }
    }

    @Test
    void memoryGrowsWithWhatArrives() throws Exception {
        try (TestServer server = start()) {
            List<RawClient> clients = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                RawClient client = server.raw();
                client.head(
                        "POST /io HTTP/1.1",
                        "Host: localhost",
                        "Content-Type: application/json",
                        "Content-Length: 2000000");
                client.text("{");
                clients.add(client);
            }
            TestServer.await("all begun", () -> server.server().usage().bodyBytes() >= 20);
            assertTrue(server.server().usage().bodyBytes() < 2_000);
            for (RawClient client : clients) {
                client.close();
            }
            TestServer.await("given back", () -> server.server().usage().requests() == 0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/io", "/worker", "/two"})
    void continues(String path) throws Exception {
        try (TestServer server = start();
                RawClient client = server.raw()) {
            for (int i = 0; i < 3; i++) {
                client.head(
                        "POST " + path + " HTTP/1.1",
                        "Host: localhost",
                        "Content-Type: application/json",
                        "Content-Length: 15",
                        "Expect: 100-continue");
                assertEquals(100, client.reply().status());
                client.text(json(4));
                assertEquals("4", client.reply().body());
            }
        }
    }

    @Test
    void refusesInsteadOfContinuing() throws Exception {
        try (TestServer server = start("--body-limit=1KiB")) {
            try (RawClient client = server.raw()) {
                client.head(
                        "POST /io HTTP/1.1",
                        "Host: localhost",
                        "Content-Type: application/json",
                        "Content-Length: 9999",
                        "Expect: 100-continue");
                assertEquals(413, client.reply().status());
                assertTrue(client.isClosedByServer());
            }
            try (RawClient client = server.raw()) {
                client.head(
                        "POST /io HTTP/1.1",
                        "Host: localhost",
                        "Content-Type: text/plain",
                        "Content-Length: 10",
                        "Expect: 100-continue");
                assertEquals(415, client.reply().status());
            }
            try (RawClient client = server.raw()) {
                client.head("POST /nothing HTTP/1.1", "Host: localhost", "Content-Length: 10", "Expect: 100-continue");
                assertEquals(404, client.reply().status());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/without", "/without-worker"})
    void handlersWithoutBodyAnswerAnyway(String path) throws Exception {
        try (TestServer server = start()) {
            try (RawClient client = server.raw()) {
                client.head(
                        "POST " + path + " HTTP/1.1", "Host: localhost", "Content-Length: 10", "Expect: 100-continue");
                assertEquals("done", client.reply().body());
                assertTrue(client.isClosedByServer());
            }
            try (RawClient client = server.raw()) {
                client.head("POST " + path + " HTTP/1.1", "Host: localhost", "Content-Length: 1000000");
                assertEquals("done", client.reply().body());
            }
            try (RawClient client = server.raw()) {
                for (int i = 0; i < 3; i++) {
                    client.text("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\n\r\nbody");
                    RawClient.Reply reply = client.reply();
                    assertEquals("done", reply.body());
                    assertTrue(!"close".equals(reply.headers().get("Connection")), "the connection is kept");
                }
            }
        }
    }

    @Test
    void clientsOfTheJdkThatExpectContinue() throws Exception {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        try (TestServer server = start("--body-limit=1KiB")) {
            for (int length : new int[] {10, 500, 10}) {
                HttpResponse<String> response = client.send(
                        server.request("/worker")
                                .expectContinue(true)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(json(length)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
                assertEquals(200, response.statusCode());
            }
        }
    }
}
