package dev.penstock.runtime.internal.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.runtime.Reply;
import dev.penstock.runtime.Route;
import dev.penstock.runtime.TypeRef;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** How many requests workers take, and what becomes of the others. */
class AdmissionTest {

    private static final TypeRef<String> TEXT = TypeRef.of(String.class);

    @Test
    void fourRunSixteenWaitAndTheRestIsRefused() throws Exception {
        fourRunSixteenWait("platform");
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21)
    void soItIsOnVirtualThreads() throws Exception {
        fourRunSixteenWait("virtual");
    }

    private static void fourRunSixteenWait(String type) throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (TestServer server = TestServer.start(
                (codecs, routes) -> {
                    Reply<String> text = codecs.reply(200, TEXT);
                    routes.add(Route.onWorker("GET", "/wait", "T.wait", ""), call -> {
                        most.accumulateAndGet(running.incrementAndGet(), Math::max);
                        release.await();
                        running.decrementAndGet();
                        call.send(text, Thread.currentThread().getName());
                    });
                },
                "--worker-threads=4",
                "--worker-type=" + type)) {
            List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                answers.add(server.getAsync("/wait"));
            }
            TestServer.await(
                    "20 refused",
                    () -> answers.stream().filter(CompletableFuture::isDone).count() == 20);
            TestServer.await("4 running", () -> running.get() == 4);
            assertEquals(20, server.server().usage().tasks());
            release.countDown();
            Set<String> threads = ConcurrentHashMap.newKeySet();
            int served = 0;
            for (CompletableFuture<HttpResponse<String>> answer : answers) {
                HttpResponse<String> response = answer.get(20, TimeUnit.SECONDS);
                if (response.statusCode() == 200) {
                    served++;
                    threads.add(response.body());
                } else {
                    assertEquals(503, response.statusCode());
                    assertEquals(
                            "1", response.headers().firstValue("Retry-After").orElseThrow());
                    assertTrue(response.body().contains("\"status\":503"), response.body());
                }
            }
            assertEquals(20, served);
            assertEquals(4, most.get());
            assertTrue(type.equals("virtual") || threads.size() == 4, threads.toString());
        }
    }

    @Test
    void twoHundredFuturesNeedNoWorkers() throws Exception {
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1);
        try (TestServer server = TestServer.start(
                (codecs, routes) -> {
                    Reply<String> text = codecs.reply(200, TEXT);
                    routes.add(Route.onIo("GET", "/later", "T.later", ""), call -> {
                        CompletableFuture<String> future = new CompletableFuture<>();
                        timer.schedule(() -> future.complete("done"), 500, TimeUnit.MILLISECONDS);
                        call.sendLater(text, future);
                    });
                },
                "--worker-threads=4")) {
            long begin = System.nanoTime();
            List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                answers.add(server.getAsync("/later"));
            }
            for (CompletableFuture<HttpResponse<String>> answer : answers) {
                assertEquals(200, answer.get(20, TimeUnit.SECONDS).statusCode());
            }
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
            assertTrue(millis < 10_000, "took " + millis + " ms; one after the other they take 100 s");
            assertTrue(Thread.getAllStackTraces().keySet().stream()
                    .noneMatch(thread -> thread.getName().startsWith("penstock-worker-")));
        } finally {
            timer.shutdownNow();
        }
    }
}
