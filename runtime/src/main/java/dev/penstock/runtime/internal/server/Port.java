package dev.penstock.runtime.internal.server;

import io.undertow.connector.ByteBufferPool;
import io.undertow.server.HttpHandler;
import io.undertow.server.protocol.http.HttpOpenListener;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ClosedChannelException;
import org.xnio.ChannelListener;
import org.xnio.IoUtils;
import org.xnio.OptionMap;
import org.xnio.Options;
import org.xnio.StreamConnection;
import org.xnio.XnioWorker;
import org.xnio.channels.AcceptingChannel;

/** An open port: each connection that it accepts gets its guard and is then served by Undertow. */
final class Port implements AutoCloseable {

    private static final Logger LOG = System.getLogger("dev.penstock.server");

    private static final int BACKLOG = 1000;

    private final AcceptingChannel<StreamConnection> channel;

    private Port(AcceptingChannel<StreamConnection> channel) {
        this.channel = channel;
    }

    /**
     * Opens it.
     *
     * @param options Undertow's
     * @param headMillis how long the head of a request may take
     * @throws IOException if it can't be bound
     */
    static Port open(
            ServerContext server,
            XnioWorker worker,
            ByteBufferPool buffers,
            OptionMap options,
            int headMillis,
            HttpHandler root)
            throws IOException {
        HttpOpenListener http = new HttpOpenListener(buffers, options);
        http.setRootHandler(root);
        int headerLimit = server.settings().headerLimit();
        Deadlines[] heads = new Deadlines[server.settings().ioThreads()];
        for (int i = 0; i < heads.length; i++) {
            heads[i] = new Deadlines(worker.getIoThread(i), headMillis);
        }
        AcceptingChannel<StreamConnection> channel = worker.createStreamConnectionServer(
                new InetSocketAddress(
                        InetAddress.getByName(server.settings().host()),
                        server.settings().port()),
                accepting -> acceptAll(accepting, connection -> {
                    HeadGuard.install(
                            connection,
                            buffers,
                            server.responses(),
                            headerLimit,
                            heads[connection.getIoThread().getNumber()]);
                    http.handleEvent(connection);
                }),
                OptionMap.builder()
                        .set(Options.TCP_NODELAY, true)
                        .set(Options.REUSE_ADDRESSES, true)
                        .set(Options.BACKLOG, BACKLOG)
                        .getMap());
        channel.resumeAccepts();
        return new Port(channel);
    }

    private static void acceptAll(
            AcceptingChannel<StreamConnection> channel, ChannelListener<StreamConnection> listener) {
        try {
            for (StreamConnection next = channel.accept(); next != null; next = channel.accept()) {
                listener.handleEvent(next);
            }
        } catch (ClosedChannelException closed) {
            LOG.log(Level.DEBUG, "the port is closed");
        } catch (IOException failure) {
            LOG.log(Level.ERROR, "a connection could not be accepted", failure);
        }
    }

    InetSocketAddress address() {
        return channel.getLocalAddress(InetSocketAddress.class);
    }

    /** Takes no more connections; those that are open stay so. */
    @Override
    public void close() {
        IoUtils.safeClose(channel);
    }
}
