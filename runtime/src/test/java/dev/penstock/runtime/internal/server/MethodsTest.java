package dev.penstock.runtime.internal.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.runtime.Codecs;
import dev.penstock.runtime.LongParam;
import dev.penstock.runtime.Reply;
import dev.penstock.runtime.Route;
import dev.penstock.runtime.Routes;
import dev.penstock.runtime.TypeRef;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is answered by methods and paths alone. */
class MethodsTest {

    private static void routes(Codecs codecs, Routes routes) {
        Reply<String> text = codecs.reply(200, TypeRef.of(String.class));
        LongParam id = LongParam.path("id", 0);
        routes.add(Route.onWorker("GET", "/items/{id}", "T.get", ""), call -> {
            long value = id.read(call);
            call.check();
            call.send(text, "item " + value);
        });
        routes.add(Route.onIo("DELETE", "/items/{id}", "T.delete", ""), call -> call.sendEmpty(204));
        routes.add(Route.onWorker("PUT", "/items/{id}", "T.put", ""), call -> call.sendEmpty(200));
        routes.add(Route.onIo("GET", "/name/{name}", "T.name", ""), call -> call.send(text, call.path(0)));
    }

    @Test
    void headIsGetWithoutTheBody() throws Exception {
        try (TestServer server = TestServer.start(MethodsTest::routes);
                RawClient client = server.raw()) {
            client.head("HEAD /items/7 HTTP/1.1", "Host: localhost");
            RawClient.Reply head = client.headReply();
            assertEquals(200, head.status());
            assertEquals("6", head.headers().get("Content-Length"));
            client.head("GET /items/7 HTTP/1.1", "Host: localhost");
            assertEquals("item 7", client.reply().body());
            client.head("HEAD /nothing HTTP/1.1", "Host: localhost");
            assertEquals(404, client.headReply().status());
            client.head("HEAD /name/a HTTP/1.1", "Host: localhost");
            assertEquals(200, client.headReply().status());
        }
    }

    @Test
    void optionsTellsTheMethods() throws Exception {
        try (TestServer server = TestServer.start(MethodsTest::routes)) {
            HttpResponse<String> response =
                    server.send(server.request("/items/7").method("OPTIONS", BodyPublishers.noBody()));
            assertEquals(204, response.statusCode());
            assertEquals(
                    "DELETE, GET, HEAD, OPTIONS, PUT",
                    response.headers().firstValue("Allow").orElseThrow());
            assertEquals(
                    404,
                    server.send(server.request("/nothing").method("OPTIONS", BodyPublishers.noBody()))
                            .statusCode());
        }
    }

    @Test
    void optionsOfTheServer() throws Exception {
        try (TestServer server = TestServer.start(MethodsTest::routes);
                RawClient client = server.raw()) {
            client.head("OPTIONS * HTTP/1.1", "Host: localhost");
            assertEquals(204, client.reply().status());
        }
    }

    @Test
    void wrongMethodTellsTheRightOnes() throws Exception {
        try (TestServer server = TestServer.start(MethodsTest::routes)) {
            HttpResponse<String> response =
                    server.send(server.request("/items/7").POST(BodyPublishers.noBody()));
            assertEquals(405, response.statusCode());
            assertEquals(
                    "DELETE, GET, HEAD, OPTIONS, PUT",
                    response.headers().firstValue("Allow").orElseThrow());
            assertTrue(response.body().contains("Method Not Allowed"), response.body());
        }
    }

    @Test
    void unknownPathIsAProblem() throws Exception {
        try (TestServer server = TestServer.start(MethodsTest::routes)) {
            HttpResponse<String> response = server.get("/nothing");
            assertEquals(404, response.statusCode());
            assertEquals(
                    "application/problem+json",
                    response.headers().firstValue("Content-Type").orElseThrow());
            assertEquals("{\"type\":\"about:blank\",\"title\":\"Not Found\",\"status\":404}", response.body());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/items/%00", "/items/..", "/items/%2e%2e/x", "/name/%ff"})
    void pathsThatCannotBeRead(String path) throws Exception {
        try (TestServer server = TestServer.start(MethodsTest::routes);
                RawClient client = server.raw()) {
            client.head("GET " + path + " HTTP/1.1", "Host: localhost");
            RawClient.Reply reply = client.reply();
            assertEquals(400, reply.status());
            assertTrue(reply.body().contains("\"detail\""), reply.body());
        }
    }

    @Test
    void escapedSlashesStayInTheirSegment() throws Exception {
        try (TestServer server = TestServer.start(MethodsTest::routes)) {
            assertEquals("a/b", server.get("/name/a%2Fb").body());
            assertEquals("a%2Fb", server.get("/name/a%252Fb").body());
            assertEquals("ä", server.get("/name/%C3%A4").body());
        }
    }

    @Test
    void absoluteFormIsUnderstood() throws Exception {
        try (TestServer server = TestServer.start(MethodsTest::routes);
                RawClient client = server.raw()) {
            client.head("GET http://localhost/items/3?x=1 HTTP/1.1", "Host: localhost");
            assertEquals("item 3", client.reply().body());
        }
    }

    @Test
    void emptyRepliesHaveNoType() throws Exception {
        try (TestServer server = TestServer.start(MethodsTest::routes);
                RawClient client = server.raw()) {
            client.head("DELETE /items/7 HTTP/1.1", "Host: localhost");
            RawClient.Reply deleted = client.reply();
            assertEquals(204, deleted.status());
            assertNull(deleted.headers().get("Content-Length"));
            assertNull(deleted.headers().get("Content-Type"));
            client.head("PUT /items/7 HTTP/1.1", "Host: localhost");
            RawClient.Reply put = client.reply();
            assertEquals(200, put.status());
            assertEquals("0", put.headers().get("Content-Length"));
        }
    }

    @Test
    void wrongPathVariableIsReported() throws Exception {
        try (TestServer server = TestServer.start(MethodsTest::routes)) {
            HttpResponse<String> response = server.get("/items/x");
            assertEquals(422, response.statusCode());
            assertTrue(response.body().contains("\"in\":\"path\",\"name\":\"id\""), response.body());
        }
    }
}
