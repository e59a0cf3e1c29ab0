package dev.penstock.testing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.Problem;
import dev.penstock.RunningApp;
import dev.penstock.Violation;
import dev.penstock.runtime.TypeRef;
import dev.penstock.testing.cafe.Cafe;
import dev.penstock.testing.cafe.Order;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentest4j.AssertionFailedError;

/** What a test can send, and what it gets. */
@PenstockTest(Cafe.class)
class TestClientTest {

    private TestClient client;

    @Test
    void jsonInAndOut() {
        Order order = new Order("Espresso", 2, List.of("milk"));
        assertEquals(order, client.post("/orders", order).expect(201).as(Order.class));
        assertEquals(
                order,
                client.put("/orders/1", "{\"drink\":\"Espresso\",\"cups\":2,\"extras\":[\"milk\"]}")
                        .expect(200)
                        .as(Order.class));
        assertEquals(
                List.of("Espresso", "Mélange"),
                client.get("/drinks").expect(200).as(new TypeRef<List<String>>() {}));
        assertEquals("Mélange", client.get("/drinks").json().required(1).asString());
        TestResponse cancelled = client.delete("/orders/1").expect(204);
        assertEquals("", cancelled.text());
        assertEquals(0, cancelled.bytes().length);
    }

    @Test
    void textAndBytes() {
        TestResponse drink =
                client.get("/drinks/1").expect(200).expectHeader("Content-Type", "text/plain;charset=UTF-8");
        assertEquals("Mélange", drink.text());
        assertArrayEquals("Mélange".getBytes(StandardCharsets.UTF_8), drink.bytes());
    }

    @Test
    void problemsAreObjects() {
        assertEquals(
                Problem.of(404, "there is no drink 7"),
                client.get("/drinks/7").expect(404).problem());
        Problem problem = client.post("/orders", "{\"drink\":\" \",\"cups\":21,\"extras\":[]}")
                .expect(422)
                .problem();
        assertEquals(
                List.of("/cups max", "/drink notBlank"),
                problem.errors().stream()
                        .map(error -> error.pointer() + " " + error.code())
                        .sorted()
                        .toList());
        Violation wrong = client.request("GET", "/drinks")
                .query("limit", "many")
                .send()
                .expect(422)
                .problem()
                .errors()
                .get(0);
        assertEquals(new Violation("query", "limit", null, wrong.message(), "type"), wrong);
        assertEquals(405, client.post("/drinks").problem().status());
    }

    @Test
    void queryHeadersAndCookies() {
        assertEquals(
                "[\"Mélange\"]",
                client.request("GET", "/drinks")
                        .query("q", "é")
                        .query("limit", 5)
                        .send()
                        .text());
        assertEquals(
                "[\"Central\",\"Z\",\"Ana\",\"7\"]",
                client.withHeader("X-Guest", "Eva")
                        .request("GET", "/about")
                        .header("x-guest", "Ana")
                        .cookie("other", "1")
                        .cookie("table", "7")
                        .send()
                        .text());
        assertEquals(
                "Eva",
                client.withHeader("X-Guest", "Eva").get("/about").json().get(2).asString());
    }

    @Test
    void otherMethodsAndBodies() {
        assertEquals("", client.head("/drinks").expect(200).text());
        assertTrue(client.options("/drinks")
                .expect(204)
                .header("Allow")
                .orElseThrow()
                .contains("GET"));
        client.request("POST", "/orders").body("text/plain", "Espresso").send().expect(415);
        client.request("POST", "/orders")
                .body("application/json", new byte[] {(byte) 0xff})
                .send()
                .expect(400);
        client.patch("/orders/1", "{}").expect(405);
    }

    @Test
    void severalAtOnce() throws Exception {
        CompletableFuture<TestResponse> one = client.request("GET", "/drinks/0").sendAsync();
        CompletableFuture<TestResponse> two = client.request("GET", "/drinks/1").sendAsync();
        assertEquals("Espresso", one.get(20, TimeUnit.SECONDS).text());
        assertEquals("Mélange", two.get(20, TimeUnit.SECONDS).text());
    }

    @Test
    void whatIsNotAsExpectedIsShownWhole() {
        TestResponse missing = client.get("/drinks/7");
        AssertionFailedError failure = assertThrows(AssertionFailedError.class, () -> missing.expect(200));
        assertTrue(
                failure.getMessage().startsWith("expected 200, but GET /drinks/7 was answered 404\n"),
                failure::getMessage);
        assertTrue(failure.getMessage().contains("there is no drink 7"), failure::getMessage);
        assertTrue(failure.getMessage().contains("application/problem+json"), failure::getMessage);
        assertEquals(200, failure.getExpected().getValue());
        assertEquals(404, failure.getActual().getValue());

        TestResponse text = client.get("/drinks/0");
        assertTrue(assertThrows(AssertionFailedError.class, () -> text.as(Order.class))
                .getMessage()
                .startsWith("expected dev.penstock.testing.cafe.Order (Unrecognized token"));
        assertTrue(assertThrows(AssertionFailedError.class, text::problem)
                .getMessage()
                .startsWith("expected a problem, but GET /drinks/0 was answered 200"));
        assertTrue(assertThrows(AssertionFailedError.class, () -> text.expectHeader("X-A", "b"))
                .getMessage()
                .startsWith("expected X-A: b, but GET /drinks/0"));
    }

    @Test
    void whatIsNotAnsweredSaysWhatWasAsked() {
        TestRequest request = client.request("GET", "/never").timeout(Duration.ofMillis(100));
        UncheckedIOException failure = assertThrows(UncheckedIOException.class, request::send);
        assertTrue(failure.getMessage().startsWith("GET /never: "), failure::getMessage);
        assertTrue(failure.getCause() instanceof HttpTimeoutException);
        assertThrows(IllegalArgumentException.class, () -> client.get("drinks"));
        TestRequest connection = client.request("GET", "/drinks");
        assertThrows(IllegalArgumentException.class, () -> connection.header("Connection", "close"));
    }

    @Test
    @Timeout(20)
    void aBodyThatStallsIsNotWaitedForEither() throws Exception {
        try (Staller staller = new Staller()) {
            TestRequest request =
                    new TestClient(staller.uri()).request("GET", "/slow").timeout(Duration.ofMillis(200));
            UncheckedIOException failure = assertThrows(UncheckedIOException.class, request::send);
            assertTrue(failure.getMessage().startsWith("GET /slow: "), failure::getMessage);
            assertTrue(failure.getCause() instanceof HttpTimeoutException, failure::toString);
            staller.awaitDeparture();
        }
        try (Staller staller = new Staller()) {
            CompletableFuture<TestResponse> answer = new TestClient(staller.uri())
                    .request("GET", "/slow")
                    .timeout(Duration.ofMillis(200))
                    .sendAsync();
            ExecutionException failure = assertThrows(ExecutionException.class, () -> answer.get(10, TimeUnit.SECONDS));
            assertTrue(failure.getCause() instanceof HttpTimeoutException, failure::toString);
            staller.awaitDeparture();
        }
        TestRequest request = client.request("GET", "/drinks");
        assertThrows(IllegalArgumentException.class, () -> request.timeout(Duration.ZERO));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoCancelsARequestLeaves(boolean interrupts, RunningApp app) {
        CompletableFuture<TestResponse> answer = client.request("GET", "/never").sendAsync();
        Patience.await("the request is under way", answer, () -> app.usage().requests() == 1);
        assertTrue(answer.cancel(interrupts));
        assertThrows(CancellationException.class, () -> answer.get(20, TimeUnit.SECONDS));
        Patience.await("the request is over", () -> app.usage().requests() == 0);
    }

    @Test
    void numbersKeepTheirDigits() {
        TestResponse prices = client.get("/prices").expect(200);
        assertEquals("[9.90,0.1234567890123456789]", prices.text());
        assertEquals(new BigDecimal("9.90"), prices.json().get(0).decimalValue());
        assertEquals(
                new BigDecimal("0.1234567890123456789"), prices.json().get(1).decimalValue());
        assertEquals(new BigDecimal("9.90"), prices.as(Object[].class)[0]);
    }

    @Test
    void noProxyIsAsked(RunningApp app) {
        List<URI> asked = new CopyOnWriteArrayList<>();
        ProxySelector before = ProxySelector.getDefault();
        ProxySelector.setDefault(new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                asked.add(uri);
                return List.of(Proxy.NO_PROXY);
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException failure) {
                throw new IllegalStateException(failure);
            }
        });
        try {
            new TestClient(app.uri()).get("/drinks").expect(200);
        } finally {
            ProxySelector.setDefault(before);
        }
        assertEquals(List.of(), asked);
    }
}
