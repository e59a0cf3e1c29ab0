package dev.penstock.testing;

import dev.penstock.Usage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells what a server has left behind. */
final class LeftBehind {

    private LeftBehind() {}

    /** What is in use after the end, in words; empty if nothing is. */
    static Optional<String> by(Usage usage) {
        List<String> left = new ArrayList<>();
        add(left, usage.requests(), "request(s) that were not answered to the end");
        add(left, usage.tasks(), "task(s) of workers that have not ended; a handler that ignores interrupts?");
        add(left, usage.buffers(), "pooled buffer(s)");
        add(left, usage.replies(), "buffer(s) of replies");
        add(left, usage.bodyBytes(), "byte(s) of request bodies");
        add(left, usage.replyBytes(), "byte(s) of replies that wait for slow readers");
        for (Thread thread : usage.threads()) {
            left.add("the thread " + thread.getName() + ", " + thread.getState() + stack(thread));
        }
        return left.isEmpty() ? Optional.empty() : Optional.of("\n- " + String.join("\n- ", left));
    }

    private static void add(List<String> left, long count, String what) {
        if (count != 0) {
            left.add(count + " " + what);
        }
    }

    private static String stack(Thread thread) {
        StringBuilder stack = new StringBuilder();
        for (StackTraceElement frame : thread.getStackTrace()) {
            stack.append("\n    at ").append(frame);
        }
        return stack.toString();
    }
}
