package dev.penstock.runtime.internal.server;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.penstock.runtime.internal.settings.Machine;
import dev.penstock.runtime.internal.settings.ServerSettings;
import dev.penstock.runtime.internal.settings.SettingsReader;
import dev.penstock.runtime.internal.settings.SettingsResult;
import io.undertow.server.protocol.http.HttpOpenListener;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.xnio.OptionMap;
import org.xnio.Options;
import org.xnio.StreamConnection;
import org.xnio.Xnio;
import org.xnio.XnioWorker;
import org.xnio.channels.AcceptingChannel;
import org.xnio.conduits.AbstractStreamSinkConduit;
import org.xnio.conduits.StreamSinkConduit;

/** A guard between Undertow and a socket that takes nothing, because the client has not read earlier answers. */
class HeadGuardTest {

    /** Takes nothing. */
    private static final class Full extends AbstractStreamSinkConduit<StreamSinkConduit> {

        Full(StreamSinkConduit next) {
            super(next);
        }

        @Override
        public int write(ByteBuffer bytes) {
            return 0;
        }
    }

    private final AtomicBoolean handled = new AtomicBoolean();

    private void accept(AcceptingChannel<StreamConnection> accepting, HttpOpenListener http, BufferPool buffers) {
        try {
            StreamConnection connection = accepting.accept();
            if (connection == null) {
                return;
            }
            SettingsResult.Values read = (SettingsResult.Values)
                    SettingsReader.read(ServerSettings.all(), List.of(), Map.of(), new Properties());
            ServerSettings settings = ServerSettings.of(read.values(), Machine.current(Map.of()));
            connection
                    .getSinkChannel()
                    .setConduit(new Full(connection.getSinkChannel().getConduit()));
            IoLane[] lanes = {new IoLane(connection.getIoThread(), settings)};
            HeadGuard.install(
                    connection,
                    buffers,
                    new Responses(lanes, new ReplyBudget(0)),
                    settings.headerLimit(),
                    new Deadlines(connection.getIoThread(), TimeUnit.HOURS.toMillis(1)));
            http.handleEvent(connection);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    /** Undertow would be told again and again that the body can be read, and the guard keeps it from that. */
    @Test
    void whoCantTakeTheRefusalOfItsHostIsNotListenedTo() throws Exception {
        XnioWorker worker = Xnio.getInstance()
                .createWorker(OptionMap.create(Options.WORKER_IO_THREADS, 1, Options.WORKER_NAME, "guarded"));
        try (BufferPool buffers = new BufferPool(16 * 1024)) {
            HttpOpenListener http = new HttpOpenListener(buffers, OptionMap.EMPTY);
            http.setRootHandler(exchange -> handled.set(true));
            InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            try (AcceptingChannel<StreamConnection> port = worker.createStreamConnectionServer(
                    anyPort, accepting -> accept(accepting, http, buffers), OptionMap.EMPTY)) {
                port.resumeAccepts();
                InetSocketAddress bound = port.getLocalAddress(InetSocketAddress.class);
                try (RawClient client = new RawClient(new Socket(bound.getAddress(), bound.getPort()))) {
                    client.text("POST /now HTTP/1.1\r\nContent-Length: 1000\r\n\r\nabc");
                    client.isClosedByServer(); // or reset by it; what must not come is the end of the patience
                    TestServer.await("its buffers are given back", () -> buffers.inUse() == 0);
                }
            }
            assertFalse(handled.get());
        } finally {
            worker.shutdownNow();
            worker.awaitTermination();
        }
    }
}
