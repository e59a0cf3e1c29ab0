package dev.penstock.processor.check;

import dev.penstock.processor.Diagnostic;
import dev.penstock.processor.Diagnostics;
import dev.penstock.processor.model.PathMethod;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** No two handlers of a controller answer the same requests. */
public final class SameRoute {

    private SameRoute() {}

    /** Checks all handlers of a controller; the message stands on the later one. */
    public static void check(List<PathMethod> handlers, Diagnostics diagnostics) {
        Map<String, PathMethod> byShape = new HashMap<>();
        for (PathMethod handler : handlers) {
            PathMethod first =
                    byShape.putIfAbsent(handler.verb() + " " + handler.path().shape(), handler);
            if (first != null) {
                diagnostics.report(
                        Diagnostic.SAME_ROUTE,
                        handler.origin(),
                        first.handler(),
                        handler.handler(),
                        handler.verb(),
                        handler.path());
            }
        }
    }
}
