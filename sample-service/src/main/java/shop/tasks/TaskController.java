package shop.tasks;

import dev.penstock.annotation.Controller;
import dev.penstock.annotation.Default;
import dev.penstock.annotation.Get;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The same time spent in three ways: what blocks, what waits, and what computes. */
@Controller("/tasks")
class TaskController {

    /**
     * Holds a worker thread while it waits, as JDBC does.
     *
     * @param ms how long, in milliseconds
     */
    @Get("/blocking")
    TaskResult blocking(@Min(0) @Max(10_000) @Default("100") int ms) throws InterruptedException {
        Thread.sleep(ms);
        return TaskResult.of("blocking", ms);
    }

    /**
     * Holds no thread while it waits: the IO thread starts it and goes on with other requests.
     *
     * @param ms how long, in milliseconds
     */
    @Get("/async")
    CompletableFuture<TaskResult> async(@Min(0) @Max(10_000) @Default("100") int ms) {
        TaskResult result = TaskResult.of("async", ms);
        return new CompletableFuture<TaskResult>().completeOnTimeout(result, ms, TimeUnit.MILLISECONDS);
    }

    /**
     * Computes, on a worker thread: the IO thread would serve nobody else meanwhile.
     *
     * @param ms how long, in milliseconds
     */
    @Get("/cpu")
    TaskResult cpu(@Min(0) @Max(10_000) @Default("100") int ms) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(ms);
        long hash = 7;
        while (System.nanoTime() < end) {
            hash = hash * 31 + (hash >>> 7);
        }
        return new TaskResult("cpu", ms, Thread.currentThread().getName(), Long.toHexString(hash));
    }
}
