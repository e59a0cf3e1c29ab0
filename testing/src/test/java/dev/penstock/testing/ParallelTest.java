package dev.penstock.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.testing.cafe.Cafe;
import dev.penstock.testing.cafe.Menu;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** Several applications in one process at the same time. */
class ParallelTest {

    @PenstockTest(value = Cafe.class, settings = "cafe.name=A")
    static class SharedSample {

        private TestClient client;

        @RepeatedTest(10)
        void asksItsOwn() {
            assertEquals("A", client.get("/about").json().get(0).asString());
        }

        @Nested
        class Inner {
            @RepeatedTest(5)
            void asksTheOneAroundIt() {
                assertEquals("A", client.get("/about").json().get(0).asString());
            }
        }
    }

    @PenstockTest(value = Cafe.class, settings = "cafe.name=B")
    static class OtherSample {

        @RepeatedTest(10)
        void asksItsOwn(TestClient client) {
            assertEquals("B", client.get("/about").json().get(0).asString());
        }
    }

    @PenstockTest(Cafe.class)
    static class EachTestSample {

        private volatile String drink = "";

        @Replace
        private final Menu menu = () -> List.of(drink);

        @RepeatedTest(6)
        void asksItsOwn(TestClient client, RepetitionInfo repetition) {
            drink = "Tea " + repetition.getCurrentRepetition();
            assertEquals(drink, client.get("/drinks/0").text());
        }
    }

    @Test
    void classesAndTheirTestsDoNotMeet() {
        EngineExecutionResults results = Engine.run(SharedSample.class, OtherSample.class, EachTestSample.class);
        assertEquals(List.of(), Engine.failures(results));
        assertEquals(31, results.testEvents().succeeded().count());
    }
}
