package dev.penstock.index;

import dev.penstock.runtime.Indexed;
import javax.annotation.processing.Generated;

/**
 * Names a class that applications can be made of.
 */
@Generated("dev.penstock.processor.ControllerProcessor")
@Indexed(
        apiVersion = 1,
        type = "shop.search.SearchController$Api",
        routes = {
                "GET /search/{shop}/primitives SearchController.Api.primitives",
                "GET /search/{shop}/arities SearchController.Api.arities",
                "GET /search/{shop}/sources/{rest:path} SearchController.Api.sources",
                "POST /search/{shop}/names SearchController.Api.names",
                "POST /search/{shop}/overloads SearchController.Api.overloaded",
                "GET /search/{shop}/overloads/{order} SearchController.Api.overloaded",
                "POST /search/{shop}/optional SearchController.Api.optional",
                "POST /search/{shop}/count SearchController.Api.count"
        },
        operations = {
                "searchPrimitives",
                "searchArities",
                "searchSources",
                "searchNames",
                "searchOverloaded",
                "searchOverloaded2",
                "searchOptional",
                "searchCount"
        }
)
public final class shop_search_SearchController_2Api {
    private shop_search_SearchController_2Api() {
    }
}
