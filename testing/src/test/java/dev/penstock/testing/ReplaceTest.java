package dev.penstock.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.penstock.testing.cafe.Cafe;
import dev.penstock.testing.cafe.CafeSettings;
import dev.penstock.testing.cafe.HouseMenu;
import dev.penstock.testing.cafe.Menu;
import dev.penstock.testing.cafe.OrderController;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Objects of tests in applications. */
@PenstockTest(value = Cafe.class, settings = "cafe.name=Nobody reads this")
class ReplaceTest {

    /** A clock of the test's own. */
    static final class VienneseClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneId.of("Europe/Vienna");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.EPOCH;
        }
    }

    @Replace
    private static final CafeSettings SETTINGS = new CafeSettings("Landtmann");

    @Replace(Clock.class)
    private static final VienneseClock CLOCK = new VienneseClock();

    @Test
    void settingsAndWhatAMethodProvides(TestClient client) {
        assertEquals(
                "[\"Landtmann\",\"Europe/Vienna\",\"nobody\",\"none\"]",
                client.get("/about").expect(200).text());
    }

    @Nested
    class AnObjectForEachTest {

        @Replace
        private final Menu menu = () -> List.copyOf(drinks());

        private final List<String> drinks = new ArrayList<>();
        private TestClient client;

        private List<String> drinks() {
            return drinks;
        }

        @RepeatedTest(2)
        void isInAnApplicationForEachTest(RepetitionInfo repetition) {
            assertEquals("[]", client.get("/drinks").text());
            drinks.add("Tea " + repetition.getCurrentRepetition());
            assertEquals(
                    "[\"Tea " + repetition.getCurrentRepetition() + "\"]",
                    client.get("/drinks").text());
            assertEquals("Landtmann", client.get("/about").json().get(0).asString());
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class AnObjectForTheClass {

        @Replace
        private final Menu menu = () -> List.of("Tea");

        private final Set<URI> seen = new HashSet<>();

        @RepeatedTest(2)
        void isInOneApplication(TestClient client, URI uri) {
            seen.add(uri);
            assertEquals("[\"Tea\"]", client.get("/drinks").text());
            assertEquals(1, seen.size());
        }
    }

    @Nested
    class AController {

        @Replace
        private final OrderController controller =
                new OrderController(new HouseMenu(), CLOCK, new CafeSettings("Hawelka"));

        @Test
        void isServed(TestClient client, URI uri) {
            assertEquals("Hawelka", client.get("/about").json().get(0).asString());
            assertNotEquals(0, uri.getPort());
        }
    }
}
