package dev.penstock.index;

import dev.penstock.runtime.Indexed;
import javax.annotation.processing.Generated;

/**
 * Names a class that applications can be made of.
 */
@Generated("dev.penstock.processor.ControllerProcessor")
@Indexed(
        apiVersion = 1,
        type = "shop.items.ItemController",
        routes = {
                "GET /items ItemController.list",
                "GET /items/{id} ItemController.get",
                "POST /items ItemController.create",
                "DELETE /items/{id} ItemController.delete",
                "GET /items/{id}/price ItemController.price"
        },
        operations = {
                "itemsList",
                "itemsGet",
                "itemsCreate",
                "itemsDelete",
                "itemsPrice"
        }
)
public final class shop_items_ItemController {
    private shop_items_ItemController() {
    }
}
