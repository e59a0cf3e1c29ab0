package dev.penstock.runtime.internal.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.runtime.internal.routing.PathTemplate;
import dev.penstock.runtime.internal.routing.Router;
import dev.penstock.runtime.internal.settings.Machine;
import dev.penstock.runtime.internal.settings.ServerSettings;
import dev.penstock.runtime.internal.settings.SettingsReader;
import dev.penstock.runtime.internal.settings.SettingsResult;
import dev.penstock.runtime.internal.validation.Validation;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.xnio.ChannelListener;
import org.xnio.IoUtils;
import org.xnio.StreamConnection;
import org.xnio.channels.StreamSourceChannel;

/** A connection that goes on with another protocol, which none of the server's routes does yet. */
class UpgradeTest {

    /** Sends back what it reads, a few bytes at a time. */
    private static void echo(StreamConnection connection) {
        ChannelListener<StreamSourceChannel> reader = channel -> {
            ByteBuffer bytes = ByteBuffer.allocate(64);
            try {
                int read = channel.read(bytes);
                bytes.flip();
                while (bytes.hasRemaining()) {
                    connection.getSinkChannel().write(bytes);
                }
                if (read < 0 || !connection.getSinkChannel().flush()) {
                    IoUtils.safeClose(connection);
                }
            } catch (IOException gone) {
                IoUtils.safeClose(connection);
            }
        };
        connection.getSourceChannel().setReadListener(reader::handleEvent);
        connection.getSourceChannel().wakeupReads();
    }

    private static void upgrade(HttpServerExchange exchange) {
        exchange.upgradeChannel("echo", (connection, before) -> echo(connection));
        exchange.endExchange();
    }

    private static void assertEchoed(RawClient client, String text) throws IOException {
        client.text(text + "\n");
        byte[] back = new byte[text.length()];
        for (int i = 0; i < back.length; i++) {
            back[i] = (byte) client.socket().getInputStream().read();
        }
        assertEquals(text, new String(back, StandardCharsets.ISO_8859_1));
        assertEquals('\n', client.socket().getInputStream().read());
    }

    @Test
    void isNotReadAsAHead() throws Exception {
        SettingsResult.Values values = (SettingsResult.Values)
                SettingsReader.read(ServerSettings.all(), List.of("--port", "0"), Map.of(), new Properties());
        ServerSettings settings = ServerSettings.of(values.values(), Machine.current(Map.of()));
        Router.Builder<Endpoint> routes = Router.builder();
        routes.add("GET", PathTemplate.parse("/echo"), (exchange, path, captures) -> upgrade(exchange));
        try (HttpServer server =
                HttpServer.create(settings, new ErrorReplies(Map.of()), Validation.start(List.of(), List.of()))) {
            int port = server.listen(routes.build(), Map.of(), bound -> {}).getPort();
            try (Socket socket = new Socket("localhost", port);
                    RawClient client = new RawClient(socket)) {
                socket.getOutputStream()
                        .write("GET /echo HTTP/1.1\r\nHost: a\r\nConnection: upgrade\r\nUpgrade: echo\r\n\r\n"
                                .getBytes(StandardCharsets.ISO_8859_1));
                String head = "";
                while (!head.endsWith("\r\n\r\n")) {
                    head += (char) socket.getInputStream().read();
                }
                assertEquals("HTTP/1.1 101 ", head.substring(0, 13));
                assertEchoed(client, "one");
                assertEchoed(client, "\r\n");
                assertEchoed(client, "GET /echo HTTP/2.0");
            }
        }
    }
}
