package shop;

import billing.Ledger;
import dev.penstock.annotation.Controller;
import dev.penstock.annotation.Get;
import dev.penstock.annotation.Post;
import java.util.List;
import java.util.Optional;

/** Items of the shop. */
@Controller("/items")
final class ItemController {

    private final Ledger ledger;

    ItemController(Ledger ledger) {
        this.ledger = ledger;
    }

    /** All items, one page. */
    @Get
    Page<Item> list() {
        return new Page<>(List.of(new Item("Lamp", new Item.Price(900, ledger.currency()), Optional.empty())), 1);
    }

    /** Sells an item. */
    @Post("/sold")
    billing.Item sell(Item item) {
        return ledger.add(new billing.Item(item.name(), item.price().cents()));
    }
}
