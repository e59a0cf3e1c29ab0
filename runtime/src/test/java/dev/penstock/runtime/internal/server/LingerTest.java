package dev.penstock.runtime.internal.server;

import static dev.penstock.runtime.internal.server.HostileCase.head;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Clients that send on, far beyond what the sockets hold, before they read their answer. A reset would make their writes
 * fail and destroy the answer, so each of them must get rid of everything and then find the answer and an orderly end.
 */
class LingerTest {

    private static final String JSON = "Content-Type: application/json";
    private static final String CHUNKED = "Transfer-Encoding: chunked";
    private static final String EXPECT = "Expect: 100-continue";
    private static final int MORE = 8 * 1024 * 1024;

    private static HostileServer server;

    @BeforeAll
    static void start() throws Exception {
        server = HostileServer.start("--body-limit=100KiB");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static HostileCase post(String name, String path, String... fields) {
        return head(name, "POST " + path + " HTTP/1.1", fields);
    }

    static List<HostileCase> refusals() {
        String announced = "Content-Length: " + MORE;
        return List.of(
                post("no chunks, for an IO handler", "/note/io", JSON, CHUNKED)
                        .then("zz\r\n")
                        .answers(400),
                post("no chunks, for a worker", "/note/worker", JSON, CHUNKED)
                        .then("zz\r\n")
                        .answers(400),
                post("no chunks, for nobody", "/none", JSON, CHUNKED)
                        .then("zz\r\n")
                        .answers(404),
                post("no chunks, and nobody reads", "/nothing", CHUNKED)
                        .then("zz\r\n")
                        .answers(204),
                post("chunks that are too long", "/note/io", JSON, CHUNKED)
                        .then("1000000\r\n")
                        .answers(413),
                post("chunks that turn bad behind the limit", "/note/io", JSON, CHUNKED)
                        .then("30000\r\n" + "x".repeat(0x30000) + "zz\r\n")
                        .answers(413),
                post("a body that is too long", "/note/io", JSON, announced).answers(413),
                post("a body of another type", "/note/io", "Content-Type: text/plain", announced)
                        .answers(415),
                post("a body for nobody", "/none", announced).answers(404),
                post("a body for nobody, without waiting for 100", "/none", announced, EXPECT)
                        .answers(404),
                post("a body that is too long, without waiting for 100", "/note/io", JSON, announced, EXPECT)
                        .answers(413),
                post("chunks that nobody reads, without waiting for 100", "/nothing", CHUNKED, EXPECT)
                        .answers(204),
                head("requests after the last", "GET /io HTTP/1.1", "Connection: close")
                        .answers(200),
                head("requests after the last, of a worker", "GET /worker HTTP/1.1", "Connection: close")
                        .answers(200),
                head("an unknown expectation", "POST /note/io HTTP/1.1", JSON, announced, "Expect: x")
                        .answers(417),
                post("a body that nobody reads", "/nothing", announced).answers(204));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void theAnswerReachesWhoSendsOn(HostileCase refusal) throws Exception {
        try (RawClient client = server.server().raw()) {
            client.bytes(refusal.message());
            client.bytes(new byte[MORE]);
            RawClient.Reply reply = client.reply();
            assertTrue(refusal.answers().get(0).contains(reply.status()), reply::toString);
            assertEquals("close", reply.headers().get("Connection"));
            assertTrue(client.isClosedByServer(), "closed in order");
        }
        server.assertWell();
        assertEquals(List.of(), server.logged());
    }
}
