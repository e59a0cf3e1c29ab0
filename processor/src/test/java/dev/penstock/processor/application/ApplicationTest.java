package dev.penstock.processor.application;

import static dev.penstock.processor.application.Sources.compile;
import static dev.penstock.processor.application.Sources.in;
import static dev.penstock.processor.application.Sources.shop;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.processor.testing.Compiled;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is generated for an application, as text. */
class ApplicationTest {

    private static final String BILLING = in("billing", """
            @Controller("/bills")
            final class BillController {
                BillController(Ledger ledger) {}
                @Get String list() { return ""; }
            }
            """);
    private static final String LEDGER = in("billing", "public interface Ledger {}");
    private static final String FILE_LEDGER = in("billing", "@Singleton final class FileLedger implements Ledger {}");
    private static final String NO_BILL =
            in("billing", "class Bill { @Status(404) static class Missing extends RuntimeException {} }");
    private static final String SOLD_OUT = in("shop.items", "@Status(409) class SoldOut extends RuntimeException {}");
    private static final String ITEMS = in("shop.items", """
            @Controller("/items")
            final class ItemController {
                ItemController(ItemStore store, shop.ShopSettings settings) {}
                @Get String list() { return ""; }
            }
            """);
    private static final String STORE = in("shop.items", "@Singleton final class ItemStore {}");
    private static final String SETTINGS = shop("@Config(\"shop\") public record ShopSettings(int max) {}");

    @Test
    void wiringNamesWhatTheControllersNeedOfAllJars() {
        Compiled billing = compile(BILLING, LEDGER, FILE_LEDGER, NO_BILL).orFail();
        Compiled shop = compile(
                        List.of(billing),
                        ITEMS,
                        STORE,
                        SOLD_OUT,
                        SETTINGS,
                        shop("@Singleton class Unneeded { Unneeded(Thread thread) {} }"),
                        shop("""
                                /** The shop's API. It sells things. */
                                @Application(title = "Shop", version = "1.0", include = billing.Ledger.class)
                                public final class Shop {}
                                """))
                .orFail();
        assertEquals("""
                package shop;

                import billing.BillController_Provider;
                import billing.BillController_Routes;
                import billing.Bill_Missing_Problem;
                import billing.FileLedger_Provider;
                import dev.penstock.runtime.ApplicationModule;
                import dev.penstock.runtime.Wiring;
                import javax.annotation.processing.Generated;
                import shop.items.ItemController_Provider;
                import shop.items.ItemController_Routes;
                import shop.items.ItemStore_Provider;
                import shop.items.SoldOut_Problem;

                /**
                 * What {@link Shop} consists of.
                 */
                @Generated("dev.penstock.processor.ApplicationProcessor")
                public final class Shop_Application implements ApplicationModule {
                    @Override
                    public int apiVersion() {
                        return 1;
                    }

                    @Override
                    public String title() {
                        return "Shop";
                    }

                    @Override
                    public String version() {
                        return "1.0";
                    }

                    @Override
                    public String openApiFragment() {
                        return "META-INF/penstock/application/shop.Shop.json";
                    }

                    @Override
                    public void wire(Wiring wiring) {
                        wiring.controller(new BillController_Provider(), new BillController_Routes());
                        wiring.controller(new ItemController_Provider(), new ItemController_Routes());
                        wiring.singleton(new FileLedger_Provider());
                        wiring.singleton(new ItemStore_Provider());
                        wiring.bind("billing.Ledger", new FileLedger_Provider());
                        wiring.config(new ShopSettings_Config());
                        wiring.problem(new Bill_Missing_Problem());
                        wiring.problem(new SoldOut_Problem());
                    }
                }
                """, shop.generated("shop/Shop_Application.java"));
        assertEquals("""
                {
                  "x-penstock-fragment": 1,
                  "info": {
                    "title": "Shop",
                    "description": "The shop's API.\\n\\nIt sells things.",
                    "version": "1.0"
                  },
                  "fragments": [
                    "META-INF/penstock/openapi/billing.BillController.json",
                    "META-INF/penstock/openapi/shop.items.ItemController.json"
                  ]
                }
                """, shop.resource("META-INF/penstock/application/shop.Shop.json"));
    }
}
