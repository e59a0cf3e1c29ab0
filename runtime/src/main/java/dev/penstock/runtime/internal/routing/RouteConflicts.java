package dev.penstock.runtime.internal.routing;

import dev.penstock.runtime.Route;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds routes that no request can tell apart. */
public final class RouteConflicts {

    /**
     * Two routes that answer the same requests.
     *
     * @param first the one that was added first
     * @param second the other one
     */
    public record Conflict(Route first, Route second) {

        /** What is wrong and what to do about it. */
        public String message() {
            return describe(first) + " and " + describe(second)
                    + " answer the same requests: change the path or the method of one of them";
        }
    }

    private RouteConflicts() {}

    /** One sentence for each route that has the method and shape of an earlier one; empty if there are none. */
    public static List<String> find(List<Route> routes) {
        return among(routes).stream().map(Conflict::message).toList();
    }

    /** Each route that has the method and shape of an earlier one, with the first such. */
    public static List<Conflict> among(List<Route> routes) {
        Map<String, Route> earlier = new HashMap<>();
        List<Conflict> conflicts = new ArrayList<>();
        for (Route route : routes) {
            String shape =
                    route.method() + " " + PathTemplate.parse(route.template()).shape();
            Route first = earlier.putIfAbsent(shape, route);
            if (first != null) {
                conflicts.add(new Conflict(first, route));
            }
        }
        return List.copyOf(conflicts);
    }

    private static String describe(Route route) {
        return route.handler() + " (" + route.method() + " " + route.template() + ")";
    }
}
