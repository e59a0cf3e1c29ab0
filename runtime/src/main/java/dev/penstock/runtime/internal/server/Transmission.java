package dev.penstock.runtime.internal.server;

import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import org.xnio.ChannelListener;
import org.xnio.channels.StreamSinkChannel;

/** The rest of a response that the socket did not take at once. Confined to the IO thread. */
final class Transmission extends Deadlines.Deadline implements ChannelListener<StreamSinkChannel> {

    private static final Logger LOG = System.getLogger("dev.penstock.server");

    /** Larger writes would make the JDK keep direct buffers of their size for the thread. */
    private static final int SLICE_BYTES = 128 * 1024;

    /** A peer that takes less than this between two deadlines is too slow. */
    private static final int PROGRESS_BYTES = 16 * 1024;

    private final Responses responses;
    private final HttpServerExchange exchange;
    private final IoLane lane;
    private final ByteBuffer rest;
    private int progress;

    private Transmission(Responses responses, HttpServerExchange exchange, IoLane lane, ByteBuffer rest) {
        this.responses = responses;
        this.exchange = exchange;
        this.lane = lane;
        this.rest = rest;
        this.progress = rest.position();
    }

    /** Goes on when the socket takes more; the bytes belong to the transmission from now on. */
    static void begin(
            Responses responses, HttpServerExchange exchange, StreamSinkChannel channel, IoLane lane, ByteBuffer rest) {
        Transmission transmission = new Transmission(responses, exchange, lane, rest);
        lane.stalls().set(transmission);
        channel.getWriteSetter().set(transmission);
        channel.resumeWrites();
    }

    /** Writes as much as the socket takes; whether that was everything. */
    static boolean write(StreamSinkChannel channel, ByteBuffer bytes) throws IOException {
        int end = bytes.limit();
        try {
            while (bytes.position() < end) {
                bytes.limit(Math.min(end, bytes.position() + SLICE_BYTES));
                if (channel.write(bytes) == 0) {
                    return false;
                }
            }
            return true;
        } finally {
            bytes.limit(end);
        }
    }

    @Override
    public void handleEvent(StreamSinkChannel channel) {
        try {
            if (write(channel, rest)) {
                clear();
                channel.suspendWrites();
                responses.finish(exchange, channel);
            } else if (rest.position() - progress >= PROGRESS_BYTES) {
                progress = rest.position();
                lane.stalls().set(this);
            }
        } catch (IOException gone) {
            clear();
            Responses.abort(exchange);
        } catch (RuntimeException | Error failure) {
            LOG.log(Level.ERROR, "a response could not be sent to its end", failure);
            clear();
            Responses.abort(exchange);
        }
    }

    @Override
    void expired() {
        Responses.abort(exchange);
    }
}
