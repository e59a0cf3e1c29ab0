package shop.items;

import dev.penstock.Response;
import dev.penstock.annotation.Controller;
import dev.penstock.annotation.Converter;
import dev.penstock.annotation.Default;
import dev.penstock.annotation.Delete;
import dev.penstock.annotation.Get;
import dev.penstock.annotation.Post;
import dev.penstock.annotation.Status;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Items of the shop. */
@Controller("/items")
final class ItemController {

    /** Lists items, cheapest first. */
    @Get
    List<Item> list(@Min(1) @Max(100) @Default("20") int limit, Optional<String> q) {
        return List.of();
    }

    /** One item. */
    @Get("/{id}")
    Item get(long id) throws NoSuchItem {
        throw new NoSuchItem("no item " + id);
    }

    /** Adds an item. */
    @Post
    @Status(201)
    Response<Item> create(NewItem item) {
        return Response.created(URI.create(ItemController_Urls.get(1)), new Item(1, item.name(), item.price()));
    }

    @Delete("/{id}")
    void delete(long id) {}

    /** The price in a currency. */
    @Get("/{id}/price")
    CompletableFuture<BigDecimal> price(long id, Currency currency) {
        return CompletableFuture.completedFuture(BigDecimal.ONE);
    }
}

record Item(long id, String name, BigDecimal price) {}

record NewItem(@NotBlank String name, @Positive BigDecimal price, @Default("EUR") String currency, List<Line> lines) {}

record Line(@NotBlank String text) {}

@Converter
record Currency(String code) {
    static Currency of(String code) {
        return new Currency(code);
    }
}

/** There is no such item. */
@Status(404)
final class NoSuchItem extends RuntimeException {
    NoSuchItem(String message) {
        super(message);
    }
}
