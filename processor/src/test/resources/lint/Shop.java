package shop;

import dev.penstock.annotation.Application;

@Application(title = "Shop", version = "1")
final class Shop {
    private Shop() {}
}
