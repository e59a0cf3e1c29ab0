/** A shop. */
@Application(title = "Shop", version = "1")
public class Shop {
    @Controller("/orders") static class Orders implements Listing<Order> {
        Orders(Store store, Settings settings, Clock clock, int most) {}
        @Get("/{id}") Order get(int id) { return new Order(1, null); }
    }
    interface Listing<E> { @Get default List<E> list(@Default("1") int page) { return List.of(); } }
    record Order(int id, @Valid Order next) {}
    @Singleton static class Store implements AutoCloseable {
        private final Thread thread;
        Store(Thread thread, Settings settings) throws java.io.IOException { this.thread = thread; }
        @Provides @Singleton Runnable task() throws Exception { return () -> {}; }
        public void close() {}
    }
    static class Makers {
        @Provides @Singleton static Thread thread(Clock clock) { return new Thread(); }
        @Provides @Singleton static Clock clock() { return null; }
        @Provides @Singleton static int most(Settings settings) { return 1; }
    }
    interface Clock {}
    @Config("shop") record Settings(@Flag("most") @Default("10") @Max(50) int most, Optional<String> name, @Default("30s") java.time.Duration timeout, Colour colour) {}
    @Status(409) static final class SoldOut extends RuntimeException { SoldOut(String message) { super(message); } }
}
