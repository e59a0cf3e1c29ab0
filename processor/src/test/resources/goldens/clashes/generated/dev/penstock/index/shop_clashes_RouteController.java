package dev.penstock.index;

import dev.penstock.runtime.Indexed;
import javax.annotation.processing.Generated;

/**
 * Names a class that applications can be made of.
 */
@Generated("dev.penstock.processor.ControllerProcessor")
@Indexed(
        apiVersion = 1,
        type = "shop.clashes.RouteController",
        routes = {
                "GET /routes RouteController.list",
                "POST /routes RouteController.wait",
                "POST /routes/maps RouteController.controller",
                "GET /routes/list-arguments RouteController.listArguments"
        },
        operations = {
                "routesList",
                "routesWait",
                "routesController",
                "routesListArguments"
        }
)
public final class shop_clashes_RouteController {
    private shop_clashes_RouteController() {
    }
}
