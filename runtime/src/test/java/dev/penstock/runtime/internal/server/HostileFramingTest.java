package dev.penstock.runtime.internal.server;

import static dev.penstock.runtime.internal.server.HostileCase.head;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Bodies whose end is in doubt (RFC 9112, sections 6 and 7): what two readers understand differently, one of them takes
 * for a request of its own. None of these messages gets a second answer.
 */
class HostileFramingTest {

    private static final String JSON = "Content-Type: application/json";
    private static final String CHUNKED = "Transfer-Encoding: chunked";
    private static final String NOTE = "{\"text\":\"x\"}";
    private static final String NOTE_CHUNK = "c\r\n" + NOTE + "\r\n";
    private static final String SMUGGLED = "GET /io HTTP/1.1\r\nHost: localhost\r\n\r\n";

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
        String[] all = new String[fields.length + 1];
        System.arraycopy(fields, 0, all, 0, fields.length);
        all[fields.length] = JSON;
        return head(name, "POST " + path + " HTTP/1.1", all);
    }

    private static HostileCase framed(String name, String... fields) {
        return post(name, "/note/io", fields).then(NOTE_CHUNK + "0\r\n\r\n" + SMUGGLED);
    }

    static List<HostileCase> lengths() {
        return List.of(
                framed("both a length and chunks", "Content-Length: 12", CHUNKED)
                        .answers(400)
                        .closes(),
                framed("chunks and a length", CHUNKED, "Content-Length: 0")
                        .answers(400)
                        .closes(),
                framed("two lengths", "Content-Length: 12", "Content-Length: 0")
                        .answers(400)
                        .closes(),
                framed("the same length twice", "Content-Length: 12", "Content-Length: 12")
                        .answers(400)
                        .closes(),
                framed("a list of lengths", "Content-Length: 12, 12")
                        .answers(400)
                        .closes(),
                framed("a length with a sign", "Content-Length: +12")
                        .answers(400)
                        .closes(),
                framed("a negative length", "Content-Length: -1").answers(400).closes(),
                framed("a hexadecimal length", "Content-Length: 0x0c")
                        .answers(400)
                        .closes(),
                framed("an empty length", "Content-Length:").answers(400).closes(),
                framed("a length with a blank", "Content-Length: 1 2")
                        .answers(400)
                        .closes(),
                framed("a length of 2 to the 64th", "Content-Length: 18446744073709551616")
                        .answers(413)
                        .closes(),
                framed("a length just above 2 to the 64th", "Content-Length: 18446744073709551617")
                        .answers(413)
                        .closes(),
                framed("a length beyond all", "Content-Length: " + "9".repeat(400))
                        .answers(400, 413)
                        .closes(),
                framed("a length beyond the limit", "Content-Length: 102401")
                        .answers(413)
                        .closes());
    }

    static List<HostileCase> codings() {
        return List.of(
                framed("an unknown coding", "Transfer-Encoding: bogus")
                        .answers(400)
                        .closes(),
                framed("identity", "Transfer-Encoding: identity").answers(400).closes(),
                framed("identity and no body", "Transfer-Encoding: identity", "Content-Length: 0")
                        .answers(400)
                        .closes(),
                framed("gzip", "Transfer-Encoding: gzip").answers(400).closes(),
                framed("gzip before chunks", "Transfer-Encoding: gzip, chunked")
                        .answers(400)
                        .closes(),
                framed("chunked is not last", "Transfer-Encoding: chunked, identity")
                        .answers(400)
                        .closes(),
                framed("chunked twice", "Transfer-Encoding: chunked, chunked")
                        .answers(400)
                        .closes(),
                framed("two fields", CHUNKED, CHUNKED).answers(400).closes(),
                framed("two fields, one unknown", CHUNKED, "Transfer-Encoding: x")
                        .answers(400)
                        .closes(),
                framed("a longer name", "Transfer-Encoding: xchunked")
                        .answers(400)
                        .closes(),
                framed("a parameter", "Transfer-Encoding: chunked;q=1")
                        .answers(400)
                        .closes(),
                framed("an empty coding", "Transfer-Encoding:").answers(400).closes(),
                framed("a quoted coding", "Transfer-Encoding: \"chunked\"")
                        .answers(400)
                        .closes(),
                framed("a control character", "Transfer-Encoding: \u000bchunked")
                        .answers(400)
                        .closes(),
                framed("a blank before the colon", "Transfer-Encoding : chunked")
                        .answers(400)
                        .closes(),
                framed("a folded coding", "Transfer-Encoding:", " chunked", "Content-Length: 3")
                        .answers(400)
                        .closes(),
                head("in HTTP/1.0", "POST /note/io HTTP/1.0", JSON, CHUNKED, "Connection: keep-alive")
                        .then(NOTE_CHUNK + "0\r\n\r\n" + SMUGGLED)
                        .answers(400)
                        .closes(),
                framed("capitals", "Transfer-Encoding: CHUNKED").answers(200).answers(200));
    }

    private static HostileCase chunks(String name, String chunks) {
        return post("chunks: " + name, "/note/worker", CHUNKED).then(chunks + SMUGGLED);
    }

    static List<HostileCase> chunks() {
        String end = "0\r\n\r\n";
        return List.of(
                chunks("no number", "zz\r\n" + NOTE + "\r\n" + end).answers(400).closes(),
                chunks("nothing", "\r\n" + NOTE + "\r\n" + end).answers(400).closes(),
                chunks("a negative number", "-c\r\n" + NOTE + "\r\n" + end)
                        .answers(400)
                        .closes(),
                chunks("a prefix", "0xc\r\n" + NOTE + "\r\n" + end).answers(400).closes(),
                chunks("a blank before", " c\r\n" + NOTE + "\r\n" + end)
                        .answers(400)
                        .closes(),
                chunks("two numbers", "c c\r\n" + NOTE + "\r\n" + end)
                        .answers(400)
                        .closes(),
                chunks("too many digits", "0000000000000000000c\r\n" + NOTE + "\r\n" + end)
                        .answers(400)
                        .closes(),
                chunks("an overflow", "1000000000000000c\r\n" + NOTE + "\r\n" + end)
                        .answers(400)
                        .closes(),
                chunks("more than the limit", "fffffffffffffff\r\n" + "x".repeat(200_000))
                        .answers(413)
                        .closes(),
                chunks("LF alone after the size", "c\n" + NOTE + "\r\n" + end)
                        .answers(400)
                        .closes(),
                chunks("CR alone after the size", "c\rx" + NOTE + "\r\n" + end)
                        .answers(400)
                        .closes(),
                chunks("more data than announced", "b\r\n" + NOTE + "\r\n" + end)
                        .answers(400)
                        .closes(),
                chunks("nothing after the data", "c\r\n" + NOTE + end)
                        .answers(400)
                        .closes(),
                chunks("LF alone after the data", "c\r\n" + NOTE + "\n" + end)
                        .answers(400)
                        .closes(),
                chunks("LF alone in an extension", "c;a\n" + NOTE + "\r\n" + end)
                        .answers(400)
                        .closes(),
                chunks("NUL in an extension", "c;\u0000\r\n" + NOTE + "\r\n" + end)
                        .answers(400)
                        .closes(),
                chunks("an endless extension", "c;" + "x".repeat(20_000) + "\r\n" + NOTE + "\r\n" + end)
                        .answers(400)
                        .closes(),
                chunks("endless trailers", NOTE_CHUNK + "0\r\n" + "A: b\r\n".repeat(20_000))
                        .answers(400)
                        .closes(),
                chunks("a control character in a trailer", NOTE_CHUNK + "0\r\nA: \u0001\r\n\r\n")
                        .answers(400)
                        .closes(),
                chunks("a trailer without a name", NOTE_CHUNK + "0\r\n: x\r\n\r\n")
                        .answers(400)
                        .closes(),
                chunks("a trailer without a colon", NOTE_CHUNK + "0\r\nA\r\n\r\n")
                        .answers(400)
                        .closes(),
                chunks("a blank before a trailer's colon", NOTE_CHUNK + "0\r\nA : b\r\n\r\n")
                        .answers(400)
                        .closes(),
                chunks("a folded trailer", NOTE_CHUNK + "0\r\nA: b\r\n c\r\n\r\n")
                        .answers(400)
                        .closes(),
                chunks("a name of a trailer that is no token", NOTE_CHUNK + "0\r\nA(b): c\r\n\r\n")
                        .answers(400)
                        .closes(),
                chunks("a name of a trailer beyond ASCII", NOTE_CHUNK + "0\r\n\u00c4: c\r\n\r\n")
                        .answers(400)
                        .closes(),
                chunks("a control character in a trailer's name", NOTE_CHUNK + "0\r\nA\u0001: b\r\n\r\n")
                        .answers(400)
                        .closes(),
                chunks("LF alone at the end", NOTE_CHUNK + "0\r\n\n")
                        .answers(400)
                        .closes(),
                chunks("an extension", "c ;a=\"b\"\r\n" + NOTE + "\r\n" + end)
                        .answers(200)
                        .answers(200),
                chunks("leading zeros", "000C\r\n" + NOTE + "\r\n" + "000\r\n\r\n")
                        .answers(200)
                        .answers(200),
                chunks("trailers", NOTE_CHUNK + "0\r\nA: b\r\nC:\r\nX-!#$%&'*+.^_`|~:\t\u00e4 : \r\n\r\n")
                        .answers(200)
                        .answers(200),
                chunks("one byte each", oneByOne(NOTE) + end).answers(200).answers(200),
                chunks("many small ones", oneByOne("{\"text\":\"" + "x".repeat(30_000) + "\"}") + end)
                        .answers(200)
                        .answers(200));
    }

    private static String oneByOne(String text) {
        StringBuilder chunks = new StringBuilder();
        for (char c : text.toCharArray()) {
            chunks.append("1\r\n").append(c).append("\r\n");
        }
        return chunks.toString();
    }

    static List<HostileCase> expectations() {
        String length = "Content-Length: 12";
        String expect = "Expect: 100-continue";
        return List.of(
                post("expected by an IO handler", "/note/io", length, expect)
                        .then(NOTE)
                        .answers(100)
                        .answers(200),
                post("expected by a worker", "/note/worker", length, expect)
                        .then(NOTE)
                        .answers(100)
                        .answers(200),
                post("expected by a future", "/note/later", length, expect)
                        .then(NOTE)
                        .answers(100)
                        .answers(200),
                post("expected in chunks", "/note/later", CHUNKED, expect)
                        .then(NOTE_CHUNK + "0\r\n\r\n")
                        .answers(100)
                        .answers(200),
                post("in capitals", "/note/io", length, "Expect: 100-Continue")
                        .then(NOTE)
                        .answers(100)
                        .answers(200),
                post("expected where nobody reads", "/nothing", length, expect)
                        .answers(204)
                        .closes(),
                post("expected of nobody", "/none", length, expect).answers(404).closes(),
                post("expected with a wrong method", "/io", length, expect)
                        .answers(405)
                        .closes(),
                post("expected before too much", "/note/io", "Content-Length: 102401", expect)
                        .answers(413)
                        .closes(),
                post("not understood", "/note/io", length, "Expect: 200-ok")
                        .then(NOTE)
                        .answers(417)
                        .closes(),
                head("expected in HTTP/1.0", "POST /note/io HTTP/1.0", JSON, length, expect)
                        .then(NOTE)
                        .answers(200)
                        .closes());
    }

    static List<HostileCase> unreadBodies() {
        String big = "x".repeat(300_000);
        return List.of(
                post("a body that nobody reads", "/nothing", "Content-Length: 12")
                        .then(NOTE)
                        .answers(204),
                post("chunks that nobody reads", "/nothing", CHUNKED)
                        .then(NOTE_CHUNK + "0\r\n\r\n")
                        .answers(204)
                        .closes(),
                post("a big body that nobody reads", "/nothing", "Content-Length: 300000")
                        .then(big)
                        .answers(204)
                        .closes(),
                post("bad chunks that nobody reads", "/nothing", CHUNKED)
                        .then("zz\r\n" + SMUGGLED)
                        .answers(204)
                        .closes(),
                post("a body for nobody", "/none", "Content-Length: 300000")
                        .then(big)
                        .answers(404)
                        .closes(),
                post("a body that is too long", "/note/io", "Content-Length: 300000")
                        .then(big)
                        .answers(413)
                        .closes(),
                post("chunks that are too long", "/note/io", CHUNKED)
                        .then("493e0\r\n" + big + "\r\n0\r\n\r\n")
                        .answers(413)
                        .closes());
    }

    @ParameterizedTest
    @MethodSource({"lengths", "codings", "chunks", "expectations", "unreadBodies"})
    void isAnswered(HostileCase hostile) throws Exception {
        server.check(hostile);
    }
}
