package dev.penstock.processor.write;

import dev.penstock.processor.model.Controller;
import dev.penstock.processor.model.Endpoint;
import dev.penstock.runtime.internal.document.CanonicalJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes the routes of a controller for other tools than javac: in its marker, and as a table in JSON. */
public final class RouteLines {

    private RouteLines() {}

    /** {@code GET /items/{id} ItemController.get} of each endpoint. */
    public static List<String> marker(Controller controller) {
        return controller.endpoints().stream()
                .map(endpoint -> endpoint.verb() + " " + endpoint.path() + " " + handler(controller, endpoint))
                .toList();
    }

    /** The operation id of each endpoint, in the same order. */
    public static List<String> operations(Controller controller) {
        return controller.endpoints().stream().map(Endpoint::operationId).toList();
    }

    /** The table: the method, the path, the handler, its thread and why, of each endpoint. */
    public static String json(Controller controller) {
        return CanonicalJson.write(controller.endpoints().stream()
                .map(endpoint -> row(controller, endpoint))
                .toList());
    }

    private static Map<String, Object> row(Controller controller, Endpoint endpoint) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("method", endpoint.verb());
        row.put("path", endpoint.path().toString());
        row.put("handler", controller.type().canonicalName() + "." + endpoint.method());
        row.put("operationId", endpoint.operationId());
        row.put("thread", endpoint.threading().execution().name().toLowerCase(Locale.ROOT));
        row.put("why", endpoint.threading().why());
        if (!endpoint.threading().blockingArguments().isEmpty()) {
            row.put("argumentsOnWorker", endpoint.threading().blockingArguments());
        }
        if (!endpoint.result().blockingSerializer().isEmpty()) {
            row.put("writtenOnWorker", endpoint.result().blockingSerializer());
        }
        return row;
    }

    static String handler(Controller controller, Endpoint endpoint) {
        return String.join(".", controller.type().simpleNames()) + "." + endpoint.method();
    }
}
