package dev.penstock.runtime.internal.server;

import dev.penstock.runtime.internal.settings.ServerSettings;
import org.xnio.XnioIoThread;

/** What the requests of one IO thread share. Confined to that thread. */
final class IoLane {

    private static final long LINGER_MILLIS = 5_000;

    /** For bodies, wanted or not, once the server is stopping. */
    static final long LAST_BODY_MILLIS = 1_000;

    private final XnioIoThread thread;
    private final Deadlines handlers;
    private final Deadlines stalls;
    private final Deadlines lastBodies;
    private Deadlines bodies;
    private Deadlines lingers;
    private final int inlineLimit;
    private final ReplyBuffer reply = new ReplyBuffer();
    private boolean replyTaken;

    /** Changed by the IO thread only. */
    private volatile int lingering;

    IoLane(XnioIoThread thread, ServerSettings settings) {
        this.thread = thread;
        this.handlers = new Deadlines(thread, settings.handlerTimeout().toMillis());
        this.bodies = new Deadlines(thread, settings.bodyTimeout().toMillis());
        this.lastBodies = new Deadlines(
                thread, Math.min(LAST_BODY_MILLIS, settings.bodyTimeout().toMillis()));
        this.stalls = new Deadlines(thread, settings.replyTimeout().toMillis());
        this.lingers = new Deadlines(thread, LINGER_MILLIS);
        this.inlineLimit = settings.maxInlineJson();
    }

    /** How long a handler may take. */
    Deadlines handlers() {
        return handlers;
    }

    /** How long a peer may take to send some more of a body. */
    Deadlines bodies() {
        return bodies;
    }

    /** How long a peer may take to receive some more. */
    Deadlines stalls() {
        return stalls;
    }

    /** How long a peer may go on sending what nobody reads. */
    Deadlines lingers() {
        return lingers;
    }

    /** A peer that goes on sending has come, or gone. */
    void lingering(int more) {
        lingering += more;
    }

    /** How many peers go on sending what nobody reads. From any thread. */
    int lingering() {
        return lingering;
    }

    /** The server is stopping: bodies have little time left, also those that begin now. From any thread. */
    void hurryBodies() {
        thread.execute(() -> {
            bodies.moveAll(lastBodies);
            bodies = lastBodies;
            lingers.moveAll(lastBodies);
            lingers = lastBodies;
        });
    }

    /** Whoever waits for a handler, or for more of a body however much of it arrives, has waited long enough. From any thread. */
    void cutOff() {
        thread.execute(() -> {
            handlers.expireAll();
            lastBodies.expireAll();
        });
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
