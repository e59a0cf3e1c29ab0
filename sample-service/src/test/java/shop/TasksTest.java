package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
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

    private List<HttpResponse<String>> atTheSameTime(int requests, String path) {
        List<CompletableFuture<HttpResponse<String>>> all = IntStream.range(0, requests)
                .mapToObj(i -> shop.client.sendAsync(
                        shop.request(path).build(), HttpResponse.BodyHandlers.ofString()))
                .toList();
        return all.stream().map(CompletableFuture::join).toList();
    }

    private static long workerThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("penstock-worker-"))
                .count();
    }

    @Test
    void twoHundredFuturesShareTheIoThreads() throws Exception {
        shop.get("/tasks/async?ms=0");
        long start = System.nanoTime();
        List<HttpResponse<String>> responses = atTheSameTime(200, "/tasks/async?ms=500");
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        responses.forEach(response -> assertEquals(200, response.statusCode(), response.body()));
        responses.forEach(response -> assertTrue(thread(response).contains("I/O"), response.body()));
        assertTrue(taken.compareTo(Duration.ofSeconds(2)) < 0, () -> "took " + taken);
        assertTrue(workerThreads() <= 4, () -> workerThreads() + " workers");
    }

    @Test
    void ofFortyBlockingCallsFourRunSixteenWaitAndTheRestAreToldToComeBack() {
        List<HttpResponse<String>> responses = atTheSameTime(40, "/tasks/blocking?ms=500");
        List<HttpResponse<String>> served =
                responses.stream().filter(response -> response.statusCode() == 200).toList();
        List<HttpResponse<String>> refused =
                responses.stream().filter(response -> response.statusCode() == 503).toList();
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
