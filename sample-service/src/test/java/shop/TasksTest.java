package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The threading rule, with four workers. */
class TasksTest {

    private RunningShop shop;

    @BeforeEach
    void open() {
        shop = RunningShop.start(Map.of("penstock.worker.threads", "4"));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private List<CompletableFuture<HttpResponse<String>>> send(int requests, String path) {
        return IntStream.range(0, requests)
                .mapToObj(i -> shop.client.sendAsync(shop.request(path).build(), HttpResponse.BodyHandlers.ofString()))
                .toList();
    }

    private List<HttpResponse<String>> atTheSameTime(int requests, String path) throws Exception {
        List<HttpResponse<String>> responses = new ArrayList<>();
        for (CompletableFuture<HttpResponse<String>> response : send(requests, path)) {
            responses.add(response.get(40, TimeUnit.SECONDS));
        }
        return responses;
    }

    private static long workerThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("penstock-worker-"))
                .count();
    }

    @Test
    void twoHundredFuturesShareTheIoThreads() throws Exception {
        atTheSameTime(8, "/tasks/blocking?ms=20");
        assertEquals(4, workerThreads());
        long start = System.nanoTime();
        List<CompletableFuture<HttpResponse<String>>> pending = send(200, "/tasks/async?ms=500");
        long most = workerThreads();
        for (CompletableFuture<HttpResponse<String>> each : pending) {
            HttpResponse<String> response = each.get(40, TimeUnit.SECONDS);
            most = Math.max(most, workerThreads());
            assertEquals(200, response.statusCode(), response.body());
            assertTrue(thread(response).contains("I/O"), response.body());
        }
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        assertTrue(taken.compareTo(Duration.ofSeconds(2)) < 0, () -> "took " + taken);
        assertEquals(4, most);
    }

    @Test
    void ofFortyBlockingCallsFourRunSixteenWaitAndTheRestAreToldToComeBack() throws Exception {
        // Opens the connections first, so that all forty arrive while the first four are at work.
        atTheSameTime(40, "/tasks/async?ms=200");
        List<HttpResponse<String>> responses = atTheSameTime(40, "/tasks/blocking?ms=500");
        List<HttpResponse<String>> served = responses.stream()
                .filter(response -> response.statusCode() == 200)
                .toList();
        List<HttpResponse<String>> refused = responses.stream()
                .filter(response -> response.statusCode() == 503)
                .toList();
        assertEquals(20, served.size());
        assertEquals(20, refused.size());
        served.forEach(response -> assertTrue(thread(response).startsWith("penstock-worker-"), response.body()));
        refused.forEach(response ->
                assertEquals("1", response.headers().firstValue("Retry-After").orElseThrow()));
        assertEquals(4, served.stream().map(TasksTest::thread).distinct().count());
    }

    @Test
    void whatComputesRunsOnAWorker() throws Exception {
        HttpResponse<String> response = shop.get("/tasks/cpu?ms=1");
        assertEquals(200, response.statusCode(), response.body());
        assertTrue(thread(response).startsWith("penstock-worker-"), response.body());
    }

    private static String thread(HttpResponse<String> response) {
        return RunningShop.json(response).required("thread").asString();
    }
}
