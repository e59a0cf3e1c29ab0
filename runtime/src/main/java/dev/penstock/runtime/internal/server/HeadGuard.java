package dev.penstock.runtime.internal.server;

import dev.penstock.Problem;
import io.undertow.connector.ByteBufferPool;
import io.undertow.connector.PooledByteBuffer;
import io.undertow.server.AbstractServerConnection;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Methods;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.xnio.IoUtils;
import org.xnio.StreamConnection;
import org.xnio.XnioIoThread;
import org.xnio.conduits.AbstractStreamSinkConduit;
import org.xnio.conduits.AbstractStreamSourceConduit;
import org.xnio.conduits.StreamSinkConduit;
import org.xnio.conduits.StreamSourceConduit;

/**
 * The lowest layer of a connection, below Undertow, which sees the head of each request go by. A head that Undertow can't
 * read it answers before any handler is asked, with an empty 400: whatever is written while a head is being read is such
 * an answer, and a problem is sent in its place. For one thread at a time, as the connection is.
 *
 * <p>Undertow refuses a bad Host only after it has read the body, and waits for that without limit. Whoever reads a body
 * before a handler has the request can only be Undertow in this case, so it is answered then.
 *
 * <p>It is also the deadline of a head: until a handler has the request, or the refusal has been sent.
 */
final class HeadGuard extends Deadlines.Deadline {

    /** Undertow's limit, which it reports like any other mistake. */
    static final int MAX_HEADERS = 100;

    /** Undertow's limit too, of what the path and the query have. */
    static final int MAX_PARAMETERS = 1000;

    private final StreamConnection connection;
    private final ByteBufferPool buffers;
    private final Responses responses;
    private final int limit;
    private final Deadlines heads;
    private final Source source;
    private final StreamSinkConduit socket;

    private boolean inHead = true;

    /** What has arrived since the head began; more than the head if the last read went beyond. */
    private long arrived;

    /** Where Undertow reads from at this moment, and which part of it belongs to the head or comes after it. */
    private @Nullable ByteBuffer last;

    private int lastStart;

    private int lastEnd;

    /** Of this head, before those in {@code last}. */
    private int lines;

    /** The separators of parameters in what of the first line comes before {@code last}. */
    private int separators;

    private boolean afterCr;

    private boolean lineRead;

    private long lineLength;

    /** The last four bytes of the request's first line, as far as it has been read. */
    private int lineEnd;

    private boolean otherVersion;

    private @Nullable ByteBuffer refusal;

    private HeadGuard(
            StreamConnection connection, ByteBufferPool buffers, Responses responses, int limit, Deadlines heads) {
        this.connection = connection;
        this.buffers = buffers;
        this.responses = responses;
        this.limit = limit;
        this.heads = heads;
        this.source = new Source(connection.getSourceChannel().getConduit());
        this.socket = connection.getSinkChannel().getConduit();
    }

    /** Guards a new connection, before Undertow gets it. */
    static void install(
            StreamConnection connection, ByteBufferPool buffers, Responses responses, int limit, Deadlines heads) {
        HeadGuard guard = new HeadGuard(connection, buffers, responses, limit, heads);
        connection.getSourceChannel().setConduit(guard.source);
        connection.getSinkChannel().setConduit(guard.new Sink(guard.socket));
    }

    /** The guard of a request's connection. */
    static HeadGuard of(HttpServerExchange exchange) {
        return ((Source) ((AbstractServerConnection) exchange.getConnection()).getOriginalSourceConduit()).guard();
    }

    /** Undertow has read a head, and a handler answers from now on. On the IO thread. */
    void headRead() {
        clear();
        inHead = false;
        last = null;
    }

    /** The exchange is over; another may follow. Undertow may have read a part of it, or all, already. */
    void exchangeEnded(HttpServerExchange exchange) {
        if (!exchange.isPersistent() || isTunnel(exchange)) {
            return; // no other head is read
        }
        inHead = true;
        arrived = 0;
        lines = 0;
        separators = 0;
        lineRead = false;
        lineLength = 0;
        lineEnd = 0;
        AbstractServerConnection http = (AbstractServerConnection) exchange.getConnection();
        PooledByteBuffer ahead = http.getExtraBytes();
        if (ahead != null) {
            ByteBuffer bytes = ahead.getBuffer();
            bytes.position(bytes.position() + emptyLines(bytes, bytes.position(), bytes.limit()));
            if (bytes.hasRemaining()) {
                see(bytes, bytes.position(), bytes.limit());
            } else {
                http.setExtraBytes(null);
                ahead.close();
            }
        }
    }

    /** Whether what follows is another protocol (RFC 9110, sections 7.8 and 9.3.6). */
    private static boolean isTunnel(HttpServerExchange exchange) {
        return exchange.isUpgrade()
                || exchange.getRequestMethod().equals(Methods.CONNECT) && exchange.getStatusCode() / 100 == 2;
    }

    private void see(ByteBuffer bytes, int start, int end) {
        if (arrived == 0) {
            begin();
        }
        last = bytes;
        lastStart = start;
        lastEnd = end;
        arrived += end - start;
        if (!lineRead) {
            seeLine(bytes, start, end);
        }
    }

    private void seeLine(ByteBuffer bytes, int start, int end) {
        int i = start;
        while (i < end && bytes.get(i) != '\n') {
            i++;
        }
        lineLength += i - start;
        for (int j = Math.max(start, i - 4); j < i; j++) {
            lineEnd = lineEnd << 8 | bytes.get(j) & 0xFF;
        }
        if (i < end) {
            lineRead = true;
            if (lineEnd >>> 24 != '1') { // of "1.1" and CR
                otherVersion = true;
                bytes.put(i, (byte) 0); // Undertow would take it for HTTP/1.1, or for HTTP/2
            }
        }
    }

    /** The length of empty lines before a request, which a server should ignore (RFC 9112, section 2.2). */
    private int emptyLines(ByteBuffer bytes, int start, int end) {
        int i = start;
        while (i < end && bytes.get(i) == (afterCr ? '\n' : '\r')) {
            afterCr = !afterCr;
            i++;
        }
        if (afterCr && i < end) {
            afterCr = false;
            bytes.put(i, (byte) 0); // a CR without LF must not go unnoticed
        }
        return i - start;
    }

    /** A head has begun; Undertow may read it on the thread that has sent a file before. */
    private void begin() {
        XnioIoThread thread = connection.getIoThread();
        if (Thread.currentThread() == thread) {
            heads.set(this);
        } else {
            try {
                thread.execute(() -> {
                    if (inHead) {
                        heads.set(this);
                    }
                });
            } catch (RejectedExecutionException stopping) {
                IoUtils.safeClose(connection);
            }
        }
    }

    /** Neither has a handler got the request, nor has the client got the refusal. */
    @Override
    void expired() {
        if (connection.isOpen() && refusal == null) {
            ByteBuffer late =
                    ByteBuffer.wrap(responses.lastResponse(Problem.of(408, "The request did not arrive in time.")));
            refusal = late;
            try {
                refuse();
            } catch (IOException gone) {
                IoUtils.safeClose(connection);
            }
            if (!late.hasRemaining()) {
                return;
            }
        }
        IoUtils.safeClose(connection);
    }

    private Problem problem() {
        ByteBuffer bytes = last;
        if (arrived - (bytes == null ? 0 : bytes.remaining()) > limit) {
            return lineLength > limit
                    ? Problem.of(414, "The URL is too long: the head may have " + limit + " bytes.")
                    : Problem.of(431, "The head of the request is longer than " + limit + " bytes.");
        }
        if (bytes != null && lines + lines(bytes, lastStart, bytes.position()) > MAX_HEADERS + 1) { // with the first
            return Problem.of(431, "The request has more than " + MAX_HEADERS + " header fields.");
        }
        if (bytes != null && separators + separators(bytes, lastStart, bytes.position()) >= MAX_PARAMETERS) {
            return Problem.of(400, "The URL has more than " + MAX_PARAMETERS + " parameters.");
        }
        if (otherVersion) {
            return Problem.of(400, "This server speaks HTTP/1.1.");
        }
        return Problem.of(400, "The first line of the request or one of its headers is malformed.");
    }

    private static int lines(ByteBuffer bytes, int start, int end) {
        int lines = 0;
        for (int i = start; i < end; i++) {
            if (bytes.get(i) == '\n') {
                lines++;
            }
        }
        return lines;
    }

    /** So many parameters but one are in this part of the first line. */
    private static int separators(ByteBuffer bytes, int start, int end) {
        int separators = 0;
        for (int i = start; i < end && bytes.get(i) != '\n'; i++) {
            if (bytes.get(i) == '&' || bytes.get(i) == ';') {
                separators++;
            }
        }
        return separators;
    }

    /** Sends the problem, or more of it; as Undertow sees it, the socket takes nothing until the connection is closed. */
    private int refuse() throws IOException {
        ByteBuffer rest = refusal;
        if (rest == null) {
            rest = ByteBuffer.wrap(responses.lastResponse(problem()));
            refusal = rest;
        }
        if (rest.hasRemaining()) {
            socket.write(rest);
            if (!rest.hasRemaining()) {
                socket.suspendWrites();
                socket.terminateWrites();
                socket.flush();
                linger();
            }
        }
        return 0;
    }

    private void linger() {
        try {
            connection.getIoThread().execute(() -> {
                clear();
                connection.getSourceChannel().setConduit(source);
                Linger.beforeClosing(connection, buffers, responses.lane(connection.getIoThread()));
            });
        } catch (RejectedExecutionException stopping) {
            IoUtils.safeClose(connection);
        }
    }

    private final class Source extends AbstractStreamSourceConduit<StreamSourceConduit> {

        Source(StreamSourceConduit next) {
            super(next);
        }

        HeadGuard guard() {
            return HeadGuard.this;
        }

        @Override
        public int read(ByteBuffer to) throws IOException {
            if (refusesHost()) {
                return 0;
            }
            if (inHead) {
                leaveLast();
            }
            int start = to.position();
            int read = next.read(to);
            return inHead && read > 0 && refusal == null ? seen(to, start, start + read) : read;
        }

        @Override
        public long transferTo(long position, long count, FileChannel target) throws IOException {
            return refusesHost() ? 0 : next.transferTo(position, count, target);
        }

        /** Whether Undertow reads a body, although no handler has the request. */
        private boolean refusesHost() throws IOException {
            boolean body = inHead && connection.getSourceChannel().getConduit() != this;
            if (body && refusal == null) {
                refuse();
            }
            return body;
        }

        /** The head goes on beyond what has been read, which is still in its place. */
        private void leaveLast() {
            ByteBuffer bytes = last;
            if (bytes != null) {
                ByteBuffer all = bytes.duplicate().clear();
                lines += lines(all, lastStart, lastEnd);
                if (!lineRead) {
                    separators += separators(all, lastStart, lastEnd);
                }
                last = null;
            }
        }

        private int seen(ByteBuffer bytes, int start, int end) {
            int skipped = arrived == 0 ? emptyLines(bytes, start, end) : 0;
            if (skipped > 0) {
                for (int i = start + skipped; i < end; i++) {
                    bytes.put(i - skipped, bytes.get(i));
                }
                bytes.position(end - skipped);
            }
            see(bytes, start, end - skipped);
            return end - skipped - start;
        }
    }

    private final class Sink extends AbstractStreamSinkConduit<StreamSinkConduit> {

        Sink(StreamSinkConduit next) {
            super(next);
        }

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            return inHead ? refuse() : next.write(bytes);
        }

        @Override
        public long write(ByteBuffer[] bytes, int offset, int length) throws IOException {
            return inHead ? refuse() : next.write(bytes, offset, length);
        }

        @Override
        public int writeFinal(ByteBuffer bytes) throws IOException {
            return inHead ? refuse() : next.writeFinal(bytes);
        }

        @Override
        public long writeFinal(ByteBuffer[] bytes, int offset, int length) throws IOException {
            return inHead ? refuse() : next.writeFinal(bytes, offset, length);
        }

        @Override
        public void resumeWrites() {
            if (refusal == null || refusal.hasRemaining()) {
                next.resumeWrites();
            }
        }

        @Override
        public void wakeupWrites() {
            if (refusal == null || refusal.hasRemaining()) {
                next.wakeupWrites();
            }
        }
    }
}
