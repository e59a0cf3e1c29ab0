package dev.penstock.runtime.internal.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.runtime.BodyReader;
import dev.penstock.runtime.Codecs;
import dev.penstock.runtime.Reply;
import dev.penstock.runtime.Route;
import dev.penstock.runtime.Routes;
import dev.penstock.runtime.TypeRef;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A future that takes longer than every timeout but its own still answers. */
class LongFutureTest {

    record Note(String text) {}

    /** Ten times as long as anything on a connection may take. */
    private static final int LONG_MILLIS = 2_000;

    private static final HttpServer.Patience SHORT = new HttpServer.Patience(200, 200);

    private static final String HOST = " HTTP/1.1\r\nHost: localhost\r\n";

    private static CompletableFuture<String> later(String text) {
        return new CompletableFuture<String>().completeOnTimeout(text, LONG_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static void routes(Codecs codecs, Routes routes) {
        Reply<String> text = codecs.reply(200, TypeRef.of(String.class));
        BodyReader<Note> note = codecs.json(TypeRef.of(Note.class));
        routes.add(Route.onIo("GET", "/later", "T.later", ""), call -> call.sendLater(text, later("later")));
        routes.add(
                Route.onWorker("GET", "/blocking", "T.blocking", ""), call -> call.sendLater(text, later("blocking")));
        routes.add(Route.onIo("POST", "/body", "T.body", ""), note, call -> {
            Note body = call.body(note);
            call.sendLater(text, later(body.text()));
        });
        routes.add(Route.onIo("GET", "/now", "T.now", ""), call -> call.send(text, "now"));
    }

    private static TestServer start(String... arguments) throws Exception {
        return TestServer.start(LongFutureTest::routes, Map.of(), SHORT, arguments);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /later", "GET /blocking", "POST /body"})
    void answersOnAConnectionThatIsSilentMeanwhile(String request) throws Exception {
        try (TestServer server = start("--handler-timeout=60s");
                RawClient client = server.raw()) {
            boolean post = request.startsWith("POST");
            client.text(request
                    + HOST
                    + (post
                            ? "Content-Type: application/json\r\nContent-Length: 15\r\n\r\n{\"text\":\"body\"}"
                            : "\r\n"));
            assertEquals(
                    request.substring(request.indexOf('/') + 1), client.reply().body());
            // The connection goes on, and now its own patience holds again.
            client.text("GET /now" + HOST + "\r\n");
            assertEquals("now", client.reply().body());
            assertTrue(client.isClosedByServer());
        }
    }

    @Test
    void answersOnAConnectionThatHasSentHalfOfTheNextRequest() throws Exception {
        try (TestServer server = start("--handler-timeout=60s");
                RawClient client = server.raw()) {
            client.text("GET /later" + HOST + "\r\nGET /no");
            assertEquals("later", client.reply().body());
            client.text("w" + HOST + "\r\n");
            assertEquals("now", client.reply().body());
        }
    }

    @Test
    void isAnsweredForWhenItsOwnTimeIsUp() throws Exception {
        try (TestServer server = start("--handler-timeout=500ms");
                RawClient client = server.raw()) {
            client.text("GET /later" + HOST + "\r\n");
            assertEquals(504, client.reply().status());
        }
    }
}
