package shop;

import dev.penstock.Penstock;
import dev.penstock.annotation.Application;

/** A small shop: items in a database, their prices in other currencies, and tasks that show which thread runs what. */
@Application(title = "Shop", version = "1.0")
public final class Shop {

    private Shop() {}

    /** Starts the shop; {@code --help} lists its options. */
    public static void main(String[] args) {
        Penstock.run(Shop.class, args);
    }
}
