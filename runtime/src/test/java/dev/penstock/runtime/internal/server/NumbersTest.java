package dev.penstock.runtime.internal.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.runtime.BodyReader;
import dev.penstock.runtime.Codecs;
import dev.penstock.runtime.Reply;
import dev.penstock.runtime.Route;
import dev.penstock.runtime.Routes;
import dev.penstock.runtime.TypeRef;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DoubleNode;

/** Numbers that JSON does not have, and those that are too long or too large to be read. */
class NumbersTest {

    /** A body with numbers. */
    record Numbers(
            double real,
            float small,
            long whole,
            BigDecimal exact,
            BigInteger big,
            Object any,
            JsonNode tree,
            Map<String, Object> map) {}

    /** A result with numbers. */
    record Result(String name, double real) {}

    /** They can be any JSON. */
    private static final List<String> LOOSE = List.of("any", "tree", "map");

    private static void routes(Codecs codecs, Routes routes) {
        BodyReader<Numbers> numbers = codecs.json(TypeRef.of(Numbers.class));
        Reply<String> text = codecs.reply(200, TypeRef.of(String.class));
        for (String path : List.of("/io", "/worker")) {
            Route route = path.equals("/io")
                    ? Route.onIo("POST", path, "T.post", "")
                    : Route.onWorker("POST", path, "T.post", "");
            routes.add(route, numbers, call -> {
                Numbers body = call.body(numbers);
                call.check();
                call.send(text, body.toString());
            });
        }
    }

    static Stream<Object> specials() {
        return Stream.of(
                Map.of("a", Map.of("real", Double.NaN)),
                Map.of("a", Map.of("real", Double.POSITIVE_INFINITY)),
                Map.of("a", Map.of("real", Float.NEGATIVE_INFINITY)),
                Map.of("a", List.of(new Result("x", Double.NaN))),
                Map.of("a", new double[] {1, Double.NaN}),
                Map.of("a", new float[] {1, Float.NaN}),
                Map.of("a", new Double[] {1.0, Double.NaN}),
                Map.of("a", OptionalDouble.of(Double.NaN)),
                Map.of("a", DoubleNode.valueOf(Double.NaN)));
    }

    @ParameterizedTest
    @MethodSource("specials")
    void whatIsNoNumberIsNotWritten(Object result) throws Exception {
        try (CapturedLog log = CapturedLog.of("dev.penstock.server", Level.WARNING);
                TestServer server = TestServer.start((codecs, routes) -> {
                    Reply<Object> json = codecs.reply(200, TypeRef.of(Object.class));
                    routes.add(Route.onIo("GET", "/io", "T.io", ""), call -> call.send(json, result));
                    routes.add(Route.onWorker("GET", "/worker", "T.worker", ""), call -> call.send(json, result));
                    routes.add(
                            Route.onIo("GET", "/later", "T.later", ""),
                            call -> call.sendLater(json, CompletableFuture.supplyAsync(() -> result)));
                })) {
            for (String path : List.of("/io", "/worker", "/later")) {
                HttpResponse<String> response = server.get(path);
                assertEquals(500, response.statusCode(), response.body());
                assertFalse(response.body().contains("NaN"), response.body());
                List<LogRecord> lines = log.take();
                assertEquals(1, lines.size());
                String said = String.valueOf(lines.get(0).getThrown());
                assertTrue(said.contains("is no number of JSON"), said);
                assertTrue(said.contains("[\"a\"]"), said);
            }
        }
    }

    @Test
    void otherNumbersAre() throws Exception {
        Object result = Arrays.asList(1.5, 2.5f, -0.0, Double.MAX_VALUE, new double[] {0.1});
        try (TestServer server = TestServer.start((codecs, routes) -> {
            Reply<Object> json = codecs.reply(200, TypeRef.of(Object.class));
            routes.add(Route.onIo("GET", "/io", "T.io", ""), call -> call.send(json, result));
        })) {
            assertEquals(
                    "[1.5,2.5,-0.0,1.7976931348623157E308,[0.1]]",
                    server.get("/io").body());
        }
    }

    private static String sent(String property, String number) {
        return "{\"real\":1,\"small\":1,\"whole\":1,\"exact\":1,\"big\":1,\"any\":1,\"tree\":1,\"map\":{}}"
                .replace("\"map\":{}", property.equals("map") ? "\"map\":1" : "\"map\":{}")
                .replace("\"" + property + "\":1", "\"" + property + "\":" + number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"real", "small", "whole", "exact", "big", "any", "tree", "unknown"})
    void numbersThatAreTooLongAreRefusedWhereTheyStand(String property) throws Exception {
        try (TestServer server = TestServer.start(NumbersTest::routes)) {
            for (String path : List.of("/io", "/worker")) {
                for (String number : List.of("1".repeat(501), "0." + "1".repeat(501), "1".repeat(100_000))) {
                    String json = property.equals("unknown")
                            ? "{\"real\":1,\"unknown\":" + number + "}"
                            : sent(property, number);
                    HttpResponse<String> response = server.post(path, json);
                    assertTrue(List.of(400, 422).contains(response.statusCode()), response.body());
                    assertTrue(response.body().contains("/" + property), response.body());
                    assertTrue(response.body().contains("500 digits"), response.body());
                    assertFalse(response.body().contains("1111111"), "nothing is echoed");
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"real, 1e999", "real, -1e309", "small, 1e39", "whole, 1e30", "whole, 9223372036854775808"})
    void numbersThatAreTooLargeAreRefused(String property, String number) throws Exception {
        try (TestServer server = TestServer.start(NumbersTest::routes)) {
            HttpResponse<String> response = server.post("/io", sent(property, number));
            assertEquals(422, response.statusCode(), response.body());
            assertTrue(response.body().contains("\"pointer\":\"/" + property + "\""), response.body());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "exact | 1e999999999             | /exact",
                "exact | 1e-99999999999          | /exact",
                "big   | 1e999999999             | /big",
                "any   | 1e400                   | /any",
                "any   | -1e999999999            | /any",
                "any   | {\"a/b\":[1,[2,1e400]]} | /any/a~1b/1/1",
                "tree  | 1e400                   | /tree",
                "tree  | {\"a\":[1,{\"b\":1e400}]} | /tree/a/1/b",
                "map   | {\"a\":1,\"b\":1e400}   | /map/b",
                "map   | {\"a\":{\"b\":1e400}}   | /map/a/b"
            })
    void numbersWithLargeExponentsAreRefused(String property, String number, String pointer) throws Exception {
        try (TestServer server = TestServer.start(NumbersTest::routes)) {
            HttpResponse<String> response = server.post("/io", sent(property, number));
            assertEquals(422, response.statusCode(), response.body());
            assertTrue(response.body().contains("\"pointer\":\"" + pointer + "\""), response.body());
            assertTrue(
                    !LOOSE.contains(property) || response.body().contains("must be a number of at most 64 bits"),
                    response.body());
        }
    }

    @Test
    void numbersOfAnyShapeAreRead() throws Exception {
        try (TestServer server = TestServer.start(NumbersTest::routes)) {
            assertEquals(
                    "Numbers[real=1.0, small=1.0, whole=1, exact=1, big=1, any={a=[1, 1.5, 1.0E308]}, tree=1, map=1]"
                            .replace("tree=1", "tree=1.5")
                            .replace("map=1", "map={b=2.5}"),
                    server.post(
                                    "/io",
                                    sent("any", "{\"a\":[1,1.5,1e308]}")
                                            .replace("\"tree\":1", "\"tree\":1.5")
                                            .replace("\"map\":{}", "\"map\":{\"b\":2.5}"))
                            .body());
        }
    }
}
