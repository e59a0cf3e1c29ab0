package dev.penstock.runtime.internal.server;

import static dev.penstock.runtime.internal.server.HostileCase.head;
import static dev.penstock.runtime.internal.server.HostileCase.sending;
import static dev.penstock.runtime.internal.server.HostileCase.target;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** First lines, targets and headers that no proper client sends (RFC 9112, sections 2, 3 and 5). */
class HostileHeadsTest {

    private static HostileServer server;

    @BeforeAll
    static void start() throws Exception {
        server = HostileServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static List<HostileCase> firstLines() {
        return List.of(
                sending("no version", "GET /io\r\nHost: localhost\r\n\r\n")
                        .answers(400)
                        .closes(),
                head("two spaces", "GET  /io HTTP/1.1").answers(400).closes(),
                head("a tab", "GET\t/io HTTP/1.1").answers(400).closes(),
                head("no method", "/io HTTP/1.1").answers(400).closes(),
                head("no target", "GET HTTP/1.1").answers(400).closes(),
                head("something after the version", "GET /io HTTP/1.1 x")
                        .answers(400)
                        .closes(),
                head("another protocol", "GET /io HTTPS/1.1").answers(400).closes(),
                head("a name that is no method", "G@T /io HTTP/1.1")
                        .answers(400)
                        .closes(),
                head("a very long method", "G".repeat(5000) + " /io HTTP/1.1")
                        .answers(400)
                        .closes(),
                head("an unknown method", "BREW /io HTTP/1.1").answers(405),
                head("a method in small letters", "get /io HTTP/1.1").answers(405),
                head("HTTP/3.7", "GET /io HTTP/3.7").answers(400).closes(),
                head("HTTP/2.0", "GET /io HTTP/2.0").answers(400).closes(),
                head("HTTP/0.9", "GET /io HTTP/0.9").answers(400).closes(),
                head("HTTP/1.10", "GET /io HTTP/1.10").answers(400).closes(),
                head("a later minor version", "GET /io HTTP/1.2").answers(200),
                sending("HTTP/1.0 without Host", "GET /io HTTP/1.0\r\n\r\n")
                        .answers(200)
                        .closes(),
                head("HTTP/1.0 that keeps", "GET /io HTTP/1.0", "Connection: Keep-Alive")
                        .answers(200),
                sending("the preface of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")
                        .answers(400)
                        .closes(),
                sending("the hello of TLS", "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001")
                        .answers(400)
                        .closes(),
                sending("lines that end in LF alone", "GET /io HTTP/1.1\nHost: localhost\n\n")
                        .answers(400)
                        .closes(),
                sending("empty lines before", "\r\n\r\nGET /io HTTP/1.1\r\nHost: localhost\r\n\r\n")
                        .answers(200),
                sending("nothing but NUL", "\u0000".repeat(100)).answers(400).closes());
    }

    static List<HostileCase> targets() {
        return List.of(
                target("/echo/%zz").answers(400).closes(),
                target("/echo/%").answers(400).closes(),
                target("/echo/%4").answers(400).closes(),
                target("/query?q=%").answers(400).closes(),
                target("/query?q=%g1").answers(400).closes(),
                target("/echo/%00").answers(400),
                target("/echo/a%2Fb").answers(200).saying("a/b"),
                target("/echo/a%2fb").answers(200).saying("a/b"),
                target("/echo/a%252Fb").answers(200).saying("a%2Fb"),
                target("/echo/a+b").answers(200).saying("a+b"),
                target("/echo/%ff").answers(400),
                target("/echo/%c0%af").answers(400),
                target("/echo/%ed%a0%80").answers(400),
                target("/echo/../io").answers(400),
                target("/echo/./io").answers(400),
                target("/../../etc/passwd").answers(400),
                target("/echo/%2e%2e/io").answers(400),
                target("/echo/..%2fio").answers(400),
                target("/files/a/..;/b").answers(400),
                target("/files/a/%2e%2E%5c..").answers(400),
                target("/echo/a;k=v;w").answers(200).saying("a"),
                target("/echo;k=v/a").answers(200).saying("a"),
                target("/io;jsessionid=1?x").answers(200),
                target("//io").answers(404),
                target("/io/").answers(404),
                target("/echo/").answers(404),
                target("/echo/\u00e4").answers(400).closes(),
                target("/io\u0001").answers(400).closes(),
                target("/io\u007f").answers(400).closes(),
                target("/io#fragment").answers(400).closes(),
                target("/io?x=<>").answers(400).closes(),
                target("io").answers(400).closes(),
                target("*").answers(400).closes(),
                head("OPTIONS *", "OPTIONS * HTTP/1.1").answers(204),
                head("OPTIONS **", "OPTIONS ** HTTP/1.1").answers(400).closes(),
                target("http://localhost/io").answers(200),
                target("http://localhost/io?x").answers(200),
                target("http://localhost").answers(404),
                target("http://localhost/%2e%2e/io").answers(400),
                target("http:///io").answers(400).closes(),
                target("http:/io").answers(400).closes(),
                target("http://user@localhost/io").answers(400),
                target("http://localhost:x/io").answers(400).closes(),
                target("http://other/io").answers(400).closes(),
                head("CONNECT", "CONNECT localhost:80 HTTP/1.1")
                        .answers(400, 404, 405)
                        .closes(),
                target("/query?" + "&q=1".repeat(1001))
                        .answers(400)
                        .saying("more than 1000 parameters")
                        .closes(),
                target("/query?" + "&quantity=1000000000000".repeat(1001))
                        .answers(400)
                        .saying("more than 1000 parameters")
                        .closes(),
                target("/query" + ";a=1".repeat(1001))
                        .answers(400)
                        .saying("more than 1000 parameters")
                        .closes(),
                target("/query?%zz" + "&q=1".repeat(999))
                        .answers(400)
                        .saying("malformed")
                        .closes(),
                target("/queries?" + "&q=1".repeat(1000)).answers(200),
                target("/" + "x".repeat(40_000)).answers(414).closes(),
                target("/io?" + "x".repeat(40_000)).answers(414).closes(),
                target("/io?" + "x".repeat(3_000_000)).answers(414).closes(),
                target("/echo/" + "x".repeat(20_000)).answers(200));
    }

    private static HostileCase host(String... fields) {
        List<String> lines = new ArrayList<>(List.of("GET /io HTTP/1.1"));
        Collections.addAll(lines, fields);
        return sending("host " + List.of(fields), String.join("\r\n", lines) + "\r\n\r\n");
    }

    static List<HostileCase> hosts() {
        return List.of(
                host().answers(400).closes(),
                host("Host: localhost", "Host: localhost").answers(400).closes(),
                host("Host: localhost", "Host: other").answers(400).closes(),
                host("Host: localhost, other").answers(400).closes(),
                host("Host: local host").answers(400).closes(),
                host("Host: user@localhost").answers(400).closes(),
                host("Host: [::1").answers(400).closes(),
                host("Host: localhost:99999").answers(400).closes(),
                host("Host: localhost:-1").answers(400).closes(),
                host("Host: local/host").answers(400).closes(),
                host("Host: %zz").answers(400).closes(),
                host("Host: [::1]").answers(200),
                host("Host: localhost:80").answers(200),
                host("HOST: localhost").answers(200));
    }

    private static HostileCase field(String name, String... fields) {
        return head(name, "GET /io HTTP/1.1", fields);
    }

    private static String[] fields(int count) {
        return Collections.nCopies(count, "X-A: b").toArray(String[]::new);
    }

    private static String[] more(String[] fields, String field) {
        String[] all = Arrays.copyOf(fields, fields.length + 1);
        all[fields.length] = field;
        return all;
    }

    private static String cookies(int count) {
        return IntStream.range(0, count).mapToObj(i -> "; c" + i + "=1").collect(Collectors.joining());
    }

    static List<HostileCase> headers() {
        return List.of(
                field("no colon", "X-A b").answers(400).closes(),
                field("no name", ": b").answers(400).closes(),
                field("a blank before the colon", "X-A : b").answers(400).closes(),
                field("a name with a blank", "X A: b").answers(400).closes(),
                field("a name with a character beyond ASCII", "X-\u00e4: b")
                        .answers(400)
                        .closes(),
                field("NUL in a value", "X-A: a\u0000b").answers(400).closes(),
                field("a control character in a value", "X-A: a\u0007b")
                        .answers(400)
                        .closes(),
                field("CR alone in a value", "X-A: a\rb").answers(400).closes(),
                field("LF alone after a value", "X-A: a\nX-B: b").answers(400).closes(),
                field("obsolete folding", "X-A: a", " b").answers(200),
                sending("folding before the first header", "GET /io HTTP/1.1\r\n X: a\r\nHost: localhost\r\n\r\n")
                        .answers(400)
                        .closes(),
                field("a value beyond ASCII", "X-A: \u00e4\u00ff").answers(200),
                field("an empty value", "X-A:").answers(200),
                field("100 headers", fields(99)).answers(200),
                field("101 headers", fields(100)).answers(431).closes(),
                field("3000 headers", fields(3000)).answers(431).closes(),
                field(
                                "111 long headers",
                                Collections.nCopies(111, "X-A: " + "b".repeat(200))
                                        .toArray(String[]::new))
                        .answers(431)
                        .closes(),
                field("a bad header after 90", more(fields(90), "X A: b"))
                        .answers(400)
                        .closes(),
                head("a bad header after many empty parameters", "GET /io?" + "&".repeat(1000) + " HTTP/1.1", "X A: b")
                        .answers(400)
                        .saying("malformed")
                        .closes(),
                field(
                                "a bad header after many separators",
                                "X-A: " + "b".repeat(16_000),
                                "Cookie: " + ";".repeat(2000),
                                "X A: b")
                        .answers(400)
                        .saying("malformed")
                        .closes(),
                field("a header that is too long", "X-A: " + "x".repeat(40_000))
                        .answers(431)
                        .closes(),
                field("a header that goes on for megabytes", "X-A: " + "x".repeat(3_000_000))
                        .answers(431)
                        .closes(),
                field("headers that are too long together", "A: " + "x".repeat(20_000), "B: " + "x".repeat(20_000))
                        .answers(431)
                        .closes(),
                head("too many cookies", "GET /cookie HTTP/1.1", "Cookie: c=1" + cookies(300))
                        .answers(400),
                head("a cookie that is none", "GET /cookie HTTP/1.1", "Cookie: ;;=;c")
                        .answers(422),
                field("close among other options", "Connection: x, Close")
                        .answers(200)
                        .closes(),
                field("close in a second field", "Connection: x", "Connection: close")
                        .answers(200)
                        .closes(),
                field("an option that only looks like close", "Connection: closed, xclose")
                        .answers(200),
                field("an unknown expectation", "Expect: bogus").answers(417).closes(),
                field("another expectation", "Expect: 100-continue, bogus")
                        .answers(417)
                        .closes(),
                field("an expectation without a body", "Expect: 100-continue")
                        .answers(200)
                        .closes(),
                field("an upgrade that is unknown", "Connection: Upgrade", "Upgrade: bogus")
                        .answers(200),
                field(
                                "an upgrade to HTTP/2",
                                "Connection: Upgrade, HTTP2-Settings",
                                "Upgrade: h2c",
                                "HTTP2-Settings: x")
                        .answers(200));
    }

    @ParameterizedTest
    @MethodSource({"firstLines", "targets", "hosts", "headers"})
    void isAnswered(HostileCase hostile) throws Exception {
        server.check(hostile);
    }

    /** Which may have more lines together than one head. */
    @Test
    void isAnsweredAfterManyGoodRequests() throws Exception {
        String good = "GET /io HTTP/1.1\r\nHost: a\r\nX-A: b\r\n\r\n";
        List<Set<Integer>> answers = new ArrayList<>(Collections.nCopies(40, Set.of(200)));
        answers.add(Set.of(400));
        byte[] all =
                sending("", good.repeat(40)).then("GET /%zz HTTP/1.1\r\n\r\n").message();
        server.check(new HostileCase("after many", all, answers, false, ""));
    }

    /** As many values as there may be, none of which can be told from malformed ones without a second look. */
    @Test
    void aQueryThatIsLookedAtTwiceIsNotLookedAtForEachValue() throws Exception {
        HostileCase query = target("/queries?" + "q=%EF%BF%BD&".repeat(999) + "p=" + "%41".repeat(6500));
        assertTimeout(Duration.ofSeconds(5), () -> {
            for (int i = 0; i < 10; i++) {
                server.check(query.answers(200).saying("\ufffd"));
            }
        });
    }

    /** What came before in the same breath has been answered. */
    @ParameterizedTest
    @MethodSource({"firstLines", "targets", "hosts", "headers"})
    void isAnsweredAfterGoodRequests(HostileCase hostile) throws Exception {
        String good = "GET /io HTTP/1.1\r\nHost: a\r\n\r\nGET /worker HTTP/1.1\r\nHost: a\r\n\r\n"
                + "GET /later HTTP/1.1\r\nHost: a\r\n\r\n";
        HostileCase all = sending(hostile.name(), good).then(hostile.message());
        List<Set<Integer>> answers = new ArrayList<>(Collections.nCopies(3, Set.of(200)));
        answers.addAll(hostile.answers());
        server.check(new HostileCase(hostile.name(), all.message(), answers, hostile.kept(), ""));
    }
}
