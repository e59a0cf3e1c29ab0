package dev.penstock.runtime.internal.server;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** The buffers that workers write replies to: a bounded stock, shared by all threads, virtual ones too. */
final class ReplyBuffers {

    private static final int KEPT = 256;

    private final ArrayBlockingQueue<ReplyBuffer> stock = new ArrayBlockingQueue<>(KEPT);
    private final AtomicInteger out = new AtomicInteger();

    /** A buffer for one reply of any length; to be given back on any thread. */
    ReplyBuffer take() {
        out.incrementAndGet();
        ReplyBuffer buffer = stock.poll();
        if (buffer == null) {
            buffer = new ReplyBuffer();
        }
        buffer.lend();
        buffer.begin(Integer.MAX_VALUE);
        return buffer;
    }

    /** @throws IllegalStateException if it was given back before: it may belong to another reply already */
    void giveBack(ReplyBuffer buffer) {
        if (!buffer.handIn()) {
            throw new IllegalStateException("a reply's buffer was given back twice");
        }
        out.decrementAndGet();
        buffer.end();
        stock.offer(buffer);
    }

    /** How many buffers are in use. */
    int inUse() {
        return out.get();
    }
}
