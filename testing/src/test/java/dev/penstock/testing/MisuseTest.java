package dev.penstock.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.App;
import dev.penstock.testing.cafe.Cafe;
import dev.penstock.testing.cafe.Menu;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is wrong with a test class is said where it fails, with what to write instead. */
class MisuseTest {

    private static void assertFails(Class<?> sample, String message) {
        List<String> failures = Engine.failures(Engine.run(sample));
        assertEquals(1, failures.size(), failures::toString);
        String failure = failures.get(0);
        assertTrue(failure.contains(": " + message), failure);
    }

    @PenstockTest(String.class)
    static class NoApplication {
        @Test
        void test() {}
    }

    @Test
    void aClassThatIsNoApplication() {
        assertFails(NoApplication.class, "java.lang.String can't be started: it carries no @Application");
    }

    @ExtendWith(PenstockExtension.class)
    static class NoAnnotation {
        @Test
        void test() {}
    }

    @Test
    void nothingToStart() {
        assertFails(NoAnnotation.class, "NoAnnotation carries no @PenstockTest, which says what to start");
    }

    @PenstockTest(Cafe.class)
    static class NotProvided {
        static final class TeaMenu implements Menu {
            @Override
            public List<String> drinks() {
                return List.of("Tea");
            }
        }

        @Replace
        static final TeaMenu MENU = new TeaMenu();

        @Test
        void test() {}
    }

    @Test
    void whatNothingProvidesIsNotReplaced() {
        assertFails(
                NotProvided.class,
                "nothing is provided as NotProvided$TeaMenu, so it can't be replaced; replace cafe.Menu, which a "
                        + "NotProvided$TeaMenu is too");
    }

    @PenstockTest(Cafe.class)
    static class OfAnotherType {
        @Replace(Clock.class)
        static final String CLOCK = "noon";

        @Test
        void test() {}
    }

    @Test
    void aReplacementMustBeOfTheType() {
        assertFails(
                OfAnotherType.class,
                "@Replace OfAnotherType.CLOCK: its value is no java.time.Clock but a java.lang.String");
    }

    @PenstockTest(Cafe.class)
    static class NotYetThere {
        @Replace
        static @Nullable Clock clock;

        @BeforeAll
        static void tooLate() {
            clock = Clock.systemUTC();
        }

        @Test
        void test() {}
    }

    @Test
    void aReplacementMustBeThere() {
        assertFails(NotYetThere.class, "@Replace NotYetThere.clock: it is null when the application is started");
    }

    @PenstockTest(value = Cafe.class, settings = "penstock.worker.threads")
    static class NoValue {
        @Test
        void test() {}
    }

    @PenstockTest(value = Cafe.class, settings = "penstock.worker.thread=4")
    static class NoSuchSetting {
        @Test
        void test() {}
    }

    @Test
    void settingsThatAreNone() {
        assertFails(
                NoValue.class,
                "@PenstockTest of NoValue: settings are written \"penstock.worker.threads=4\", not "
                        + "\"penstock.worker.threads\"");
        assertFails(NoSuchSetting.class, "--penstock.worker.thread");
    }

    @PenstockTest(Cafe.class)
    static class NotStatic {
        @BeforeStart
        void prepare(App app) {}

        @Test
        void test() {}
    }

    @PenstockTest(Cafe.class)
    static class Failing {
        @BeforeStart
        static void prepare(App app) {
            throw new IllegalArgumentException("no database");
        }

        @Test
        void test() {}
    }

    @Test
    void methodsBeforeTheStart() {
        assertFails(
                NotStatic.class,
                "@BeforeStart NotStatic.prepare: write a static method with one parameter of type dev.penstock.App");
        assertFails(Failing.class, "@BeforeStart Failing.prepare failed");
    }

    @PenstockTest(Cafe.class)
    static class StaticClient {
        static @Nullable TestClient client;

        @Replace
        final Menu menu = List::of;

        @Test
        void test() {}
    }

    @PenstockTest(Cafe.class)
    static class BeforeTheTests {
        @Replace
        final Menu menu = List::of;

        @BeforeAll
        static void prepare(TestClient client) {}

        @Test
        void test() {}
    }

    @PenstockTest(Cafe.class)
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class BeforeTheObject {
        @Replace
        final Menu menu = List::of;

        BeforeTheObject(TestClient client) {}

        @Test
        void test() {}
    }

    @Test
    void noApplicationIsThereYet() {
        String each = " has an application of its own, since the instance field menu carries @Replace, and so there is "
                + "none ";
        assertFails(
                StaticClient.class,
                "each test of StaticClient" + each + "before the tests; make the field client an instance field too");
        assertFails(BeforeTheTests.class, "each test of BeforeTheTests" + each + "when static void ");
        assertFails(
                BeforeTheObject.class,
                "@Replace BeforeTheObject.menu: the constructor of the class has a parameter for which the application "
                        + "must be started before there is a value");
    }

    @PenstockTest(Cafe.class)
    static class Outer {
        Outer(TestClient client) {}

        @Nested
        class Inner {
            @Replace
            final Menu menu = List::of;

            @Test
            void test() {}
        }
    }

    @Test
    void theObjectAroundIsMadeFirst() {
        assertFails(Outer.class, "each test of Outer$Inner has an application of its own");
    }
}
