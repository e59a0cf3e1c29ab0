package dev.penstock.runtime.internal.settings;

import java.util.Map;

/**
 * What some defaults depend on.
 *
 * @param processors the processors that this process may use
 * @param heap the most memory that the heap may take, in bytes
 * @param kubernetes whether this runs in a pod, where traffic goes on arriving for seconds after the order to stop
 */
public record Machine(int processors, long heap, boolean kubernetes) {

    /** The one that this runs on. */
    public static Machine current(Map<String, String> environment) {
        Runtime runtime = Runtime.getRuntime();
        return new Machine(
                runtime.availableProcessors(), runtime.maxMemory(), environment.containsKey("KUBERNETES_SERVICE_HOST"));
    }
}
