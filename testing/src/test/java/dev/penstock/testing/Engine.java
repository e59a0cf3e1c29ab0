package dev.penstock.testing;

import java.util.List;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Runs test classes that are themselves what is tested. */
final class Engine {

    private Engine() {}

    static EngineExecutionResults run(Class<?>... classes) {
        // The file junit-platform.properties does not count here.
        EngineTestKit.Builder engine = EngineTestKit.engine("junit-jupiter")
                .configurationParameter("junit.jupiter.execution.timeout.default", "60 s")
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "4");
        for (Class<?> type : classes) {
            engine.selectors(DiscoverySelectors.selectClass(type));
        }
        return engine.execute();
    }

    /** Why tests and classes have failed, the names of what is tested left out. */
    static List<String> failures(EngineExecutionResults results) {
        return results.allEvents().failed().stream()
                .map(Engine::failure)
                .sorted()
                .toList();
    }

    private static String failure(Event event) {
        String what = event.getTestDescriptor().getDisplayName();
        String why = event.getRequiredPayload(TestExecutionResult.class)
                .getThrowable()
                .map(Throwable::getMessage)
                .orElse("");
        return what + ": " + why.replaceAll("dev\\.penstock\\.testing\\.(\\w+\\$)?", "");
    }
}
