package billing;

import dev.penstock.annotation.Controller;
import dev.penstock.annotation.Get;
import dev.penstock.annotation.Post;
import dev.penstock.annotation.Status;
import java.util.concurrent.CompletableFuture;

/** Bills. */
@Controller("/bills")
final class BillController {

    private final Ledger ledger;

    BillController(Ledger ledger) {
        this.ledger = ledger;
    }

    /** All bills. */
    @Get
    CompletableFuture<Page<Item>> list() {
        return CompletableFuture.completedFuture(new Page<>(ledger.all(), ledger.currency()));
    }

    /**
     * One line of a bill.
     *
     * @throws NoSuchBill if there is none of that number
     */
    @Get("/{number}")
    Item get(int number) throws NoSuchBill {
        return ledger.find(number);
    }

    /** Adds a line. */
    @Post
    @Status(201)
    Item add(Item item) {
        return ledger.add(item);
    }
}
