package dev.penstock.runtime.internal.server;

import org.xnio.XnioIoThread;

/** What the requests of one IO thread share. Confined to that thread. */
final class IoLane {

    private static final long STALL_MILLIS = 30_000;
    private static final long LINGER_MILLIS = 5_000;

    private final XnioIoThread thread;
    private final Deadlines handlers;
    private final Deadlines stalls;
    private final Deadlines lingers;
    private final int inlineLimit;
    private final ReplyBuffer reply = new ReplyBuffer();
    private boolean replyTaken;

    IoLane(XnioIoThread thread, long handlerTimeoutMillis, int inlineLimit) {
        this.thread = thread;
        this.handlers = new Deadlines(thread, handlerTimeoutMillis);
        this.stalls = new Deadlines(thread, STALL_MILLIS);
        this.lingers = new Deadlines(thread, LINGER_MILLIS);
        this.inlineLimit = inlineLimit;
    }

    /** How long a handler may take. */
    Deadlines handlers() {
        return handlers;
    }

    /** How long a peer may take to send or receive some more. */
    Deadlines stalls() {
        return stalls;
    }

    /** How long a peer may go on sending what nobody reads. */
    Deadlines lingers() {
        return lingers;
    }

    /** Whoever waits for a handler has waited long enough. From any thread. */
    void cutOff() {
        thread.execute(handlers::expireAll);
    }

    /** A buffer for one reply that is written and sent before anything else happens on this thread. */
    ReplyBuffer takeReply() {
        ReplyBuffer buffer = replyTaken ? new ReplyBuffer() : reply;
        replyTaken = true;
        buffer.begin(inlineLimit);
        return buffer;
    }

    void giveBack(ReplyBuffer buffer) {
        if (buffer == reply) {
            buffer.end();
            replyTaken = false;
        }
    }
}
