package shop.items;

import dev.penstock.Response;
import dev.penstock.annotation.Controller;
import dev.penstock.annotation.Default;
import dev.penstock.annotation.Delete;
import dev.penstock.annotation.Get;
import dev.penstock.annotation.Post;
import dev.penstock.annotation.Put;
import dev.penstock.annotation.Status;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import shop.rates.Currency;
import shop.rates.RateClient;

/** Items of the shop. */
@Controller("/items")
final class ItemController {

    private final ItemStore store;
    private final RateClient rates;

    ItemController(ItemStore store, RateClient rates) {
        this.store = store;
        this.rates = rates;
    }

    /**
     * Lists items, the oldest first.
     *
     * @param limit how many at most
     * @param offset how many to skip
     * @param q a part of the name, in any case
     */
    @Get
    List<Item> list(
            @Min(1) @Max(100) @Default("20") int limit,
            @Min(0) @Default("0") int offset,
            Optional<@Size(max = 200) String> q) {
        return store.list(limit, offset, q);
    }

    /**
     * One item.
     *
     * @param id the item's id
     */
    @Get("/{id}")
    Item get(long id) throws NoSuchItem {
        return store.get(id);
    }

    /** Adds an item. */
    @Post
    @Status(201)
    Response<Item> create(NewItem item) {
        Item created = store.add(item);
        return Response.created(URI.create(ItemController_Urls.get(created.id())), created);
    }

    /**
     * Puts an item in place of another, which keeps its id.
     *
     * @param id the item's id
     */
    @Put("/{id}")
    Item replace(long id, NewItem item) throws NoSuchItem {
        return store.replace(id, item);
    }

    /**
     * Removes an item.
     *
     * @param id the item's id
     */
    @Delete("/{id}")
    void delete(long id) throws NoSuchItem {
        store.remove(id);
    }

    /**
     * What an item costs in a currency, at the rate of the moment.
     *
     * <p>No thread waits for the exchange-rate service.
     *
     * @param id the item's id
     * @param currency the currency to convert to
     */
    @Get("/{id}/price")
    CompletableFuture<Price> price(long id, @Default("EUR") Currency currency) throws NoSuchItem {
        CompletableFuture<BigDecimal> euros = store.priceOf(id);
        return euros.thenCombine(
                rates.perEuro(currency),
                (price, rate) -> new Price(id, price.multiply(rate).setScale(2, RoundingMode.HALF_EVEN), currency));
    }
}
