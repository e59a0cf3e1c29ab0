package dev.penstock.runtime.internal.server;

import dev.penstock.runtime.Execution;
import dev.penstock.runtime.Route;
import java.util.List;

/** The routes as a table for people: method, path, thread, handler, and why that thread. */
final class StartupTable {

    private static final int COLUMNS = 5;

    private StartupTable() {}

    /** A line for each route, in the order given; an empty text if there is none. */
    static String of(List<Route> routes) {
        int[] widths = new int[COLUMNS - 1];
        for (Route route : routes) {
            String[] cells = cells(route);
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], cells[i].length());
            }
        }
        StringBuilder table = new StringBuilder();
        for (Route route : routes) {
            String[] cells = cells(route);
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                line.append("  ").append(cells[i]).append(" ".repeat(widths[i] - cells[i].length()));
            }
            line.append("  ").append(cells[COLUMNS - 1]);
            table.append(line.toString().stripTrailing()).append('\n');
        }
        return table.toString();
    }

    private static String[] cells(Route route) {
        return new String[] {
            route.method(),
            route.template().isEmpty() ? "/" : route.template(),
            route.execution() == Execution.IO ? "io" : "worker",
            route.handler(),
            route.why()
        };
    }
}
