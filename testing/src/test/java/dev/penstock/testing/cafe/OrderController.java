package dev.penstock.testing.cafe;

import dev.penstock.annotation.Controller;
import dev.penstock.annotation.CookieParam;
import dev.penstock.annotation.Default;
import dev.penstock.annotation.Delete;
import dev.penstock.annotation.Get;
import dev.penstock.annotation.HeaderParam;
import dev.penstock.annotation.Post;
import dev.penstock.annotation.Put;
import dev.penstock.annotation.Status;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/** Drinks and their orders. */
@Controller("/")
public class OrderController {

    private final Menu menu;
    private final Clock clock;
    private final CafeSettings settings;

    public OrderController(Menu menu, Clock clock, CafeSettings settings) {
        this.menu = menu;
        this.clock = clock;
        this.settings = settings;
    }

    /** The drinks. */
    @Get("/drinks")
    List<String> drinks(@Default("10") int limit, Optional<String> q) {
        return menu.drinks().stream()
                .filter(drink -> drink.contains(q.orElse("")))
                .limit(limit)
                .toList();
    }

    /** What they cost. */
    @Get("/prices")
    List<BigDecimal> prices() {
        return List.of(new BigDecimal("9.90"), new BigDecimal("0.1234567890123456789"));
    }

    /** One drink. */
    @Get("/drinks/{number}")
    String drink(int number) {
        if (number < 0 || number >= menu.drinks().size()) {
            throw new NoSuchDrink(number);
        }
        return menu.drinks().get(number);
    }

    /** Orders something. */
    @Post("/orders")
    @Status(201)
    Order order(Order order) {
        return order;
    }

    /** Replaces an order. */
    @Put("/orders/{id}")
    CompletableFuture<Order> replace(long id, Order order) {
        return CompletableFuture.completedFuture(order);
    }

    /** Cancels an order. */
    @Delete("/orders/{id}")
    void cancel(long id) {}

    /** Who is who. */
    @Get("/about")
    List<String> about(
            @HeaderParam("X-Guest") @Default("nobody") String guest,
            @CookieParam("table") @Default("none") String table) {
        return List.of(settings.name(), clock.getZone().getId(), guest, table);
    }

    /** Never ends, however often it is interrupted, until the gate is open. */
    @Get("/stuck")
    void stuck() {
        while (!Gate.OPEN.get()) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    /** Never completes. */
    @Get("/never")
    CompletableFuture<Order> never() {
        return new CompletableFuture<>();
    }
}
