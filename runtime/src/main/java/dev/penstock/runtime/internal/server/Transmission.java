package dev.penstock.runtime.internal.server;

import io.undertow.server.ExchangeCompletionListener;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.util.concurrent.RejectedExecutionException;
import org.xnio.ChannelListener;
import org.xnio.IoUtils;
import org.xnio.channels.StreamSinkChannel;

/**
 * The rest of a response that the socket did not take at once. It holds a part of the budget of replies until it has left
 * or its exchange has ended, however that came about. Confined to the IO thread, but for its place in the budget.
 */
final class Transmission extends Deadlines.Deadline
        implements ChannelListener<StreamSinkChannel>, ExchangeCompletionListener {

    private static final Logger LOG = System.getLogger("dev.penstock.server");

    /** Larger writes would make the JDK keep direct buffers of their size for the thread. */
    private static final int SLICE_BYTES = 128 * 1024;

    /** A peer that takes less than this between two deadlines, and not all that is left, is too slow. */
    static final int LEAST_BYTES = 256 * 1024;

    /** What counts as progress where somebody has to make room: less could be had for nothing. */
    private static final int PROGRESS_BYTES = 16 * 1024;

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final Responses responses;
    private final HttpServerExchange exchange;
    private final StreamSinkChannel channel;
    private final ReplyBudget.Share share;
    private ByteBuffer rest;
    private int sinceDeadline;
    private int sinceProgress;
    private volatile boolean ended;

    private Transmission(
            Responses responses, HttpServerExchange exchange, StreamSinkChannel channel, ByteBuffer rest, long bytes) {
        this.responses = responses;
        this.exchange = exchange;
        this.channel = channel;
        this.rest = rest;
        this.share = responses.budget().share(bytes, this::makeRoom);
        this.sinceDeadline = rest.position();
        this.sinceProgress = rest.position();
    }

    /**
     * Goes on when the socket takes more; the bytes belong to the transmission from now on.
     *
     * @param bytes how much memory is kept for the rest
     */
    static void begin(
            Responses responses, HttpServerExchange exchange, StreamSinkChannel channel, ByteBuffer rest, long bytes) {
        Transmission transmission = new Transmission(responses, exchange, channel, rest, bytes);
        exchange.addExchangeCompleteListener(transmission); // first: without it, nobody would give back
        transmission.share.take();
        if (transmission.ended) {
            return;
        }
        responses.lane(exchange).stalls().set(transmission);
        channel.getWriteSetter().set(transmission);
        channel.resumeWrites();
    }

    /** Writes as much as the socket takes; whether that was everything. */
    static boolean write(StreamSinkChannel channel, ByteBuffer bytes) throws IOException {
        int end = bytes.limit();
        try {
            while (bytes.position() < end) {
                bytes.limit(Math.min(end, bytes.position() + SLICE_BYTES));
                if (channel.write(bytes) == 0) {
                    return false;
                }
            }
            return true;
        } finally {
            bytes.limit(end);
        }
    }

    @Override
    public void handleEvent(StreamSinkChannel writable) {
        if (ended) {
            writable.suspendWrites();
            return;
        }
        try {
            if (write(channel, rest)) {
                end();
                channel.suspendWrites();
                responses.finish(exchange, channel);
            } else if (rest.position() - sinceProgress >= PROGRESS_BYTES) {
                sinceProgress = rest.position();
                share.progressed();
            }
        } catch (IOException gone) {
            end();
            Responses.abort(exchange);
        } catch (RuntimeException | Error failure) {
            LOG.log(Level.ERROR, "a response could not be sent to its end", failure);
            end();
            Responses.abort(exchange);
        }
    }

    /** Tries once more: sockets tell that they take more only when a good part of what they hold has left. */
    @Override
    void expired() {
        handleEvent(channel);
        if (ended) {
            return;
        }
        if (rest.position() - sinceDeadline >= LEAST_BYTES) {
            sinceDeadline = rest.position();
            responses.lane(exchange).stalls().set(this);
        } else {
            end();
            Responses.abort(exchange);
        }
    }

    /** The memory is free again; also called where that has been said already. */
    private void end() {
        clear();
        ended = true;
        rest = NOTHING;
        share.giveBack();
    }

    /** Undertow ends the exchange when the connection is closed, too. */
    @Override
    public void exchangeEvent(HttpServerExchange complete, NextListener next) {
        if (complete.isInIoThread()) {
            end();
        } else {
            ended = true;
            share.giveBack();
            letGo();
        }
        next.proceed();
    }

    /** The array and the deadline are the IO thread's; where it has ended, so have they. */
    private void letGo() {
        try {
            exchange.getIoThread().execute(this::end);
        } catch (RejectedExecutionException stopping) {
            LOG.log(Level.DEBUG, "the server has stopped");
        }
    }

    /**
     * Somebody else needs the memory, unless the reader has taken some more of late: the socket is asked, since it tells of
     * that by itself only when a good part of what it holds has left. From any thread.
     */
    private void makeRoom() {
        try {
            exchange.getIoThread().execute(() -> {
                if (ended) {
                    return; // the connection may have another request by now
                }
                handleEvent(channel);
                if (!ended && share.mustLeave()) {
                    end();
                    Responses.abort(exchange);
                }
            });
        } catch (RejectedExecutionException stopping) {
            IoUtils.safeClose(exchange.getConnection());
        }
    }
}
