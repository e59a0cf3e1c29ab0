package dev.penstock.runtime.internal.server;

import static dev.penstock.runtime.internal.server.HostileCase.head;

import dev.penstock.runtime.BodyReader;
import dev.penstock.runtime.Codecs;
import dev.penstock.runtime.Reply;
import dev.penstock.runtime.Route;
import dev.penstock.runtime.Routes;
import dev.penstock.runtime.TypeRef;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bodies that are no JSON, or not what is documented (RFC 8259), and text that is none. */
class HostileJsonTest {

    enum Color {
        RED,
        GREEN
    }

    record All(int whole, long large, double real, BigDecimal exact, Color color, List<String> texts) {}

    private static final String GOOD =
            "{\"whole\":1,\"large\":2,\"real\":3.5,\"exact\":4,\"color\":\"RED\",\"texts\":[\"a\"]}";

    private static HostileServer server;

    @BeforeAll
    static void start() throws Exception {
        server = HostileServer.start(HostileJsonTest::routes, "--body-limit=12MiB");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void routes(Codecs codecs, Routes routes) {
        Reply<String> text = codecs.reply(200, TypeRef.of(String.class));
        BodyReader<All> all = codecs.json(TypeRef.of(All.class));
        BodyReader<Map<String, Object>> any = codecs.json(new TypeRef<Map<String, Object>>() {});
        routes.add(Route.onIo("POST", "/all", "T.all", ""), all, call -> {
            All body = call.body(all);
            call.check();
            call.send(text, "" + body);
        });
        routes.add(Route.onWorker("POST", "/any", "T.any", ""), any, call -> {
            Map<String, Object> body = call.body(any);
            call.check();
            call.send(text, "" + body);
        });
    }

    private static HostileCase all(String name, String json) {
        return HostileCase.json(name, "/all", json.getBytes(StandardCharsets.UTF_8));
    }

    private static HostileCase any(String name, String json) {
        return HostileCase.json(name, "/any", json.getBytes(StandardCharsets.UTF_8));
    }

    private static HostileCase with(String name, String property, String value) {
        return all(name, GOOD.replaceFirst("\"" + property + "\":[^,}\\]]*\\]?", "\"" + property + "\":" + value));
    }

    static List<HostileCase> syntax() {
        String deep = "[".repeat(100_000);
        String longNumber = "1".repeat(10_000_000);
        return List.of(
                all("good", GOOD).answers(200),
                all("cut off", GOOD.substring(0, 30)).answers(400).saying("line 1, column"),
                all("no JSON", "<xml/>").answers(400).saying("line 1, column 1"),
                all("a comma too many", "{\"whole\":1,}").answers(400).saying("column"),
                all("single quotes", "{'whole':1}").answers(400),
                all("a comment", "{/* */\"whole\":1}").answers(400),
                all("a name without quotes", "{whole:1}").answers(400),
                all("NaN", "{\"real\":NaN}").answers(400),
                all("a leading zero", "{\"whole\":01}").answers(400),
                all("a control character in a text", "{\"color\":\"\u0001\"}").answers(400),
                all("an unknown escape", "{\"color\":\"\\x41\"}").answers(400),
                all("an escape that is cut off", "{\"color\":\"\\u00\"}").answers(400),
                all("a backslash at the end", "{\"color\":\"\\").answers(400),
                all("nothing", "").answers(422).saying("required"),
                all("only blanks", " \r\n\t ").answers(422).saying("required"),
                all("null", "null").answers(422).saying("required"),
                all("an array", "[]").answers(422).saying("type"),
                all("a text", "\"x\"").answers(422).saying("type"),
                all("a number", "1").answers(422).saying("type"),
                all("something after the end", GOOD + "x").answers(400).saying("column"),
                all("a second value", GOOD + GOOD).answers(400).saying("column"),
                all("a second brace", GOOD + "}").answers(400),
                all("a key twice", "{\"whole\":1,\"whole\":2}").answers(400).saying("twice"),
                any("a key twice somewhere", "{\"a\":{\"b\":1,\"b\":2}}")
                        .answers(400)
                        .saying("twice"),
                all("100 000 levels", deep).answers(400, 422),
                any("100 000 levels of what is unknown", "{\"a\":" + deep).answers(400),
                all("100 000 levels in an unknown property", "{\"z\":" + deep).answers(400),
                with("a number of 10 MB", "whole", longNumber).answers(400, 422),
                with("an exact number of 10 MB", "exact", longNumber).answers(400),
                any("a number of 10 MB where anything may be", "{\"a\":" + longNumber + "}")
                        .answers(400),
                all("a name of 10 MB", "{\"" + longNumber + "\":1}").answers(400),
                any("a text of 10 MB", "{\"a\":\"" + longNumber + "\"}").answers(200));
    }

    static List<HostileCase> values() {
        return List.of(
                with("beyond int", "whole", "2147483648").answers(422).saying("/whole"),
                with("below int", "whole", "-2147483649").answers(422).saying("/whole"),
                with("far beyond int", "whole", "1e400").answers(422).saying("/whole"),
                with("a fraction", "whole", "1.5").answers(422).saying("/whole"),
                with("a number in quotes", "whole", "\"1\"").answers(422).saying("/whole"),
                with("true as a number", "whole", "true").answers(422).saying("/whole"),
                with("null for an int", "whole", "null").answers(422).saying("required"),
                with("beyond long", "large", "9223372036854775808").answers(422).saying("/large"),
                with("beyond double", "real", "1e999").answers(422).saying("/real"),
                with("a scale that takes all memory", "exact", "1e1000000000")
                        .answers(422)
                        .saying("/exact"),
                with("a scale beyond int", "exact", "1e99999999999").answers(400, 422),
                with("an unknown constant", "color", "\"BLUE\"").answers(422).saying("/color"),
                with("a constant in small letters", "color", "\"red\"")
                        .answers(422)
                        .saying("/color"),
                with("a constant by number", "color", "0").answers(422).saying("/color"),
                with("an empty constant", "color", "\"\"").answers(422).saying("/color"),
                with("a number among texts", "texts", "[1]").answers(422).saying("/texts/0"),
                with("null among texts", "texts", "[null]").answers(200, 422),
                with("an object for a list", "texts", "{}").answers(422).saying("/texts"));
    }

    private static HostileCase encoded(String name, Charset charset, String... fields) {
        return HostileCase.json(name, "/note/io", "{\"text\":\"\u00e4\"}".getBytes(charset), fields);
    }

    private static HostileCase note(String name, String text) {
        return HostileCase.json(
                name, "/note/worker", ("{\"text\":\"" + text + "\"}").getBytes(StandardCharsets.ISO_8859_1));
    }

    static List<HostileCase> encodings() {
        return List.of(
                encoded("UTF-8", StandardCharsets.UTF_8).answers(200).saying("\u00e4"),
                encoded("ISO 8859-1", StandardCharsets.ISO_8859_1).answers(400).saying("UTF-8"),
                encoded("UTF-16", StandardCharsets.UTF_16).answers(400).saying("UTF-8"),
                encoded("UTF-16 without a mark", StandardCharsets.UTF_16BE)
                        .answers(400)
                        .saying("UTF-8"),
                encoded("UTF-32", Charset.forName("UTF-32LE")).answers(400).saying("UTF-8"),
                note("a longer form than needed", "\u00c0\u00af").answers(400).saying("UTF-8"),
                note("a surrogate in UTF-8", "\u00ed\u00a0\u0080").answers(400).saying("UTF-8"),
                note("a character that is cut off", "\u00e2\u0082").answers(400).saying("UTF-8"),
                note("beyond Unicode", "\u00f4\u0090\u0080\u0080").answers(400).saying("UTF-8"),
                note("a byte that never occurs", "\u00ff").answers(400).saying("UTF-8"),
                note("half of a pair", "\\ud800").answers(400).saying("line 1, column 10"),
                note("half of a pair before text", "\\uD83Dx").answers(400).saying("surrogate"),
                note("the second half alone", "x\\ude00").answers(400).saying("column 11"),
                note("halves in the wrong order", "\\ude00\\ud83d").answers(400).saying("surrogate"),
                note("a pair", "\\ud83d\\ude00").answers(200).saying("\ud83d\ude00"),
                note("an escaped backslash before it", "\\\\ud800").answers(200).saying("\\ud800"),
                note("NUL", "a\\u0000b").answers(400).saying("NUL"),
                note("a bare NUL", "a\u0000b").answers(400),
                any("half of a pair in a key", "{\"\\ud800\":1}").answers(400).saying("surrogate"),
                any("NUL deep within", "{\"a\":[{\"b\":\"\\u0000\"}]}")
                        .answers(400)
                        .saying("NUL"),
                note("a byte order mark within", "\u00ef\u00bb\u00bf").answers(200),
                HostileCase.json(
                                "a byte order mark",
                                "/note/io",
                                "\ufeff{\"text\":\"x\"}".getBytes(StandardCharsets.UTF_8))
                        .answers(200)
                        .saying("x"));
    }

    static List<HostileCase> types() {
        return List.of(
                encoded("no type", StandardCharsets.UTF_8, "X-A: b").answers(415),
                encoded("text", StandardCharsets.UTF_8, "Content-Type: text/plain")
                        .answers(415),
                encoded("a form", StandardCharsets.UTF_8, "Content-Type: application/x-www-form-urlencoded")
                        .answers(415),
                encoded("no media type", StandardCharsets.UTF_8, "Content-Type: ;;;")
                        .answers(415),
                encoded("a name that only begins so", StandardCharsets.UTF_8, "Content-Type: application/jsonx")
                        .answers(415),
                encoded("another charset", StandardCharsets.ISO_8859_1, "Content-Type: application/json;charset=latin1")
                        .answers(415),
                encoded("no charset", StandardCharsets.UTF_8, "Content-Type: application/json;charset=")
                        .answers(415),
                encoded(
                                "compressed",
                                StandardCharsets.UTF_8,
                                "Content-Type: application/json",
                                "Content-Encoding: gzip")
                        .answers(415));
    }

    private static HostileCase query(String query) {
        return head("query " + query, "GET " + query + " HTTP/1.1");
    }

    static List<HostileCase> queries() {
        return List.of(
                query("/query?q=%00").answers(422).saying("\"name\":\"q\""),
                query("/query?q=a%00b").answers(422).saying("\"name\":\"q\""),
                query("/query?q=%ff").answers(422).saying("\"name\":\"q\""),
                query("/query?q=%c0%af").answers(422).saying("\"name\":\"q\""),
                query("/query?q=%ed%a0%80").answers(422).saying("\"name\":\"q\""),
                query("/queries?q=a&q=%ff").answers(422).saying("\"name\":\"q\""),
                query("/query?q=%EF%BF%BD").answers(200).saying("\ufffd"),
                query("/query?other=%ff&q=a").answers(200).saying("a"),
                query("/query?other=%ff&q=%EF%BF%BD").answers(200).saying("\ufffd"),
                query("/query?%71=%EF%BF%BD&q=%ff").answers(200).saying("\ufffd"),
                query("/query?%71=%ff").answers(422).saying("\"name\":\"q\""),
                query("/queries?%ff=1&&q&q=%EF%BF%BD&q=+%41&%ff").answers(200).saying("\ufffd"),
                query("/queries?q=%EF%BF%BD&%71=%c3&q=a").answers(422).saying("\"name\":\"q\""),
                query("/query?q=%E2%82%AC").answers(200).saying("\u20ac"),
                query("/query").answers(422).saying("required"));
    }

    @ParameterizedTest
    @MethodSource({"syntax", "values", "encodings", "types", "queries"})
    void isAnswered(HostileCase hostile) throws Exception {
        server.check(hostile);
    }
}
