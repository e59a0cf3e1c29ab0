package dev.penstock.processor.model;

import dev.penstock.runtime.Execution;

/**
 * Where a handler runs, and why. Decided in one place, {@code read.EndpointReader}.
 *
 * @param execution IO thread or worker
 * @param why in a few words, for the table of routes: {@code returns CompletableFuture}
 * @param blockingArguments why the arguments must be read on a worker although the handler runs on the IO thread, or
 *     empty
 */
public record Threading(Execution execution, String why, String blockingArguments) {}
