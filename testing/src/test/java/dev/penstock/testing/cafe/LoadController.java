package dev.penstock.testing.cafe;

import dev.penstock.ProblemException;
import dev.penstock.annotation.Controller;
import dev.penstock.annotation.Get;
import dev.penstock.annotation.NonBlocking;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Answers of all kinds, for tests that want many of them. */
@Controller("/load")
final class LoadController {

    private static final List<String> LINES =
            Collections.nCopies(4000, "a line of fifty characters, more or less, of text");

    /** 200 KB from a worker. */
    @Get("/large")
    List<String> large() {
        return LINES;
    }

    /** 200 KB from the IO thread, which leaves the writing to a worker. */
    @Get("/large-later")
    CompletableFuture<List<String>> largeLater() {
        return CompletableFuture.completedFuture(LINES);
    }

    /** A few bytes from the IO thread. */
    @Get("/now")
    @NonBlocking("it is constant")
    String now() {
        return "now";
    }

    /** A few bytes from a thread of somebody else's, after a moment. */
    @Get("/later")
    CompletableFuture<String> later() {
        return new CompletableFuture<String>().completeOnTimeout("later", 2, TimeUnit.MILLISECONDS);
    }

    /** A future that fails. */
    @Get("/failing")
    CompletableFuture<String> failing() {
        return CompletableFuture.failedFuture(new ProblemException(409, "not now"));
    }

    /** A bug. */
    @Get("/broken")
    String broken() {
        throw new IllegalStateException("a bug");
    }
}
