package dev.penstock.processor.check;

import dev.penstock.processor.Diagnostic;
import dev.penstock.processor.model.Application;
import dev.penstock.processor.model.Part;
import dev.penstock.processor.model.Part.Handler;
import dev.penstock.runtime.Route;
import dev.penstock.runtime.internal.routing.RouteConflicts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * No two controllers of an application answer the same requests, or have the same operation in the document. Within
 * one controller that was checked where it was compiled.
 */
public final class HandlersDistinct {

    private record Owned(Part part, Handler handler) {}

    private final Reports reports;

    /** A check that reports there. */
    public HandlersDistinct(Reports reports) {
        this.reports = reports;
    }

    /** Reports what conflicts. */
    public void check(Application application) {
        List<Owned> all = new ArrayList<>();
        for (Part part : application.parts()) {
            part.handlers().forEach(handler -> all.add(new Owned(part, handler)));
        }
        routes(all);
        operations(all);
    }

    private void routes(List<Owned> all) {
        Map<Route, Owned> owners = new IdentityHashMap<>();
        all.forEach(owned -> owners.put(owned.handler().route(), owned));
        List<Route> routes = all.stream().map(owned -> owned.handler().route()).toList();
        for (RouteConflicts.Conflict conflict : RouteConflicts.among(routes)) {
            Owned first = owners.get(conflict.first());
            Owned second = owners.get(conflict.second());
            if (first.part() != second.part()) {
                report(Diagnostic.ROUTES_CONFLICT, first, second, conflict.message());
            }
        }
    }

    private void operations(List<Owned> all) {
        Map<String, Owned> taken = new HashMap<>();
        for (Owned second : all) {
            String id = second.handler().operationId();
            Owned first = id.isEmpty() ? null : taken.putIfAbsent(id, second);
            if (first != null && first.part() != second.part()) {
                report(Diagnostic.OPERATION_ID_TAKEN, first, second, nameOf(first), nameOf(second), id);
            }
        }
    }

    /** On the one whose source is at hand, so that the message stands where it can be mended. */
    private void report(Diagnostic diagnostic, Owned first, Owned second, Object... arguments) {
        Owned place = second.part().fromSource() || !first.part().fromSource() ? second : first;
        reports.report(diagnostic, place.part(), place.handler().origin(), arguments);
    }

    private static String nameOf(Owned owned) {
        String handler = owned.handler().route().handler();
        return owned.part().type().canonicalName() + handler.substring(handler.lastIndexOf('.'));
    }
}
