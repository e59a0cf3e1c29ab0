package dev.penstock.runtime.internal.server;

import io.undertow.connector.PooledByteBuffer;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.xnio.ChannelListener;
import org.xnio.IoUtils;
import org.xnio.channels.StreamSourceChannel;

/**
 * After an answer to a request whose body nobody wants, reads and drops that body for a short time: closing at once would
 * make the peer's system discard the answer before the client has read it.
 */
final class Linger extends Deadlines.Deadline implements ChannelListener<StreamSourceChannel> {

    /** The other requests of the IO thread get their turn in between. */
    private static final int READS_PER_TURN = 16;

    private final HttpServerExchange exchange;

    private Linger(HttpServerExchange exchange) {
        this.exchange = exchange;
    }

    static void begin(HttpServerExchange exchange, StreamSourceChannel channel, IoLane lane) {
        Linger linger = new Linger(exchange);
        lane.lingers().set(linger);
        channel.getReadSetter().set(linger);
        channel.resumeReads();
    }

    @Override
    public void handleEvent(StreamSourceChannel channel) {
        try (PooledByteBuffer pooled =
                exchange.getConnection().getByteBufferPool().allocate()) {
            ByteBuffer dropped = pooled.getBuffer();
            for (int i = 0; i < READS_PER_TURN; i++) {
                int read = channel.read(dropped.clear());
                if (read == 0) {
                    return;
                }
                if (read < 0) {
                    clear();
                    return;
                }
            }
        } catch (IOException | RuntimeException | Error gone) {
            clear();
            expired();
        }
    }

    @Override
    void expired() {
        IoUtils.safeClose(exchange.getConnection());
    }
}
