package dev.penstock.processor.check;

import dev.penstock.processor.Diagnostic;
import dev.penstock.processor.Diagnostics;
import dev.penstock.processor.model.Endpoint;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Clients are generated from operation ids, so no two operations have the same. */
public final class UniqueOperationIds {

    private UniqueOperationIds() {}

    /** Checks the endpoints of a controller; the message stands on the later one. */
    public static void check(List<Endpoint> endpoints, Diagnostics diagnostics) {
        Map<String, Endpoint> byId = new HashMap<>();
        for (Endpoint endpoint : endpoints) {
            Endpoint first = byId.putIfAbsent(endpoint.operationId(), endpoint);
            if (first != null) {
                diagnostics.report(
                        Diagnostic.DUPLICATE_OPERATION_ID,
                        endpoint.origin(),
                        first.method(),
                        endpoint.method(),
                        endpoint.operationId());
            }
        }
    }
}
