package dev.penstock.runtime.internal.server;

import io.undertow.server.HttpServerExchange;
import org.xnio.IoUtils;

/** Closes the connection of a client that does not take the file that Undertow sends it. Confined to the IO thread. */
final class FileGuard extends Deadlines.Deadline {

    private final HttpServerExchange exchange;
    private final IoLane lane;
    private long sent;

    private FileGuard(HttpServerExchange exchange, IoLane lane) {
        this.exchange = exchange;
        this.lane = lane;
    }

    static void begin(HttpServerExchange exchange, IoLane lane) {
        lane.stalls().set(new FileGuard(exchange, lane));
    }

    @Override
    void expired() {
        if (exchange.isComplete()) {
            return;
        }
        long now = exchange.getResponseBytesSent();
        if (now > sent) {
            sent = now;
            lane.stalls().set(this);
        } else {
            IoUtils.safeClose(exchange.getConnection());
        }
    }
}
