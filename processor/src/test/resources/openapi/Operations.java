package shop;

import dev.penstock.Response;
import dev.penstock.annotation.Controller;
import dev.penstock.annotation.CookieParam;
import dev.penstock.annotation.Default;
import dev.penstock.annotation.Delete;
import dev.penstock.annotation.Get;
import dev.penstock.annotation.HeaderParam;
import dev.penstock.annotation.Post;
import dev.penstock.annotation.Put;
import dev.penstock.annotation.QueryParam;
import dev.penstock.annotation.Status;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * Items of the shop.
 *
 * <p>All of them.
 */
@Controller("/items")
final class Operations {

    /** An item of the shop. */
    record Item(long id, String name) {}

    enum Order {
        CHEAPEST,
        NEWEST
    }

    /** There is no such item. */
    @Status(404)
    static final class NoSuchItem extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Status(409)
    static final class Taken extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /**
     * Lists items, cheapest first. At most a hundred.
     *
     * @param limit how many
     * @param tags any of these
     * @return the items
     */
    @Get
    List<Item> list(
            @Min(1) @Max(100) @Default("20") int limit,
            @Size(max = 5) List<@NotBlank String> tags,
            Set<UUID> ids,
            @Default("NEWEST") Order order,
            Optional<BigDecimal> below,
            @Default("true") boolean inStock,
            @QueryParam("since") LocalDate from,
            @HeaderParam("X-Tenant") @Pattern(regexp = "[a-z]+") String tenant,
            @CookieParam("theme") Optional<String> theme) {
        return List.of();
    }

    /** One item. */
    @Get("/{id}")
    CompletableFuture<Optional<Item>> get(long id) {
        return CompletableFuture.completedFuture(Optional.empty());
    }

    /** A text that is always there can't be wrong. */
    @Get("/named/{name}")
    Item named(String name) throws NoSuchItem {
        throw new NoSuchItem();
    }

    /**
     * Adds an item.
     *
     * @param item the new one
     * @return the item as it was added
     * @throws Taken if the name is taken
     */
    @Post
    @Status(201)
    Response<Item> create(Item item) throws Taken {
        throw new Taken();
    }

    @Put("/{id}")
    @Deprecated
    void replace(long id, @Size(min = 1, max = 9) List<Item> items) {}

    @Delete("/{id}")
    @Status(202)
    void delete(long id, Optional<Item> reason) {}

    @Get("/plain")
    String plain(Optional<String> q) {
        return "";
    }

    @Get("/picture")
    byte[] picture() {
        return new byte[0];
    }
}
