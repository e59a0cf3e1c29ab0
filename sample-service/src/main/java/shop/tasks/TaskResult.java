package shop.tasks;

import org.jspecify.annotations.Nullable;

/**
 * What a task did.
 *
 * @param kind blocking, async or cpu
 * @param ms how long it was to take, in milliseconds
 * @param thread the thread that its method ran on
 * @param result what was computed, if anything was
 */
record TaskResult(
        String kind, int ms, String thread, @Nullable String result) {

    static TaskResult of(String kind, int ms) {
        return new TaskResult(kind, ms, Thread.currentThread().getName(), null);
    }
}
