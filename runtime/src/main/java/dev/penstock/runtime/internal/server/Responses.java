package dev.penstock.runtime.internal.server;

import dev.penstock.Problem;
import dev.penstock.runtime.Route;
import dev.penstock.runtime.internal.json.ProblemWriter;
import io.undertow.server.Connectors;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http.HttpContinue;
import io.undertow.util.AttachmentKey;
import io.undertow.util.DateUtils;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xnio.IoUtils;
import org.xnio.XnioIoThread;
import org.xnio.channels.StreamSinkChannel;
import org.xnio.channels.StreamSourceChannel;

/** Sends responses. All methods are called on the exchange's IO thread, and none of them throws. */
final class Responses {

    private static final Logger LOG = System.getLogger("dev.penstock.server");

    /** The request's body, where somebody began to read it and gave up. */
    static final AttachmentKey<StreamSourceChannel> UNREAD = AttachmentKey.create(StreamSourceChannel.class);

    /** So much of a body that nobody wants is dropped to keep the connection, if it is there already. */
    private static final int DROPPED_BYTES = 64 * 1024;

    private final ProblemWriter problems = new ProblemWriter();
    private final IoLane[] lanes;
    private final ReplyBudget budget;
    private volatile boolean closing;

    /** @param budget for the replies that wait for slow readers */
    Responses(IoLane[] lanes, ReplyBudget budget) {
        this.lanes = lanes;
        this.budget = budget;
    }

    /** From now on every response is the last of its connection. */
    void closeConnections() {
        closing = true;
    }

    /** Whether the server is stopping. */
    boolean isClosing() {
        return closing;
    }

    /** Bounds the memory of replies that wait for slow readers. */
    ReplyBudget budget() {
        return budget;
    }

    /** What the exchange's IO thread keeps. */
    IoLane lane(HttpServerExchange exchange) {
        return lane(exchange.getIoThread());
    }

    /** What an IO thread keeps. */
    IoLane lane(XnioIoThread thread) {
        return lanes[thread.getNumber()];
    }

    /** A problem as the last response of a connection on which no request could be read. */
    byte[] lastResponse(Problem problem) {
        byte[] body = problems.write(problem);
        String head = "HTTP/1.1 " + problem.status() + " " + StatusCodes.getReason(problem.status())
                + "\r\nConnection: close\r\nContent-Length: " + body.length
                + "\r\nContent-Type: " + ProblemWriter.CONTENT_TYPE
                + "\r\nDate: " + DateUtils.toDateString(new Date()) + "\r\n\r\n";
        byte[] first = head.getBytes(StandardCharsets.US_ASCII);
        byte[] bytes = Arrays.copyOf(first, first.length + body.length);
        System.arraycopy(body, 0, bytes, first.length, body.length);
        return bytes;
    }

    /** How many clients go on sending after their answers. */
    long lingering() {
        long all = 0;
        for (IoLane lane : lanes) {
            all += lane.lingering();
        }
        return all;
    }

    /** On all IO threads, gives bodies that have not arrived yet little time. */
    void hurryBodies() {
        for (IoLane lane : lanes) {
            lane.hurryBodies();
        }
    }

    /** Answers, on all IO threads, the requests that wait for their handlers. */
    void cutOff() {
        for (IoLane lane : lanes) {
            lane.cutOff();
        }
    }

    /** The problem of a caller that accepts something else. */
    static Problem notAcceptable(String type) {
        return Problem.of(406, "This answer is available as " + type + " only.");
    }

    /** Sends a problem. */
    void problem(HttpServerExchange exchange, Problem problem) {
        try {
            byte[] body = problems.write(problem);
            send(exchange, problem.status(), ProblemWriter.CONTENT_TYPE, body, body.length, body.length);
        } catch (RuntimeException | Error failure) {
            LOG.log(Level.ERROR, "a problem could not be sent", failure);
            abort(exchange);
        }
    }

    /** Sends a problem with a header field. */
    void problem(HttpServerExchange exchange, Problem problem, HttpString header, String value) {
        exchange.getResponseHeaders().put(header, value);
        problem(exchange, problem);
    }

    /** Sends a route's reply; the buffer can be used for another when this returns. */
    void send(HttpServerExchange exchange, ReplyBuffer reply, Route route) {
        if (reply.length() > budget.limit()) {
            String mistake =
                    ": a reply of " + reply.length() + " bytes is larger than all that may wait for slow clients"
                            + " (penstock.reply.memory, " + budget.limit() + " bytes)";
            problem(exchange, ErrorReplies.logged(ErrorReplies.where(route) + mistake, null));
            return;
        }
        List<String> fields = reply.headers();
        HeaderMap headers = exchange.getResponseHeaders();
        try {
            for (int i = 0; i < fields.size(); i += 2) {
                headers.add(new HttpString(fields.get(i)), fields.get(i + 1));
            }
        } catch (RuntimeException invalid) {
            headers.clear();
            String mistake = ": the response has a header that can't be sent";
            problem(exchange, ErrorReplies.logged(ErrorReplies.where(route) + mistake, invalid));
            return;
        }
        byte[] bytes = reply.bytes();
        if (!send(exchange, reply.status(), reply.contentType(), bytes, reply.length(), bytes.length)) {
            reply.leaveBytes();
        }
    }

    /** Sends a response without a body. */
    void empty(HttpServerExchange exchange, int status) {
        send(exchange, status, null, new byte[0], 0, 0);
    }

    /** Sends bytes that stay in memory anyway. */
    void constant(HttpServerExchange exchange, String contentType, byte[] bytes) {
        send(exchange, 200, contentType, bytes, bytes.length, 0);
    }

    /** Sends bytes; whether the array is free again when this returns. Else it takes so much memory while it waits. */
    private boolean send(
            HttpServerExchange exchange,
            int status,
            @Nullable String contentType,
            byte[] bytes,
            int length,
            long memory) {
        try {
            prepare(exchange);
            exchange.setStatusCode(status);
            if (!exchange.isPersistent()) { // Undertow says so only before a body
                exchange.getResponseHeaders().put(Headers.CONNECTION, "close");
            }
            if (contentType != null) {
                exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, contentType);
            }
            if (length == 0 && exchange.isRequestComplete()) {
                exchange.endExchange();
                return true;
            }
            exchange.setResponseContentLength(length);
            StreamSinkChannel channel = exchange.getResponseChannel();
            ByteBuffer body = ByteBuffer.wrap(bytes, 0, length);
            if (!Transmission.write(channel, body)) {
                Transmission.begin(this, exchange, channel, body, Math.min(memory, budget.limit()));
                return false;
            }
            finish(exchange, channel);
        } catch (IOException gone) {
            abort(exchange);
        } catch (RuntimeException | Error failure) {
            LOG.log(Level.ERROR, "a response could not be sent", failure);
            abort(exchange);
        }
        return true;
    }

    /** Before a response is begun: settles whether the connection is kept, and what becomes of an unread body. */
    void prepare(HttpServerExchange exchange) throws IOException {
        if (closing) {
            exchange.setPersistent(false);
        }
        if (!exchange.isRequestComplete()) {
            dropBody(exchange);
        }
    }

    /** After the last byte of the body. */
    void finish(HttpServerExchange exchange, StreamSinkChannel channel) throws IOException {
        if (exchange.isRequestComplete()) {
            exchange.endExchange();
            return;
        }
        channel.shutdownWrites();
        StreamSourceChannel unread = unread(exchange);
        if (unread == null || !channel.flush()) {
            abort(exchange);
        } else {
            Linger.begin(exchange, unread, lane(exchange));
        }
    }

    /** Ends an exchange that can't be answered properly: the client sees the connection close. */
    static void abort(HttpServerExchange exchange) {
        exchange.setPersistent(false);
        IoUtils.safeClose(exchange.getConnection());
        exchange.endExchange();
    }

    /**
     * Deals with a body that nobody has read to its end. Undertow would read it before the exchange ends, however long
     * that takes. Here a short one that has arrived is dropped; after others the connection is closed.
     */
    private static void dropBody(HttpServerExchange exchange) throws IOException {
        if (HttpContinue.requiresContinueResponse(exchange) && !HttpContinue.isContinueResponseSent(exchange)) {
            exchange.setPersistent(false);
            Connectors.terminateRequest(exchange);
            return;
        }
        if (!Framing.hasReadableLength(exchange)) {
            exchange.setPersistent(false);
            return;
        }
        long declared = exchange.getRequestContentLength();
        StreamSourceChannel channel = unread(exchange);
        if (channel != null && declared >= 0 && declared <= DROPPED_BYTES) {
            ByteBuffer dropped = ByteBuffer.allocate(1024);
            int read = channel.read(dropped);
            while (read > 0) {
                read = channel.read(dropped.clear());
            }
        }
        if (!exchange.isRequestComplete()) {
            exchange.setPersistent(false);
        }
    }

    private static @Nullable StreamSourceChannel unread(HttpServerExchange exchange) {
        StreamSourceChannel channel = exchange.getAttachment(UNREAD);
        if (channel == null && exchange.isRequestChannelAvailable()) {
            exchange.setMaxEntitySize(Long.MAX_VALUE);
            channel = exchange.getRequestChannel();
            exchange.putAttachment(UNREAD, channel);
        }
        return channel;
    }
}
