package dev.penstock.processor.application;

import static dev.penstock.processor.application.Sources.compile;
import static dev.penstock.processor.application.Sources.in;
import static dev.penstock.processor.application.Sources.shop;

import dev.penstock.processor.testing.Compiled;
import java.util.List;

/** A shop whose bills come from another jar. Nothing is public but what the other packages name. */
final class TwoJars {

    static final String BILLS = in("billing", """
            @Controller("/bills")
            final class BillController implements AutoCloseable {
                private final Ledger ledger;
                BillController(Ledger ledger) {
                    this.ledger = ledger;
                    dev.penstock.processor.application.Recorder.add("make bills");
                }
                @Get String list() { return ledger.read(); }
                @Get("/{id}") String get(int id) { return ledger.find(id); }
                public void close() { dev.penstock.processor.application.Recorder.add("close bills"); }
            }
            """);

    static final String LEDGER = in("billing", "public interface Ledger { String read(); String find(int id); }");

    static final String NO_BILL = in("billing", """
            @Status(404)
            class NoBill extends RuntimeException {
                NoBill(String message) { super(message); }
                static final class Shredded extends NoBill {
                    Shredded() { super("it is shredded"); }
                }
                @Status(410)
                static final class Paid extends NoBill {
                    Paid() { super("it is paid"); }
                }
            }
            """);

    static final String FILE_LEDGER = in("billing", """
            @Singleton
            final class FileLedger implements Ledger, AutoCloseable {
                FileLedger() { dev.penstock.processor.application.Recorder.add("make ledger"); }
                public String read() { return "two bills"; }
                public String find(int id) {
                    if (id < 0) { throw new IllegalStateException("secret"); }
                    throw id == 0 ? new NoBill("no bill 0") : id == 1 ? new NoBill.Shredded() : new NoBill.Paid();
                }
                public void close() { dev.penstock.processor.application.Recorder.add("close ledger"); }
            }
            """);

    static final String ITEMS = in("shop.items", """
            @Controller("/items")
            final class ItemController {
                private final ItemStore store;
                private final List<String> names;
                private final int most;
                ItemController(ItemStore store, List<String> names, Integer most, billing.Ledger ledger) {
                    this.store = store;
                    this.names = names;
                    this.most = most;
                    dev.penstock.processor.application.Recorder.add("make items of " + ledger.read());
                }
                @Get String list() { return names + " up to " + most + " of " + store.where(); }
                @Get("/sold") String sold() { return store.sold(); }
            }
            """);

    static final String STORE = in("shop.items", """
            @Singleton
            final class ItemStore implements AutoCloseable {
                private final shop.ShopSettings settings;
                private final dev.penstock.ServerAddress address;
                ItemStore(shop.ShopSettings settings, dev.penstock.ServerAddress address) throws java.io.IOException {
                    this.settings = settings;
                    this.address = address;
                    dev.penstock.processor.application.Recorder.add("make store");
                }
                @Provides @Singleton List<String> names() { return List.of("Lamp", settings.name().orElse("Desk")); }
                @Provides @Singleton static int most(shop.ShopSettings settings) { return settings.most(); }
                String sold() { throw new SoldOut(); }
                @Status(409) static final class SoldOut extends RuntimeException {}
                String where() { return address.uri().getHost() + settings.timeout(); }
                public void close() { dev.penstock.processor.application.Recorder.add("close store"); }
            }
            """);

    static final String SETTINGS = shop("""
            /**
             * The shop's settings.
             *
             * @param most the most items in one answer; ten unless set
             * @param name what is sold
             */
            @Config("shop")
            public record ShopSettings(
                    @jakarta.validation.constraints.Max(50) @Flag("most") @Default("10") int most,
                    Optional<String> name,
                    @Default("30s") java.time.Duration timeout) {}
            """);

    static final String SHOP = shop("""
            /** The shop's API. It sells things. */
            @Application(title = "Shop", version = "1.0", include = billing.Ledger.class)
            public final class Shop {}
            """);

    private TwoJars() {}

    static Compiled billing() {
        return compile(BILLS, LEDGER, FILE_LEDGER, NO_BILL).orFail();
    }

    static Compiled compiled() {
        return compile(List.of(billing()), ITEMS, STORE, SETTINGS, SHOP).orFail();
    }
}
