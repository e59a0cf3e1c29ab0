package dev.penstock.processor.application;

import static dev.penstock.processor.application.Sources.compile;
import static dev.penstock.processor.application.Sources.in;
import static dev.penstock.processor.application.Sources.shop;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.processor.testing.Compiled;
import dev.penstock.processor.testing.GeneratedSource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is wrong with an application as a whole. */
class ApplicationErrorsTest {

    private static final String SHOP = shop("@Application(title = \"Shop\") public final class Shop {}");

    private static final String BILLS = in("billing", """
            @Controller("/bills")
            public final class BillController {
                @Get String list() { return ""; }
                @Get("/{id}") String get(long id) { return ""; }
            }
            """);

    private static String including(String name) {
        return shop("@Application(title = \"Shop\", include = " + name + ".class)\npublic final class Shop {}");
    }

    private static void assertMessages(Compiled compiled, String... expected) {
        assertEquals(List.of(expected), compiled.messages());
    }

    @Test
    void privateApplication() {
        assertMessages(
                compile(shop("""
                                class Outer {
                                    @Application(title = "Shop") private static class Shop {}
                                }
                                """)),
                "ERROR Outer.java:5:5 [PEN301] nothing can start application Shop, as Shop is private; remove 'private'");
    }

    @Test
    void includeThatAddsNothing() {
        assertMessages(
                compile(including("String")),
                "ERROR Shop.java:4:46 [PEN302] include = String.class adds nothing: its jar has no controllers and no providers; name a class of a jar that has, and that was compiled with Penstock's processor");
    }

    @Test
    void sameRouteInTwoControllersOfThisModule() {
        assertMessages(
                compile(SHOP, shop("""
                                @Controller("/items")
                                class AController {
                                    @Get("/{id}") String get(long id) { return ""; }
                                }
                                """), shop("""
                                @Controller("/items")
                                class BController {
                                    @Get("/{name}") String byName(String name) { return ""; }
                                }
                                """)),
                "ERROR BController.java:6:10 [PEN303] AController.get (GET /items/{id}) and BController.byName (GET /items/{name}) answer the same requests: change the path or the method of one of them");
    }

    @Test
    void sameRouteInAnotherJar() {
        Compiled billing = compile(BILLS).orFail();
        assertMessages(
                compile(List.of(billing), including("billing.BillController"), shop("""
                                @Controller("/bills")
                                class ABillController {
                                    @Get String all() { return ""; }
                                }
                                """)),
                "ERROR ABillController.java:6:5 [PEN303] BillController.list (GET /bills) and ABillController.all (GET /bills) answer the same requests: change the path or the method of one of them");
    }

    @Test
    void sameRouteInTwoOtherJars() {
        Compiled billing = compile(BILLS).orFail();
        Compiled more = compile(in("more", """
                        @Controller("/bills")
                        public final class MoreController {
                            @Get String more() { return ""; }
                        }
                        """)).orFail();
        assertMessages(
                compile(List.of(billing, more), shop("""
                                @Application(
                                        title = "Shop",
                                        include = {billing.BillController.class, more.MoreController.class})
                                public final class Shop {}
                                """)),
                "ERROR Shop.java:4:1 [PEN303] BillController.list (GET /bills) and MoreController.more (GET /bills) answer the same requests: change the path or the method of one of them");
    }

    @Test
    void sameOperationId() {
        assertMessages(
                compile(
                        SHOP,
                        in("a", "@Controller(\"/a/items\") class AController { @Get String list() { return \"\"; } }"),
                        in("b", "@Controller(\"/b/items\") class BController { @Get String list() { return \"\"; } }")),
                "ERROR BController.java:4:45 [PEN304] a.AController.list and b.BController.list both have the operation id \"itemsList\" in the OpenAPI document; rename one of the methods");
    }

    @Test
    void jarThatIsNotIncludedIsNamed() {
        Compiled billing = compile(BILLS).orFail();
        Compiled shop = compile(List.of(billing), SHOP).orFail();
        assertEquals(
                List.of(
                        "[PEN305] controllers of other jars are on the class path and not part of this application: billing.BillController; to add them, write include = and a class of their jar"),
                shop.notes());
    }

    @Test
    void generatedClassIsMissingInAJar() {
        Compiled billing = compile(BILLS).orFail().without("billing/BillController_Routes.class");
        assertMessages(
                compile(List.of(billing), including("billing.BillController")),
                "ERROR Shop.java:4:1 [PEN306] billing.BillController has no billing.BillController_Routes beside it; compile its jar again with Penstock's processor of this version");
    }

    @Test
    void jarThatWasCompiledForAnotherContract() {
        Compiled billing = compile(BILLS, in("billing", "@Singleton class Ledger {}"))
                .orFail()
                .then(List.of(), OLD_MARKER.formatted(0, "BillController"))
                .orFail()
                .then(List.of(), OLD_MARKER.formatted(0, "Ledger"))
                .orFail()
                .without("billing/BillController_Routes.class");
        assertMessages(
                compile(List.of(billing), including("billing.BillController")),
                "ERROR Shop.java:4:1 [PEN310] billing.BillController, billing.Ledger: compiled with another version of Penstock's processor (its contract is 0, and this one's is 1); give all modules the same version of Penstock and compile that jar again");
    }

    private static final String OLD_MARKER = """
            package dev.penstock.index;
            @dev.penstock.runtime.Indexed(apiVersion = %d, type = "billing.%2$s")
            public final class billing_%2$s {}
            """;

    @Test
    void applicationWithoutATitle() {
        assertMessages(
                compile(shop("@Application(title = \"\", version = \" \")\npublic final class Shop {}")),
                "ERROR Shop.java:4:22 [PEN309] title = \"\" says nothing, and the OpenAPI document must have one; write the name of the API",
                "ERROR Shop.java:4:36 [PEN309] version = \" \" says nothing, and the OpenAPI document must have one; write the version of the API, or leave it out");
    }

    @Test
    void twoApplicationsOfOneModuleReportWhatIsWrongWithItOnce() {
        assertMessages(
                compile(
                        SHOP,
                        shop("@Application(title = \"Other\") public final class Other {}"),
                        shop(
                                "@Controller(\"/a\") class AController { AController(Thread t) {} @Get String list() { return \"\"; } }"),
                        shop("@Controller(\"/a\") class BController { @Get String all() { return \"\"; } }")),
                "ERROR BController.java:4:39 [PEN303] AController.list (GET /a) and BController.all (GET /a) answer the same requests: change the path or the method of one of them",
                "ERROR AController.java:4:58 [PEN331] no provider for java.lang.Thread, needed by shop.AController; write a static @Provides @Singleton method that returns one");
    }

    @Test
    void controllerInTheUnnamedPackage() {
        assertMessages(
                compile(
                        SHOP,
                        "import dev.penstock.annotation.*;\n"
                                + "@Controller(\"/a\") class AController { @Get String list() { return \"\"; } }"),
                "ERROR AController.java:2:19 [PEN307] AController is in the unnamed package, which the application's package shop can't import from; move it to a package");
    }

    @Test
    void twoSettingsRecordsWithOneSetting() {
        assertMessages(
                compile(
                        SHOP,
                        shop("@Config(\"shop\") record A(@Flag(\"max\") int most) {}"),
                        shop("@Config(\"shop\") record B(int most) {}"),
                        shop("@Config(\"other\") record C(@Flag(\"max\") int other) {}"),
                        shop("""
                                @Controller("/items")
                                class ItemController {
                                    ItemController(A a, B b, C c) {}
                                    @Get String list() { return ""; }
                                }
                                """)),
                "ERROR B.java:4:30 [PEN355] shop.A.most and shop.B.most are both set by the environment variable SHOP_MOST; rename one of them",
                "ERROR C.java:4:44 [PEN355] shop.A.most and shop.C.other are both set by --max; rename one of them");
    }

    private static final String LATE = """
            package shop;
            import dev.penstock.annotation.*;
            @Controller("/late") class Late { @Get String get() { return ""; } }
            """;

    @Test
    void controllerThatIsGeneratedTooLate() {
        assertMessages(
                Compiled.with(
                        java.util.stream.Stream.concat(
                                        java.util.stream.Stream.of(new GeneratedSource("shop.Late", LATE)),
                                        Sources.processors().stream())
                                .toList(),
                        SHOP),
                "ERROR Late.java:3:22 [PEN308] shop.Late was generated after application shop.Shop had been wired; generate it in another module, and name a class of that in include =");
    }
}
