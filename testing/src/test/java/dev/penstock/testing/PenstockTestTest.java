package dev.penstock.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.penstock.App;
import dev.penstock.RunningApp;
import dev.penstock.testing.cafe.Cafe;
import dev.penstock.testing.cafe.Menu;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is started, when, and what of it is injected. */
@PenstockTest(
        value = Cafe.class,
        settings = {"cafe.name = Museum", "penstock.worker.threads=2"})
class PenstockTestTest {

    private static TestClient everybodys;
    private static RunningApp first;

    private TestClient client;
    private RunningApp app;

    @BeforeStart
    static void set(App app) {
        app.set("penstock.body.limit", "10");
    }

    @BeforeAll
    static void first(RunningApp app) {
        assertSame(first, app);
    }

    @RepeatedTest(2)
    void oneApplicationForTheClass(RunningApp app, TestClient client, URI uri) {
        assertSame(first, app);
        assertSame(app, this.app);
        assertSame(client, this.client);
        assertSame(client, everybodys);
        assertEquals(app.uri(), uri);
    }

    @Test
    void settings() {
        assertEquals("Museum", client.get("/about").json().get(0).asString());
        client.post("/orders", "{\"drink\":\"Tea\",\"cups\":1}").expect(413);
    }

    @ParameterizedTest
    @ValueSource(strings = "urn:a")
    void addressesThatATestIsGivenAreItsOwn(URI uri, TestClient client) {
        assertEquals(URI.create("urn:a"), uri);
        assertSame(this.client, client);
    }

    @Nested
    class Inner {

        private TestClient client;

        private final RunningApp atConstruction;

        Inner(RunningApp app) {
            this.atConstruction = app;
        }

        @Test
        void sharesTheApplication(RunningApp app) {
            assertSame(first, app);
            assertSame(first, atConstruction);
            assertSame(PenstockTestTest.this.client, client);
        }
    }

    @Nested
    class InnerThatReplaces {

        @Replace
        private final Menu menu = () -> List.of("Tea");

        private TestClient client;

        @Test
        void hasItsOwn() {
            assertNotEquals(first.uri(), app.uri());
            assertEquals("[\"Tea\"]", client.get("/drinks").text());
            assertEquals(
                    "[\"Tea\"]", PenstockTestTest.this.client.get("/drinks").text());
            assertEquals("[\"Espresso\",\"Mélange\"]", everybodys.get("/drinks").text());
            assertEquals("Museum", client.get("/about").json().get(0).asString());
        }
    }

    @Nested
    @PenstockTest(Cafe.class)
    class InnerThatSaysWhatToStart {

        @Test
        void hasItsOwn(TestClient client) {
            assertEquals("Central", client.get("/about").json().get(0).asString());
            client.post("/orders", "{\"drink\":\"Tea\",\"cups\":1,\"extras\":[]}")
                    .expect(201);
        }
    }
}
