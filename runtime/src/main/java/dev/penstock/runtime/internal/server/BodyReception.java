package dev.penstock.runtime.internal.server;

import dev.penstock.Problem;
import io.undertow.connector.PooledByteBuffer;
import io.undertow.server.Connectors;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.xnio.ChannelListener;
import org.xnio.channels.StreamSourceChannel;

/**
 * Reads a body into memory on the IO thread, so that a slow client holds no worker. The array grows with what has
 * arrived, never with what was announced; all bodies together stay within the server's budget.
 */
final class BodyReception extends Deadlines.Deadline implements ChannelListener<StreamSourceChannel> {

    private static final Logger LOG = System.getLogger("dev.penstock.server");

    /** A peer that sends less than this between two deadlines is too slow. */
    private static final int PROGRESS_BYTES = 16 * 1024;

    private final ServerContext server;
    private final HttpServerExchange exchange;
    private final HttpCall call;
    private final RouteEndpoint endpoint;
    private byte[] bytes = {};
    private int length;
    private int progress;

    /** Where it reads from, between the head and the end, for whatever reason, of the reception. */
    private @Nullable StreamSourceChannel source;

    BodyReception(ServerContext server, HttpCall call, RouteEndpoint endpoint) {
        this.server = server;
        this.exchange = call.exchange();
        this.call = call;
        this.endpoint = endpoint;
    }

    /** Refuses what can be refused by the head alone, then reads what is there. */
    void begin() {
        if (exchange.isRequestComplete()) {
            endpoint.ready(call);
            return;
        }
        if (!MediaTypes.isJson(exchange.getRequestHeaders().getFirst(Headers.CONTENT_TYPE))) {
            server.responses()
                    .problem(
                            exchange,
                            Problem.of(415, "Send application/json in UTF-8."),
                            Headers.ACCEPT,
                            "application/json");
            return;
        }
        if (isEncoded()) {
            server.responses()
                    .problem(
                            exchange,
                            Problem.of(415, "Send the body as it is, without a content encoding."),
                            Headers.ACCEPT_ENCODING,
                            "identity");
            return;
        }
        long declared = exchange.getRequestContentLength();
        if (declared > server.settings().bodyLimit()) {
            refuseLong();
            return;
        }
        StreamSourceChannel channel = exchange.getRequestChannel();
        exchange.putAttachment(Responses.UNREAD, channel);
        source = channel;
        if (!read(channel)) {
            server.responses().lane(exchange).bodies().set(this);
            channel.getReadSetter().set(this);
            channel.resumeReads();
        }
    }

    private boolean isEncoded() {
        HeaderValues encodings = exchange.getRequestHeaders().get(Headers.CONTENT_ENCODING);
        if (encodings != null) {
            for (String encoding : encodings) {
                if (!encoding.isBlank() && !encoding.trim().equalsIgnoreCase("identity")) {
                    return true;
                }
            }
        }
        return false;
    }

    @Override
    public void handleEvent(StreamSourceChannel channel) {
        if (source == null) {
            channel.suspendReads(); // it has been answered, and the answer is on its way
        } else if (!read(channel) && length - progress >= PROGRESS_BYTES) {
            progress = length;
            server.responses().lane(exchange).bodies().set(this);
        }
    }

    /** Reads what is there; whether nothing more is to be read. */
    private boolean read(StreamSourceChannel channel) {
        boolean complete = false;
        try (PooledByteBuffer pooled =
                exchange.getConnection().getByteBufferPool().allocate()) {
            ByteBuffer arrived = pooled.getBuffer();
            int read = channel.read(arrived);
            while (read > 0) {
                arrived.flip();
                if (!append(arrived)) {
                    return true;
                }
                read = channel.read(arrived.clear());
            }
            complete = read < 0;
        } catch (ChunkedBody.MalformedException malformed) {
            giveBack();
            server.responses().problem(exchange, Problem.of(400, "The body is not in well-formed chunks."));
            return true;
        } catch (IOException truncated) {
            refuseTruncated();
            return true;
        } catch (RuntimeException | Error failure) {
            LOG.log(Level.ERROR, "a request's body could not be read", failure);
            giveBack();
            Responses.abort(exchange);
            return true;
        }
        if (complete) {
            stop();
            call.received(bytes, length);
            endpoint.ready(call);
        }
        return complete;
    }

    /** Whether there was room; otherwise the request has been answered. */
    private boolean append(ByteBuffer arrived) {
        int more = arrived.remaining();
        long limit = server.settings().bodyLimit();
        if (more > limit - length) {
            giveBack();
            refuseLong();
            return false;
        }
        if (more > bytes.length - length) {
            int capacity = capacityFor(length + more, limit);
            if (!server.bodies().take(capacity - bytes.length)) {
                giveBack();
                call.refuse("Too many requests are being received; try again in a moment.");
                return false;
            }
            int held = bytes.length;
            try {
                bytes = Arrays.copyOf(bytes, capacity);
            } finally {
                if (bytes.length == held) { // there was not so much memory
                    server.bodies().giveBack(capacity - held);
                }
            }
        }
        arrived.get(bytes, length, more);
        length += more;
        return true;
    }

    /** Just enough if this is all; otherwise twice as much as before, but no more than is announced or allowed. */
    private int capacityFor(int needed, long limit) {
        long declared = exchange.getRequestContentLength();
        long most = declared < 0 ? limit : Math.min(declared, limit);
        return (int) Math.max(needed, Math.min(most, length == 0 ? needed : bytes.length * 2L));
    }

    private void refuseLong() {
        long limit = server.settings().bodyLimit();
        server.responses().problem(exchange, Problem.of(413, "The body is longer than " + limit + " bytes."));
    }

    /** The client sees this only if it has closed nothing but its sending side. */
    private void refuseTruncated() {
        giveBack();
        exchange.setPersistent(false);
        Connectors.terminateRequest(exchange);
        server.responses().problem(exchange, Problem.of(400, "The body ended too early."));
    }

    /** Reads no more, and needs what it has read no more; before the request is answered. */
    private void giveBack() {
        stop();
        server.bodies().giveBack(bytes.length);
        bytes = new byte[0];
    }

    private void stop() {
        clear();
        StreamSourceChannel channel = source;
        if (channel != null) {
            source = null;
            channel.suspendReads();
            channel.getReadSetter().set(null);
        }
    }

    @Override
    void expired() {
        giveBack();
        if (server.responses().isClosing()) {
            call.refuse(Stint.STOPPING);
        } else {
            exchange.setPersistent(false);
            server.responses().problem(exchange, Problem.of(408, "The body did not arrive in time."));
        }
    }
}
