package dev.penstock.processor.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.Penstock;
import dev.penstock.RunningApp;
import java.net.URI;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An application of two jars, served over a socket. */
class ServedTest {

    @AfterEach
    void forget() {
        Recorder.take();
    }

    private static String get(URI uri) throws Exception {
        return answer(uri).body();
    }

    private static HttpResponse<String> answer(URI uri) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(10)).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void controllersOfBothJarsAnswerAndEverythingIsClosedAtStop() throws Exception {
        try (URLClassLoader loader = TwoJars.compiled().loader()) {
            RunningApp app = Penstock.app(loader.loadClass("shop.Shop"))
                    .port(0)
                    .set("shop.name", "Chair")
                    .set("penstock.drain.delay", "0s")
                    .start();
            try (app) {
                assertEquals("two bills", get(app.uri().resolve("/bills")));
                assertEquals(
                        "[Lamp, Chair] up to 10 of " + app.uri().getHost() + "PT30S",
                        get(app.uri().resolve("/items")));
            }
            assertEquals(
                    List.of("close store", "close bills", "close ledger"),
                    Recorder.take().stream()
                            .filter(event -> event.startsWith("close"))
                            .toList());
        }
    }

    @Test
    void exceptionsThatNoHandlerDeclaresHaveTheStatusOfTheirClass() throws Exception {
        try (URLClassLoader loader = TwoJars.compiled().loader();
                RunningApp app = Penstock.app(loader.loadClass("shop.Shop"))
                        .port(0)
                        .set("penstock.drain.delay", "0s")
                        .start()) {
            assertProblem(404, "no bill 0", app, "/bills/0");
            assertProblem(404, "it is shredded", app, "/bills/1");
            assertProblem(410, "it is paid", app, "/bills/2");
            assertProblem(409, "Conflict", app, "/items/sold");
            HttpResponse<String> unexpected = answer(app.uri().resolve("/bills/-1"));
            assertEquals(500, unexpected.statusCode());
            assertFalse(unexpected.body().contains("secret"), unexpected::body);
        }
    }

    private static void assertProblem(int status, String text, RunningApp app, String path) throws Exception {
        HttpResponse<String> response = answer(app.uri().resolve(path));
        assertEquals(status, response.statusCode(), response::body);
        assertEquals(
                "application/problem+json",
                response.headers().firstValue("Content-Type").orElse(""));
        assertTrue(response.body().contains(text), response::body);
    }
}
