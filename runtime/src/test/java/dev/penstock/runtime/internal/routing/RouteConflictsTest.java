package dev.penstock.runtime.internal.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.runtime.Route;
import java.util.List;
import org.junit.jupiter.api.Test;

class RouteConflictsTest {

    private static Route route(String method, String template, String handler) {
        return Route.onWorker(method, template, handler, "returns Item");
    }

    @Test
    void namesBothHandlersAndBothTemplates() {
        assertEquals(
                List.of(
                        "ItemController.get (GET /items/{id}) and OtherController.find (GET /items/{key}) answer the same"
                                + " requests: change the path or the method of one of them"),
                RouteConflicts.find(List.of(
                        route("GET", "/items/{id}", "ItemController.get"),
                        route("POST", "/items/{id}", "ItemController.post"),
                        route("GET", "/items/{rest:path}", "ItemController.all"),
                        route("GET", "/items/new", "ItemController.fresh"),
                        route("GET", "/items/{key}", "OtherController.find"))));
    }

    @Test
    void reportsEachFurtherOne() {
        assertEquals(
                2,
                RouteConflicts.find(
                                List.of(route("GET", "/", "A.a"), route("GET", "/", "B.b"), route("GET", "", "C.c")))
                        .size());
    }
}
