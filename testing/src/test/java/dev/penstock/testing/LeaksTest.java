package dev.penstock.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.RunningApp;
import dev.penstock.Usage;
import dev.penstock.testing.cafe.Cafe;
import dev.penstock.testing.cafe.Gate;
import dev.penstock.testing.cafe.Menu;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** What is left of an application fails its tests. */
class LeaksTest {

    @AfterEach
    void letHandlersGo() {
        Gate.OPEN.set(true);
    }

    private static void occupyAWorker(TestClient client, RunningApp app) {
        CompletableFuture<TestResponse> request =
                client.request("GET", "/stuck").sendAsync();
        Patience.await("the handler runs", request, () -> app.usage().tasks() > 0);
    }

    @PenstockTest(value = Cafe.class, settings = "penstock.stop.timeout=50ms")
    static class StuckSample {

        @Test
        void leavesAWorkerBehind(TestClient client, RunningApp app) {
            occupyAWorker(client, app);
        }

        @Test
        void leavesNothing(TestClient client) {
            client.get("/drinks").expect(200);
        }
    }

    @Test
    void aHandlerThatIgnoresInterruptsFailsTheClassAndIsShown() {
        Gate.OPEN.set(false);
        EngineExecutionResults results = Engine.run(StuckSample.class);
        assertEquals(2, results.testEvents().succeeded().count());
        assertEquals(0, results.testEvents().failed().count());
        List<String> failures = Engine.failures(results);
        assertEquals(1, failures.size());
        String failure = failures.get(0);
        assertTrue(
                failure.startsWith(
                                "LeaksTest$StuckSample: cafe.Cafe, started for LeaksTest$StuckSample, was stopped and "
                                        + "has left behind:\n- 1 task(s) of workers that have not ended; a handler that ignores "
                                        + "interrupts?\n- the thread penstock-worker-")
                        && failure.contains("cafe.OrderController.stuck(OrderController.java:"),
                failure);
    }

    @PenstockTest(value = Cafe.class, settings = "penstock.stop.timeout=50ms")
    static class StuckInItsOwnSample {

        @Replace
        private final Menu menu = List::of;

        @Test
        void leavesAWorkerBehind(TestClient client, RunningApp app) {
            occupyAWorker(client, app);
        }

        @Test
        void leavesNothing(TestClient client) {
            client.get("/drinks").expect(200);
        }
    }

    @Test
    void itFailsTheTestWhereEachHasAnApplicationOfItsOwn() {
        Gate.OPEN.set(false);
        EngineExecutionResults results = Engine.run(StuckInItsOwnSample.class);
        assertEquals(1, results.testEvents().succeeded().count());
        List<String> failures = Engine.failures(results);
        assertEquals(1, failures.size());
        assertTrue(
                failures.get(0).startsWith("leavesAWorkerBehind(TestClient, RunningApp): cafe.Cafe, started for "),
                failures::toString);
    }

    @PenstockTest(value = Cafe.class, settings = "penstock.stop.timeout=50ms")
    static class UnansweredSample {

        @Test
        void leavesAFutureBehind(TestClient client, RunningApp app) {
            CompletableFuture<TestResponse> request =
                    client.request("GET", "/never").sendAsync();
            Patience.await(
                    "the request is under way", request, () -> app.usage().requests() > 0);
        }
    }

    @Test
    void aFutureThatNeverCompletesIsCancelledAtTheEnd() {
        assertEquals(List.of(), Engine.failures(Engine.run(UnansweredSample.class)));
    }

    @Test
    void everythingThatIsLeftIsNamed() {
        assertEquals(Optional.empty(), LeftBehind.by(new Usage(0, 0, 0, 0, 0, 0, List.of())));
        assertEquals(
                "\n- 1 request(s) that were not answered to the end"
                        + "\n- 2 task(s) of workers that have not ended; a handler that ignores interrupts?"
                        + "\n- 3 pooled buffer(s)\n- 4 buffer(s) of replies\n- 5 byte(s) of request bodies"
                        + "\n- 6 byte(s) of replies that wait for slow readers"
                        + "\n- the thread penstock-stranded, NEW",
                LeftBehind.by(new Usage(1, 2, 3, 4, 5, 6, List.of(new Thread("penstock-stranded"))))
                        .orElseThrow());
    }
}
