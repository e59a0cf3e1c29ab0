package dev.penstock.processor.application;

import static dev.penstock.processor.application.Sources.compile;
import static dev.penstock.processor.application.Sources.in;
import static dev.penstock.processor.application.Sources.shop;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.processor.testing.Compiled;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is wrong with the dependencies of an application. */
class GraphErrorsTest {

    private static final String SHOP = shop("@Application(title = \"Shop\") public final class Shop {}");

    private static String controller(String name, String needs) {
        return shop("""
                @Controller("/%s")
                class %s {
                    %s(%s) {}
                    @Get String list() { return ""; }
                }
                """.formatted(name.toLowerCase(java.util.Locale.ROOT), name, name, needs));
    }

    private static void assertMessages(Compiled compiled, String... expected) {
        assertEquals(List.of(expected), compiled.messages());
    }

    @Test
    void missingInThisModuleStandsOnTheParameter() {
        assertMessages(
                compile(SHOP, controller("Items", "Store store"), shop("""
                                @Singleton
                                class Store {
                                    Store(java.time.Clock clock) {}
                                }
                                """)),
                "ERROR Store.java:6:27 [PEN331] no provider for java.time.Clock, needed by shop.Items -> shop.Store; write a static @Provides @Singleton method that returns one");
    }

    @Test
    void eachMissingTypeIsReportedOnce() {
        assertMessages(
                compile(
                        SHOP,
                        controller("Items", "Thread thread"),
                        controller("Orders", "Thread thread, Runnable task")),
                "ERROR Items.java:6:18 [PEN331] no provider for java.lang.Thread, needed by shop.Items; write a static @Provides @Singleton method that returns one",
                "ERROR Orders.java:6:36 [PEN331] no provider for java.lang.Runnable, needed by shop.Orders; write a static @Provides @Singleton method that returns one");
    }

    @Test
    void classOfThisModuleCanBeAnnotated() {
        assertMessages(
                compile(SHOP, shop("class Store {}"), controller("Items", "Store store")),
                "ERROR Items.java:6:17 [PEN331] no provider for shop.Store, needed by shop.Items; annotate Store with @Singleton, or write a static @Provides @Singleton method that returns one");
        assertMessages(
                compile(SHOP, shop("interface Store {}"), controller("Items", "Store store")),
                "ERROR Items.java:6:17 [PEN331] no provider for shop.Store, needed by shop.Items; annotate a class that implements it with @Singleton, or write a static @Provides @Singleton method that returns one");
    }

    @Test
    void controllersAreNotProvided() {
        assertMessages(
                compile(SHOP, controller("Items", ""), controller("Orders", "Items items")),
                "ERROR Orders.java:6:18 [PEN331] no provider for shop.Items, needed by shop.Orders; it is a controller, which nothing can depend on: move what both need into a @Singleton class");
    }

    @Test
    void missingInAJarStandsOnTheApplication() {
        Compiled jar = compile(in("lib", "@Singleton public class Repo { Repo(java.time.Clock clock) {} }"))
                .orFail();
        assertMessages(
                compile(
                        List.of(jar),
                        shop("@Application(title = \"Shop\", include = lib.Repo.class) public final class Shop {}"),
                        controller("Items", "Store store"),
                        shop("@Singleton class Store { Store(lib.Repo repo) {} }")),
                "ERROR Shop.java:4:1 [PEN331] no provider for java.time.Clock, needed by shop.Items -> shop.Store -> lib.Repo; write a static @Provides @Singleton method that returns one");
    }

    @Test
    void providerOfAJarThatIsNotIncludedIsNamed() {
        Compiled jar = compile(in("lib", "@Singleton public class Repo {}")).orFail();
        assertMessages(
                compile(List.of(jar), SHOP, controller("Items", "lib.Repo repo")),
                "ERROR Items.java:6:20 [PEN331] no provider for lib.Repo, needed by shop.Items; lib.Repo of another jar provides it: write include = Repo.class in @Application");
    }

    @Test
    void twoProvidersOfTheSameType() {
        assertMessages(
                compile(SHOP, controller("Items", "Thread thread"), shop("""
                                class Threads {
                                    @Provides @Singleton static Thread one() { return new Thread(); }
                                    @Provides @Singleton static Thread two() { return new Thread(); }
                                }
                                """)),
                "ERROR Items.java:6:18 [PEN332] 2 providers for java.lang.Thread, needed by shop.Items: shop.Threads.one, shop.Threads.two; keep one of them, or ask for the exact type of the one you mean");
    }

    @Test
    void twoImplementationsOfOneInterface() {
        assertMessages(
                compile(
                        SHOP,
                        controller("Items", "Store store"),
                        shop("interface Store {}"),
                        shop("@Singleton class JdbcStore implements Store {}"),
                        shop("@Singleton class MemoryStore implements Store {}")),
                "ERROR Items.java:6:17 [PEN332] 2 providers for shop.Store, needed by shop.Items: shop.JdbcStore, shop.MemoryStore; keep one of them, or ask for the exact type of the one you mean");
    }

    @Test
    void exactTypeCountsBeforeThoseThatCouldStandInForIt() {
        compile(
                        SHOP,
                        controller("Items", "Store store"),
                        shop("@Singleton class Store {}"),
                        shop("@Singleton class JdbcStore extends Store {}"))
                .orFail();
    }

    @Test
    void numbersAreNotWidened() {
        assertMessages(
                compile(
                        SHOP,
                        controller("Items", "long limit"),
                        shop("class Limits { @Provides @Singleton static int limit() { return 1; } }")),
                "ERROR Items.java:6:16 [PEN331] no provider for java.lang.Long, needed by shop.Items; write a static @Provides @Singleton method that returns one");
    }

    @Test
    void cycleIsPrinted() {
        assertMessages(
                compile(
                        SHOP,
                        controller("Items", "A a"),
                        shop("@Singleton class A { A(B b) {} }"),
                        shop("interface B {}"),
                        shop("@Singleton class BImpl implements B { BImpl(C c) {} }"),
                        shop("@Singleton class C { C(A a) {} }")),
                "ERROR C.java:4:26 [PEN333] each of these needs the next one to be built: shop.A -> shop.BImpl -> shop.C -> shop.A; move what two of them share into a class of its own");
    }

    @Test
    void cycleThroughAMethodOfASingleton() {
        assertMessages(
                compile(SHOP, controller("Items", "Thread thread"), shop("""
                                @Singleton class Threads {
                                    Threads(Thread thread) {}
                                    @Provides @Singleton Thread one() { return new Thread(); }
                                }
                                """)),
                "ERROR Threads.java:5:20 [PEN333] each of these needs the next one to be built: shop.Threads.one -> shop.Threads -> shop.Threads.one; move what two of them share into a class of its own");
    }

    @Test
    void oneMistakeGivesOneMessage() {
        assertMessages(
                compile(
                        SHOP,
                        controller("Items", "Store store, Settings settings, Runnable task, B b"),
                        shop("@Singleton class Store { Store() {} Store(String url) {} }"),
                        shop("@Config(\"shop\") class Settings {}"),
                        shop("class Tasks { @Provides static Runnable task() { return () -> {}; } }"),
                        shop("interface B {}"),
                        shop("@Singleton class BImpl implements B { private BImpl() {} }")),
                "ERROR Store.java:4:1 [PEN311] Store has 2 constructors, so it is open which one builds it; keep one, or write a static @Provides @Singleton method that calls the one you mean, in the place of @Singleton on the class",
                "ERROR Settings.java:4:1 [PEN351] @Config is on Settings, which is not a record; write 'record Settings(…)' with one component a setting",
                "ERROR Tasks.java:4:15 [PEN317] @Provides method Tasks.task has no scope; add @Singleton: it is then called once, and everybody gets the same object",
                "ERROR BImpl.java:4:47 [PEN312] the constructor of BImpl is private, so nothing can build it; make it package-private: remove 'private'");
    }

    @Test
    void everythingIsReportedAtOnce() {
        assertMessages(
                compile(
                        SHOP,
                        controller("Items", "Thread thread"),
                        controller("Orders", "Store store"),
                        shop("@Singleton class Store { Store() {} Store(String url) {} }")),
                "ERROR Store.java:4:1 [PEN311] Store has 2 constructors, so it is open which one builds it; keep one, or write a static @Provides @Singleton method that calls the one you mean, in the place of @Singleton on the class",
                "ERROR Items.java:6:18 [PEN331] no provider for java.lang.Thread, needed by shop.Items; write a static @Provides @Singleton method that returns one");
    }

    @Test
    void unknownClassIsLeftToJavac() {
        assertMessages(
                compile(SHOP, controller("Items", "Nowhere nowhere")),
                "ERROR Items.java:6:11 cannot find symbol\n  symbol:   class Nowhere\n  location: class shop.Items");
    }

    @Test
    void whatNobodyNeedsIsNotChecked() {
        compile(SHOP, shop("@Singleton class Store { Store(Thread thread) {} }"), controller("Items", ""))
                .orFail();
    }
}
