package dev.penstock.runtime.internal.routing;

import dev.penstock.runtime.Route;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds routes that no request can tell apart. */
public final class RouteConflicts {

    private RouteConflicts() {}

    /** One sentence for each route that has the method and shape of an earlier one; empty if there are none. */
    public static List<String> find(List<Route> routes) {
        Map<String, Route> earlier = new HashMap<>();
        List<String> conflicts = new ArrayList<>();
        for (Route route : routes) {
            String shape = route.method() + " " + PathTemplate.parse(route.template()).shape();
            Route first = earlier.putIfAbsent(shape, route);
            if (first != null) {
                conflicts.add(describe(first) + " and " + describe(route)
                        + " answer the same requests: change the path or the method of one of them");
            }
        }
        return List.copyOf(conflicts);
    }

    private static String describe(Route route) {
        return route.handler() + " (" + route.method() + " " + route.template() + ")";
    }
}
