package shop.tasks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.RunningApp;
import dev.penstock.testing.PenstockTest;
import dev.penstock.testing.Replace;
import dev.penstock.testing.TestClient;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.Shop;

/** Clients that are killed while a task is under way. */
@PenstockTest(value = Shop.class, settings = "shop.db-url=jdbc:h2:mem:departures;DB_CLOSE_DELAY=-1")
class DepartureTest {

    private static final BlockingQueue<CompletableFuture<TaskResult>> RETURNED = new LinkedBlockingQueue<>();

    /** The shop's own, and it tells what it has returned. */
    @Replace
    private static final TaskController CONTROLLER = new TaskController() {
        @Override
        CompletableFuture<TaskResult> async(int ms) {
            CompletableFuture<TaskResult> future = super.async(ms);
            RETURNED.add(future);
            return future;
        }
    };

    private static final int ROUNDS = 9;
    private static final byte[] REQUEST =
            "GET /tasks/async?ms=10000 HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    /** The median of some, since a busy machine may hold anybody up for once. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theFutureIsCancelledWithinATenthOfASecond(boolean reset, RunningApp app) throws Exception {
        long[] millis = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            Socket client = new Socket(InetAddress.getLoopbackAddress(), app.port());
            client.getOutputStream().write(REQUEST);
            CompletableFuture<TaskResult> future = RETURNED.poll(20, TimeUnit.SECONDS);
            assertTrue(future != null, "no task was begun");
            CompletableFuture<Long> ended = new CompletableFuture<>();
            future.whenComplete((result, failure) -> ended.complete(System.nanoTime()));
            client.setSoLinger(reset, 0);
            long closed = System.nanoTime();
            client.close();
            millis[i] = TimeUnit.NANOSECONDS.toMillis(ended.get(9, TimeUnit.SECONDS) - closed);
            assertTrue(future.isCancelled());
        }
        Arrays.sort(millis);
        assertTrue(millis[ROUNDS / 2] < 100, () -> Arrays.toString(millis) + " ms");
    }

    @Test
    void whoStaysIsAnswered(TestClient client) throws Exception {
        TaskResult result = client.get("/tasks/async?ms=5").expect(200).as(TaskResult.class);
        assertEquals("async", result.kind());
        assertEquals(5, result.ms());
        assertEquals(
                "max",
                client.get("/tasks/async?ms=10001")
                        .expect(422)
                        .problem()
                        .errors()
                        .get(0)
                        .code());
        assertTrue(RETURNED.poll(20, TimeUnit.SECONDS) != null);
    }
}
