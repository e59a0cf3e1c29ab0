package dev.penstock.runtime.internal.json;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Keeps a response as text: status, headers, media type and body, one on each line. */
final class Recorded implements ReplyTarget {

    private final StringBuilder head = new StringBuilder();
    private final Body body = new Body();

    @Override
    public void status(int status) {
        head.append(status);
    }

    @Override
    public void header(String name, String value) {
        head.append('\n').append(name).append(": ").append(value);
    }

    @Override
    public OutputStream body(String contentType) {
        head.append('\n').append(contentType).append('\n');
        return body;
    }

    boolean closed() {
        return body.closed;
    }

    @Override
    public String toString() {
        return head + body.toString(StandardCharsets.UTF_8);
    }

    private static final class Body extends ByteArrayOutputStream {
        private boolean closed;

        @Override
        public void close() {
            closed = true;
        }
    }
}
