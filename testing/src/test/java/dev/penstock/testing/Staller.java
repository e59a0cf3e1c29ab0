package dev.penstock.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A server that sends the head of one answer and the beginning of its body, and then nothing more. */
final class Staller implements AutoCloseable {

    private final ServerSocket server;
    private final CompletableFuture<Void> left;

    Staller() throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        left = CompletableFuture.runAsync(this::serve, task -> new Thread(task, "staller").start());
    }

    URI uri() {
        return URI.create("http://" + InetAddress.getLoopbackAddress().getHostAddress() + ":" + server.getLocalPort());
    }

    private void serve() {
        try (Socket client = server.accept()) {
            InputStream request = client.getInputStream();
            client.getOutputStream()
                    .write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nand then"
                            .getBytes(StandardCharsets.US_ASCII));
            request.transferTo(OutputStream.nullOutputStream());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Waits until the client has closed its connection. */
    void awaitDeparture() throws Exception {
        left.get(20, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
