package dev.penstock.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.penstock.App;
import dev.penstock.RunningApp;
import dev.penstock.testing.cafe.Cafe;
import dev.penstock.testing.cafe.Menu;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** Whose application the objects of test classes are given when they live for longer than one test. */
class LifecycleTest {

    private static void assertSucceed(int tests, Class<?> sample) {
        EngineExecutionResults results = Engine.run(sample);
        assertEquals(List.of(), Engine.failures(results));
        assertEquals(tests, results.testEvents().succeeded().count());
    }

    @PenstockTest(value = Cafe.class, settings = "cafe.name=Outer")
    @TestInstance(Lifecycle.PER_CLASS)
    static class OneObjectSample {

        private TestClient client;
        private RunningApp app;

        private String name() {
            return client.get("/about").json().get(0).asString();
        }

        @BeforeAll
        void before(RunningApp app) {
            assertSame(app, this.app);
            assertEquals("Outer", name());
        }

        @AfterAll
        void after() {
            assertEquals("Outer", name());
        }

        @RepeatedTest(10)
        void keepsItsOwn(RunningApp app) {
            assertSame(app, this.app);
            assertEquals("Outer", name());
        }

        @Nested
        class Sharing {

            private RunningApp app;

            @RepeatedTest(5)
            void hasThatOfTheClassAround(RunningApp app) {
                assertSame(OneObjectSample.this.app, app);
                assertSame(app, this.app);
            }
        }

        @Nested
        @PenstockTest(value = Cafe.class, settings = "cafe.name=Inner")
        class ItsOwn {

            private TestClient client;

            @RepeatedTest(10)
            void leavesThatOfTheClassAround() {
                assertEquals("Inner", client.get("/about").json().get(0).asString());
                assertEquals("Outer", name());
            }
        }

        @Nested
        class EachItsOwn {

            @Replace
            private final Menu menu = () -> List.of("Tea");

            private TestClient client;
            private RunningApp app;

            @RepeatedTest(5)
            void leavesThatOfTheClassAround(RunningApp app) {
                assertSame(app, this.app);
                assertEquals("[\"Tea\"]", client.get("/drinks").text());
                assertNotEquals(
                        "[\"Tea\"]", OneObjectSample.this.client.get("/drinks").text());
            }
        }
    }

    @Test
    void anObjectOfAClassKeepsTheApplicationOfTheClass() {
        assertSucceed(30, OneObjectSample.class);
    }

    @PenstockTest(value = Cafe.class, settings = "cafe.name=Outer")
    static class InnerObjectSample {

        private TestClient client;

        @Test
        void hasItsOwn() {
            assertEquals("Outer", client.get("/about").json().get(0).asString());
        }

        @Nested
        @TestInstance(Lifecycle.PER_CLASS)
        @PenstockTest(value = Cafe.class, settings = "cafe.name=Inner")
        class Inner {

            private TestClient client;

            @BeforeAll
            void before() {
                hasItsOwn();
            }

            @RepeatedTest(2)
            void hasItsOwn() {
                assertEquals("Inner", client.get("/about").json().get(0).asString());
                assertSame(client, InnerObjectSample.this.client);
            }
        }
    }

    @Test
    void theObjectAroundThatIsMadeForANestedClassGetsTheApplicationOfThat() {
        assertSucceed(3, InnerObjectSample.class);
    }

    @TestInstance(Lifecycle.PER_CLASS)
    static class NoApplicationSample {

        private TestClient client;

        @Nested
        @PenstockTest(Cafe.class)
        class Inner {

            private TestClient client;

            @RepeatedTest(2)
            void isGivenToTheObjectAround() {
                assertSame(client, NoApplicationSample.this.client);
            }
        }
    }

    @Test
    void anObjectOfAClassWithoutAnApplicationGetsThatOfTheTest() {
        assertSucceed(2, NoApplicationSample.class);
    }

    @PenstockTest(Cafe.class)
    static class PreparingSample {

        @Test
        void hasItsOwn(TestClient client) {
            assertEquals("Central", client.get("/about").json().get(0).asString());
        }

        @Nested
        class Inner {

            @BeforeStart
            static void prepare(App app) {
                app.set("cafe.name", "Inner");
            }

            @Test
            void hasItsOwn(TestClient client) {
                assertEquals("Inner", client.get("/about").json().get(0).asString());
            }
        }
    }

    @Test
    void aNestedClassThatPreparesItsApplicationHasItsOwn() {
        assertSucceed(2, PreparingSample.class);
    }

    @PenstockTest(Cafe.class)
    @ParameterizedClass
    @ValueSource(ints = {1, 2, 3})
    static class ParameterizedSample {

        private static final Set<RunningApp> SEEN = ConcurrentHashMap.newKeySet();

        private TestClient client;

        ParameterizedSample(int number) {
            assertNotEquals(0, number);
        }

        @BeforeAll
        static void before(RunningApp app) {
            SEEN.add(app);
        }

        @RepeatedTest(2)
        void hasThatOfTheClass(RunningApp app) {
            SEEN.add(app);
            client.get("/drinks").expect(200);
        }
    }

    @Test
    void allInvocationsOfAParameterizedClassShareOne() {
        ParameterizedSample.SEEN.clear();
        assertSucceed(6, ParameterizedSample.class);
        assertEquals(1, ParameterizedSample.SEEN.size());
    }

    @PenstockTest(Cafe.class)
    @ParameterizedClass
    @ValueSource(ints = {1, 2})
    @TestInstance(Lifecycle.PER_CLASS)
    static class ParameterizedObjectSample {

        private RunningApp app;

        @Parameter
        private int number;

        @Replace
        private final Menu menu = () -> List.of("Tea " + number);

        private TestClient client;

        @BeforeAll
        void before(RunningApp app) {
            assertSame(app, this.app);
        }

        @RepeatedTest(2)
        void hasThatOfTheClass(RunningApp app) {
            assertSame(app, this.app);
            assertEquals("Tea " + number, client.get("/drinks/0").text());
        }
    }

    @Test
    void oneObjectOfAParameterizedClassHasOneApplication() {
        assertSucceed(4, ParameterizedObjectSample.class);
    }
}
