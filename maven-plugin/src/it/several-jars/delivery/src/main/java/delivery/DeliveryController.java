package delivery;

import billing.Ledger;
import billing.NoSuchBill;
import dev.penstock.annotation.Controller;
import dev.penstock.annotation.Get;
import dev.penstock.annotation.Put;

/** Deliveries of what was billed. */
@Controller("/deliveries")
final class DeliveryController {

    private final Ledger ledger;
    private final Carrier carrier;

    DeliveryController(Ledger ledger, Carrier carrier) {
        this.ledger = ledger;
        this.carrier = carrier;
    }

    /** Where a line of a bill is. */
    @Get("/{number}")
    Item get(int number) throws NoSuchBill {
        return new Item(ledger.find(number), carrier.place());
    }

    /** Changes a line, and tells the carrier. */
    @Put("/{number}")
    billing.Item change(int number, billing.Item line) throws NoSuchBill {
        carrier.lose(ledger.find(number).text());
        return line;
    }
}
