package dev.penstock.processor.application;

import static dev.penstock.processor.application.Sources.compile;
import static dev.penstock.processor.application.Sources.shop;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is wrong with one class that provides something. */
class ProviderErrorsTest {

    private static void assertMessages(String source, String... expected) {
        assertEquals(List.of(expected), compile(shop(source)).messages());
    }

    @Test
    void severalConstructors() {
        assertMessages(
                """
                @Singleton
                class Store {
                    Store() {}
                    Store(String url) {}
                }
                """,
                "ERROR Store.java:4:1 [PEN311] Store has 2 constructors, so it is open which one builds it; keep one, or write a static @Provides @Singleton method that calls the one you mean, in the place of @Singleton on the class");
    }

    @Test
    void severalConstructorsOfAController() {
        assertMessages(
                """
                @Controller("/items")
                class ItemController {
                    ItemController() {}
                    ItemController(String url) {}
                    @Get String list() { return ""; }
                }
                """,
                "ERROR ItemController.java:4:1 [PEN311] ItemController has 2 constructors, so it is open which one builds it; keep one");
    }

    @Test
    void privateConstructor() {
        assertMessages(
                """
                @Singleton
                class Store {
                    private Store() {}
                }
                """,
                "ERROR Store.java:6:13 [PEN312] the constructor of Store is private, so nothing can build it; make it package-private: remove 'private'");
    }

    @Test
    void abstractClassInterfaceAndEnum() {
        assertMessages(
                "@Singleton abstract class Store {}",
                "ERROR Store.java:4:1 [PEN313] Store is abstract, so it can't be built; put the annotation on the class that implements it");
        assertMessages(
                "@Singleton interface Store {}",
                "ERROR Store.java:4:1 [PEN313] Store is an interface, so it can't be built; put the annotation on the class that implements it");
        assertMessages(
                "@Singleton enum Store { ONE }",
                "ERROR Store.java:4:1 [PEN313] Store is an enum, so it can't be built; put the annotation on the class that implements it");
    }

    @Test
    void innerClass() {
        assertMessages(
                """
                class Outer {
                    @Singleton class Store {}
                }
                """,
                "ERROR Outer.java:5:5 [PEN314] Store is an inner class, which only an instance of Outer can build; make it 'static'");
    }

    @Test
    void genericClass() {
        assertMessages(
                "@Singleton class Store<T> {}",
                "ERROR Store.java:4:1 [PEN315] Store has type parameters, so it is open what it is built for; put the annotation on a subclass without, or write a @Provides @Singleton method that returns it with its type arguments");
    }

    @Test
    void privateClass() {
        assertMessages(
                """
                class Outer {
                    private static class Middle {
                        @Singleton static class Store {}
                    }
                }
                """,
                "ERROR Outer.java:6:27 [PEN316] the generated class beside Store can't see it, as Middle is private; remove 'private'");
    }

    @Test
    void providesWithoutSingleton() {
        assertMessages(
                """
                class Pools {
                    @Provides static Thread pool() { return new Thread(); }
                }
                """,
                "ERROR Pools.java:5:5 [PEN317] @Provides method Pools.pool has no scope; add @Singleton: it is then called once, and everybody gets the same object");
    }

    @Test
    void singletonMethodWithoutProvides() {
        assertMessages(
                """
                @Singleton
                class Pools {
                    @Singleton Thread pool() { return new Thread(); }
                }
                """,
                "ERROR Pools.java:6:5 [PEN318] @Singleton on method Pools.pool says nothing without @Provides; add @Provides, or remove @Singleton");
    }

    @Test
    void instanceMethodOfAClassThatIsNotASingleton() {
        assertMessages(
                """
                class Pools {
                    @Provides @Singleton Thread pool() { return new Thread(); }
                }
                """,
                "ERROR Pools.java:5:5 [PEN319] @Provides method Pools.pool is not static, and there is no instance of Pools to call it on; make the method static, or annotate the class with @Singleton");
    }

    @Test
    void methodsThatCanNotProvide() {
        assertMessages(
                """
                abstract class Pools {
                    @Provides @Singleton private static Thread hidden() { return new Thread(); }
                    @Provides @Singleton abstract Thread open();
                    @Provides @Singleton static void nothing() {}
                    @Provides @Singleton static <T> List<T> any() { return List.of(); }
                }
                """,
                "ERROR Pools.java:5:5 [PEN320] @Provides method Pools.hidden is private; remove 'private'",
                "ERROR Pools.java:6:5 [PEN320] @Provides method Pools.open is abstract; give it a body",
                "ERROR Pools.java:7:5 [PEN320] @Provides method Pools.nothing returns nothing; return the object that it makes",
                "ERROR Pools.java:8:5 [PEN320] @Provides method Pools.any has type parameters; return a type whose arguments are written out");
    }

    @Test
    void statusOnAClassThatIsNoException() {
        assertMessages(
                "@Status(404) class NoItem {}",
                "ERROR NoItem.java:4:1 [PEN322] @Status on NoItem says nothing, as it is not an exception; write @Status on a method of a controller, or on a class that extends Exception or RuntimeException");
        assertMessages(
                "@Status(201) interface Created {}",
                "ERROR Created.java:4:1 [PEN322] @Status on Created says nothing, as it is not an exception; write @Status on a method of a controller, or on a class that extends Exception or RuntimeException");
    }

    @Test
    void statusOfNoProblem() {
        assertMessages(
                "@Status(302) class Moved extends RuntimeException {}",
                "ERROR Moved.java:4:9 [PEN323] 302 can't be the status of the problem for Moved; write 400 to 599");
        assertMessages(
                "@Status(600) class Odd extends Exception {}",
                "ERROR Odd.java:4:9 [PEN323] 600 can't be the status of the problem for Odd; write 400 to 599");
    }

    @Test
    void privateException() {
        assertMessages(
                """
                class Store {
                    @Status(404) private static class NoItem extends RuntimeException {}
                }
                """,
                "ERROR Store.java:5:33 [PEN316] the generated class beside NoItem can't see it, as NoItem is private; remove 'private'");
    }

    @Test
    void controllerOrSettingsThatIsASingletonToo() {
        assertMessages(
                """
                @Controller("/items") @Singleton
                class ItemController {
                    @Get String list() { return ""; }
                }
                """,
                "ERROR ItemController.java:4:23 [PEN321] ItemController is a @Controller and a @Singleton; remove @Singleton: it is built once anyway, and what others shall share belongs in a class of its own");
        assertMessages(
                "@Singleton @Config(\"shop\") record Settings(int max) {}",
                "ERROR Settings.java:4:1 [PEN321] Settings is a @Config and a @Singleton; remove @Singleton: it is built once anyway");
    }
}
