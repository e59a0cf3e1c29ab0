package dev.penstock.runtime.internal.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.runtime.Codecs;
import dev.penstock.runtime.Reply;
import dev.penstock.runtime.Route;
import dev.penstock.runtime.Routes;
import dev.penstock.runtime.TypeRef;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that do not get as far as a handler, and the time they may take for that. */
class HeadDeadlineTest {

    private static final HttpServer.Patience SHORT = new HttpServer.Patience(200, 60_000);

    private static final HttpServer.Patience LONG = new HttpServer.Patience(60_000, 60_000);

    private static TestServer start() throws Exception {
        return TestServer.start(HeadDeadlineTest::routes, Map.of(), SHORT);
    }

    private static void routes(Codecs codecs, Routes routes) {
        Reply<String> text = codecs.reply(200, TypeRef.of(String.class));
        routes.add(Route.onIo("GET", "/now", "T.now", ""), call -> call.send(text, "now"));
    }

    private static void assertRefused(RawClient client) throws Exception {
        RawClient.Reply refusal = client.reply();
        assertEquals(400, refusal.status());
        assertEquals("close", refusal.headers().get("Connection"));
        client.socket().shutdownOutput();
        assertTrue(client.isClosedByServer());
    }

    /** Undertow refuses these, but wants to read the body first; nobody waits for that. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 1000\r\n\r\nabc",
                "Content-Length: 1000\r\n\r\n",
                "Host: a\r\nHost: b\r\nContent-Length: 1000\r\n\r\nabc",
                "Host: local host\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabc"
            })
    void isNotWaitedForWithABadHost(String rest) throws Exception {
        try (TestServer server = TestServer.start(HeadDeadlineTest::routes, Map.of(), LONG);
                RawClient client = server.raw()) {
            assertRefused(client.text("POST /now HTTP/1.1\r\n" + rest));
        }
    }

    @Test
    void isNotWaitedForWithABadHostAfterAGoodRequest() throws Exception {
        try (TestServer server = TestServer.start(HeadDeadlineTest::routes, Map.of(), LONG);
                RawClient client = server.raw()) {
            client.text("GET /now HTTP/1.1\r\nHost: a\r\n\r\nPOST /now HTTP/1.1\r\nContent-Length: 9\r\n\r\nabc");
            assertEquals("now", client.reply().body());
            assertRefused(client);
        }
    }

    @Test
    void isNotWaitedForWithABadHostWhoseBodyGoesOnAndOn() throws Exception {
        try (TestServer server = TestServer.start(HeadDeadlineTest::routes, Map.of(), LONG);
                RawClient client = server.raw()) {
            client.text("POST /now HTTP/1.1\r\nContent-Length: 10000000\r\n\r\n");
            byte[] more = new byte[1];
            TestServer.await("an answer", () -> {
                try {
                    client.bytes(more);
                    return client.socket().getInputStream().available() > 0;
                } catch (IOException closed) {
                    throw new AssertionError(closed);
                }
            });
            assertEquals(400, client.reply().status());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"G", "GET /now HTTP/1.1\r\nHost: a\r\n", "\r\nGET /now"})
    void isLateIfItStops(String part) throws Exception {
        try (TestServer server = start();
                RawClient client = server.raw()) {
            RawClient.Reply late = client.text(part).reply();
            assertEquals(408, late.status());
            assertEquals("close", late.headers().get("Connection"));
            client.socket().shutdownOutput();
            assertTrue(client.isClosedByServer());
        }
    }

    @Test
    void startsAnewWithEachRequest() throws Exception {
        try (TestServer server = start();
                RawClient client = server.raw()) {
            long end = System.nanoTime() + 600_000_000L;
            do {
                client.text("GET /now HTTP/1.1\r\nHost: a\r\n\r\n");
                assertEquals("now", client.reply().body());
            } while (System.nanoTime() < end);
        }
    }
}
