package dev.penstock.processor.check;

import dev.penstock.processor.Diagnostic;
import dev.penstock.processor.model.Application;
import dev.penstock.processor.model.Part;
import dev.penstock.runtime.RouteModule;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The jars of an application were compiled for the same contract between generated code and the runtime. They would be
 * refused at start, too; that is late, and what javac says of them instead is hard to understand.
 */
public final class SameApiVersion {

    private final Reports reports;

    /** A check that reports there. */
    public SameApiVersion(Reports reports) {
        this.reports = reports;
    }

    /** Reports the classes of each other version together, since they mostly are of one jar. */
    public void check(Application application) {
        SortedMap<Integer, List<Part>> others = new TreeMap<>();
        for (Part part : application.parts()) {
            if (!part.fromSource() && part.apiVersion() != RouteModule.API_VERSION) {
                others.computeIfAbsent(part.apiVersion(), none -> new ArrayList<>())
                        .add(part);
            }
        }
        others.forEach((version, parts) -> reports.report(
                Diagnostic.OTHER_API_VERSION,
                parts.get(0),
                parts.get(0).origin(),
                String.join(
                        ", ",
                        parts.stream().map(part -> part.type().canonicalName()).toList()),
                version,
                RouteModule.API_VERSION));
    }
}
