package dev.penstock.testing;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for what becomes true soon, and fails if it does not. */
final class Patience {

    private static final long SECONDS = 20;

    private Patience() {}

    static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + SECONDS + " seconds: " + what);
            }
            Thread.onSpinWait();
        }
    }

    /** Waits for what a request that is under way leads to; fails with what has become of it if it is over before. */
    static void await(String what, CompletableFuture<TestResponse> request, BooleanSupplier condition) {
        await(what, () -> {
            boolean over = request.isDone();
            if (condition.getAsBoolean()) {
                return true;
            }
            if (over) {
                throw new AssertionError("not before the answer: " + what + "; " + request.join());
            }
            return false;
        });
    }
}
