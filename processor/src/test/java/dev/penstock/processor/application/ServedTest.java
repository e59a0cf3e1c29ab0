package dev.penstock.processor.application;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
        HttpRequest request =
                HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(10)).build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
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
}
