package shop;

import dev.penstock.Penstock;
import dev.penstock.annotation.Application;

/** Sells lamps, and bills them. */
@Application(
        title = "Shop",
        version = "1.0",
        include = {billing.Ledger.class, delivery.Item.class})
public final class Shop {

    private Shop() {}

    public static void main(String[] args) {
        Penstock.run(Shop.class, args);
    }
}
