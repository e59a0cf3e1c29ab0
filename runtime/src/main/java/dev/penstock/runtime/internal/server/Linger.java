package dev.penstock.runtime.internal.server;

import io.undertow.connector.ByteBufferPool;
import io.undertow.connector.PooledByteBuffer;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http.HttpServerConnection;
import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.util.concurrent.RejectedExecutionException;
import org.xnio.ChannelListener;
import org.xnio.IoUtils;
import org.xnio.StreamConnection;
import org.xnio.XnioIoThread;
import org.xnio.channels.StreamSourceChannel;

/**
 * After an answer to a request of which nobody wants the rest, reads and drops that for a short time: closing at once
 * would make the peer's system discard the answer before the client has read it.
 */
final class Linger extends Deadlines.Deadline implements ChannelListener<StreamSourceChannel> {

    private static final Logger LOG = System.getLogger("dev.penstock.server");

    /** The other requests of the IO thread get their turn in between. */
    private static final int READS_PER_TURN = 16;

    private final Closeable connection;
    private final ByteBufferPool buffers;
    private final boolean closesAtEnd;
    private final IoLane lane;
    private boolean over;

    private Linger(Closeable connection, ByteBufferPool buffers, boolean closesAtEnd, IoLane lane) {
        this.connection = connection;
        this.buffers = buffers;
        this.closesAtEnd = closesAtEnd;
        this.lane = lane;
    }

    /** Drops the rest of a request's body; Undertow ends the exchange after it. */
    static void begin(HttpServerExchange exchange, StreamSourceChannel body, IoLane lane) {
        new Linger(exchange.getConnection(), exchange.getConnection().getByteBufferPool(), false, lane).begin(body);
    }

    /** Drops whatever still arrives on a connection that is closed for writing, then closes it. */
    static void beforeClosing(StreamConnection connection, ByteBufferPool buffers, IoLane lane) {
        new Linger(connection, buffers, true, lane).begin(connection.getSourceChannel());
    }

    /**
     * Takes a connection over whose last exchange has ended. Undertow would close it as soon as another byte arrives, of
     * a body that was sent without waiting for 100, or of a pipelined request.
     */
    static void afterLast(HttpServerExchange exchange, Responses responses) {
        XnioIoThread thread = exchange.getIoThread();
        if (exchange.isInIoThread()) {
            closeInOrder(exchange, responses.lane(thread));
            return;
        }
        try {
            thread.execute(() -> closeInOrder(exchange, responses.lane(thread)));
        } catch (RejectedExecutionException stopping) {
            IoUtils.safeClose(exchange.getConnection());
        }
    }

    private static void closeInOrder(HttpServerExchange exchange, IoLane lane) {
        HttpServerConnection http = (HttpServerConnection) exchange.getConnection();
        http.clearChannel();
        PooledByteBuffer ahead = http.getExtraBytes();
        if (ahead != null) {
            http.setExtraBytes(null);
            ahead.close();
        }
        StreamConnection connection = http.getChannel();
        try {
            connection.getSinkChannel().shutdownWrites();
            if (connection.getSinkChannel().flush()
                    && connection.getSourceChannel().isOpen()) {
                beforeClosing(connection, http.getByteBufferPool(), lane);
            } else {
                IoUtils.safeClose(connection);
            }
        } catch (IOException gone) {
            IoUtils.safeClose(connection);
        }
    }

    private void begin(StreamSourceChannel channel) {
        lane.lingering(1);
        try {
            lane.lingers().set(this);
        } catch (RejectedExecutionException stopping) {
            end();
            return;
        }
        channel.getReadSetter().set(this);
        channel.resumeReads();
    }

    @Override
    public void handleEvent(StreamSourceChannel channel) {
        try (PooledByteBuffer pooled = buffers.allocate()) {
            ByteBuffer dropped = pooled.getBuffer();
            for (int i = 0; i < READS_PER_TURN; i++) {
                int read = channel.read(dropped.clear());
                if (read == 0) {
                    return;
                }
                if (read < 0) {
                    leave();
                    if (closesAtEnd) {
                        IoUtils.safeClose(connection);
                    }
                    return;
                }
            }
        } catch (ChunkedBody.MalformedException malformed) {
            return; // what follows is dropped there
        } catch (IOException gone) {
            end();
        } catch (RuntimeException | Error failure) {
            LOG.log(Level.ERROR, "what a client sends after its answer could not be dropped", failure);
            end();
        }
    }

    private void leave() {
        clear();
        if (!over) {
            over = true;
            lane.lingering(-1);
        }
    }

    private void end() {
        leave();
        IoUtils.safeClose(connection);
    }

    @Override
    void expired() {
        leave();
        IoUtils.safeClose(connection);
    }
}
