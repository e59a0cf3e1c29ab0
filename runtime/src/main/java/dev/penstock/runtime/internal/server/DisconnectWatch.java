package dev.penstock.runtime.internal.server;

import io.undertow.connector.PooledByteBuffer;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http.HttpServerConnection;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.xnio.ChannelListener;
import org.xnio.IoUtils;
import org.xnio.conduits.ConduitStreamSourceChannel;
import org.xnio.conduits.StreamSourceConduit;

/**
 * Notices that a client leaves while its reply is pending. Undertow reads nothing in that time, so neither FIN nor RST
 * would be seen before the reply is written. Confined to the IO thread.
 */
final class DisconnectWatch implements ChannelListener<ConduitStreamSourceChannel> {

    private final HttpServerConnection connection;
    private final Runnable gone;

    /** Of the request's body. Once that has been read, it reads no more from the connection. */
    private final StreamSourceConduit body;

    private DisconnectWatch(HttpServerConnection connection, Runnable gone, StreamSourceConduit body) {
        this.connection = connection;
        this.gone = gone;
        this.body = body;
    }

    /**
     * Watches until {@link #stop}. Not possible, and null, where the client has sent more already, or encrypted.
     *
     * @param gone called once, on the IO thread, after the connection has been closed
     */
    static @Nullable DisconnectWatch begin(HttpServerExchange exchange, Runnable gone) {
        if (exchange.getConnection() instanceof HttpServerConnection connection
                && connection.getExtraBytes() == null
                && connection.getSslSessionInfo() == null
                && exchange.isRequestComplete()) {
            ConduitStreamSourceChannel source = connection.getChannel().getSourceChannel();
            DisconnectWatch watch = new DisconnectWatch(connection, gone, source.getConduit());
            source.setConduit(connection.getOriginalSourceConduit());
            source.setReadListener(watch);
            source.resumeReads();
            return watch;
        }
        return null;
    }

    /** Leaves the connection as it was; before the reply is written. */
    void stop() {
        ConduitStreamSourceChannel source = connection.getChannel().getSourceChannel();
        source.suspendReads();
        source.setReadListener(null);
        source.setConduit(body);
    }

    @Override
    public void handleEvent(ConduitStreamSourceChannel source) {
        PooledByteBuffer pooled = connection.getByteBufferPool().allocate();
        boolean kept = false;
        try {
            int read = source.read(pooled.getBuffer());
            if (read > 0) {
                pooled.getBuffer().flip();
                kept = true;
                connection.setExtraBytes(pooled);
                source.suspendReads();
            } else if (read < 0) {
                leave();
            }
        } catch (IOException reset) {
            leave();
        } finally {
            if (!kept) {
                pooled.close();
            }
        }
    }

    private void leave() {
        connection.getChannel().getSourceChannel().suspendReads();
        IoUtils.safeClose(connection);
        gone.run();
    }
}
