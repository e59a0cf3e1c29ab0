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

    private final StreamConnection connection;
    private final ByteBufferPool buffers;
    private final Responses responses;
    private final RequestHead head;
    private final Deadlines heads;
    private final Source source;
    private final StreamSinkConduit socket;

    private boolean inHead = true;

    private @Nullable ByteBuffer refusal;

    private HeadGuard(
            StreamConnection connection, ByteBufferPool buffers, Responses responses, int limit, Deadlines heads) {
        this.connection = connection;
        this.buffers = buffers;
        this.responses = responses;
        this.head = new RequestHead(limit);
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
        head.forgetLast();
    }

    /** The exchange is over; another may follow. Undertow may have read a part of it, or all, already. */
    void exchangeEnded(HttpServerExchange exchange) {
        if (!exchange.isPersistent() || isTunnel(exchange)) {
            return; // no other head is read
        }
        inHead = true;
        head.reset();
        AbstractServerConnection http = (AbstractServerConnection) exchange.getConnection();
        PooledByteBuffer ahead = http.getExtraBytes();
        if (ahead != null) {
            ByteBuffer bytes = ahead.getBuffer();
            bytes.position(bytes.position() + head.emptyLines(bytes, bytes.position(), bytes.limit()));
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
        if (head.isEmpty()) {
            begin();
        }
        head.see(bytes, start, end);
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

    /** Sends the problem, or more of it; as Undertow sees it, the socket takes nothing until the connection is closed. */
    private int refuse() throws IOException {
        ByteBuffer rest = refusal;
        if (rest == null) {
            rest = ByteBuffer.wrap(responses.lastResponse(head.problem()));
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
                head.leaveLast();
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
                if (refusal != null && refusal.hasRemaining()) {
                    // The body would be announced again and again. Who does not read earlier answers gets none here.
                    IoUtils.safeClose(connection);
                }
            }
            return body;
        }

        private int seen(ByteBuffer bytes, int start, int end) {
            int skipped = head.isEmpty() ? head.emptyLines(bytes, start, end) : 0;
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
