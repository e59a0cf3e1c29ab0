package dev.penstock.runtime.internal.server;

import dev.penstock.runtime.internal.json.ReplyTarget;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A response in memory: written on whichever thread makes it, sent on the IO thread. Reused; with a limit it refuses to
 * grow beyond, so that an IO thread does not write what would take it long. Confined to one thread at a time.
 */
final class ReplyBuffer extends OutputStream implements ReplyTarget {

    private static final int INITIAL_BYTES = 1024;

    /** Buffers that a large reply has made larger are not kept. */
    private static final int KEPT_BYTES = 128 * 1024;

    private byte[] bytes = new byte[INITIAL_BYTES];
    private int length;
    private int limit = Integer.MAX_VALUE;
    private boolean overflowed;
    private int status = 200;
    private @Nullable String contentType;
    private final List<String> headers = new ArrayList<>(4);
    private final AtomicBoolean lent = new AtomicBoolean();

    /** It leaves the stock. */
    void lend() {
        lent.set(true);
    }

    /** It returns to the stock; whether it was out. From any thread. */
    boolean handIn() {
        return lent.compareAndSet(true, false);
    }

    /** Forgets what was written; from now on so many bytes at most. */
    void begin(int limit) {
        this.limit = limit;
        length = 0;
        overflowed = false;
        status = 200;
        contentType = null;
        headers.clear();
    }

    /** Whether more was written than the limit allows; then the content is of no use. */
    boolean overflowed() {
        return overflowed;
    }

    int status() {
        return status;
    }

    @Nullable
    String contentType() {
        return contentType;
    }

    /** Names and values in turn, without the content type. */
    List<String> headers() {
        return headers;
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    /** Leaves the bytes to somebody who has not finished with them, and goes on with others. */
    void leaveBytes() {
        bytes = new byte[INITIAL_BYTES];
    }

    /** Makes this ready to be kept for another reply. */
    void end() {
        headers.clear();
        contentType = null;
        if (bytes.length > KEPT_BYTES) {
            leaveBytes();
        }
    }

    @Override
    public void status(int status) {
        this.status = status;
    }

    @Override
    public void header(String name, String value) {
        if (name.equalsIgnoreCase("Content-Type")) {
            contentType = value;
        } else {
            headers.add(name);
            headers.add(value);
        }
    }

    /** A content type that the handler gave as a header counts more. */
    @Override
    public OutputStream body(String contentType) {
        if (this.contentType == null) {
            this.contentType = contentType;
        }
        return this;
    }

    @Override
    public void write(int octet) throws IOException {
        reserve(1);
        bytes[length++] = (byte) octet;
    }

    @Override
    public void write(byte[] source, int offset, int count) throws IOException {
        reserve(count);
        System.arraycopy(source, offset, bytes, length, count);
        length += count;
    }

    private void reserve(int count) throws IOException {
        if (count > limit - length) {
            overflowed = true;
            throw new ReplyTooLong();
        }
        if (count > bytes.length - length) {
            int doubled = (int) Math.min(Integer.MAX_VALUE - 8L, bytes.length * 2L);
            bytes = Arrays.copyOf(bytes, Math.max(length + count, doubled));
        }
    }

    /** Ends the writing of a reply that goes on elsewhere; nobody reads its stack trace. */
    private static final class ReplyTooLong extends IOException {

        private static final long serialVersionUID = 1L;

        @Override
        public Throwable fillInStackTrace() {
            return this;
        }
    }
}
