package dev.penstock.runtime.internal.server;

import io.undertow.conduits.ReadDataStreamSourceConduit;
import io.undertow.connector.PooledByteBuffer;
import io.undertow.server.Connectors;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http.HttpServerConnection;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.xnio.IoUtils;
import org.xnio.channels.StreamSinkChannel;
import org.xnio.conduits.AbstractStreamSourceConduit;
import org.xnio.conduits.ConduitReadableByteChannel;
import org.xnio.conduits.StreamSourceConduit;

/**
 * Reads a chunked body (RFC 9112, section 7.1) to the letter: what is read loosely here, a proxy before the server may
 * read otherwise, and take a part of the body for a request. Undertow's own reader takes any text for a size, skips
 * what follows a chunk, keeps trailers without a limit, and closes the connection without an answer. Extensions are
 * ignored, and trailers too, if they are fields. For one thread at a time.
 */
final class ChunkedBody extends AbstractStreamSourceConduit<StreamSourceConduit> {

    /** The body is not what it should be. Whatever follows is dropped as it is read, until the connection ends. */
    static final class MalformedException extends IOException {

        private static final long serialVersionUID = 1L;

        MalformedException() {
            super("malformed chunks");
        }
    }

    private enum State {
        SIZE,
        AFTER_SIZE,
        EXTENSION,
        SIZE_LF,
        DATA,
        DATA_CR,
        DATA_LF,
        TRAILER_START,
        TRAILER_NAME,
        TRAILER,
        TRAILER_LF,
        LAST_LF,
        END,
        BROKEN
    }

    private static final int MOST_DIGITS = 15;

    /** Of extensions and trailers, in the whole body. */
    private static final int MOST_IGNORED_BYTES = 16 * 1024;

    private final HttpServerExchange exchange;
    private final HttpServerConnection connection;
    private State state = State.SIZE;
    private int digits;
    private long left;
    private int ignored;
    private boolean ended;

    private ChunkedBody(HttpServerExchange exchange, HttpServerConnection connection) {
        super(new ReadDataStreamSourceConduit(connection.getOriginalSourceConduit(), connection));
        this.exchange = exchange;
        this.connection = connection;
    }

    /** Reads the body of a request in place of Undertow's reader, before anybody has asked for it. */
    static void install(HttpServerExchange exchange, HttpServerConnection connection) {
        connection.getChannel().getSourceChannel().setConduit(new ChunkedBody(exchange, connection));
    }

    @Override
    public int read(ByteBuffer to) throws IOException {
        int start = to.position();
        while (state != State.END) {
            int read = next.read(to);
            if (read < 0) {
                throw new EOFException("the connection was closed within a body");
            }
            if (read == 0 || state == State.BROKEN) {
                to.position(start);
                return 0;
            }
            int decoded = decode(to, start, start + read);
            to.position(start + decoded);
            if (decoded > 0) {
                return decoded;
            }
        }
        if (!ended) {
            ended = true;
            Connectors.terminateRequest(exchange);
        }
        return -1;
    }

    private int decode(ByteBuffer bytes, int start, int end) throws MalformedException {
        try {
            return decodeRead(bytes, start, end);
        } catch (MalformedException malformed) {
            state = State.BROKEN;
            bytes.position(start);
            throw malformed;
        }
    }

    /** Moves the data among what was read to its start; returns its length. */
    private int decodeRead(ByteBuffer bytes, int start, int end) throws MalformedException {
        int to = start;
        for (int i = start; i < end; ) {
            if (state == State.DATA) {
                int length = (int) Math.min(left, end - i);
                for (int k = 0; k < length; k++) {
                    bytes.put(to + k, bytes.get(i + k));
                }
                to += length;
                i += length;
                left -= length;
                if (left == 0) {
                    state = State.DATA_CR;
                }
            } else {
                state = after(bytes.get(i++));
                if (state == State.END && i < end) {
                    giveBack(bytes, i, end);
                    break;
                }
            }
        }
        return to - start;
    }

    /** The state after a byte that is no data. */
    private State after(byte octet) throws MalformedException {
        return switch (state) {
            case SIZE -> size(octet);
            case AFTER_SIZE, EXTENSION -> extension(octet);
            case SIZE_LF -> {
                expect(octet, '\n');
                digits = 0;
                yield left == 0 ? State.TRAILER_START : State.DATA;
            }
            case DATA_CR -> {
                expect(octet, '\r');
                yield State.DATA_LF;
            }
            case DATA_LF -> {
                expect(octet, '\n');
                yield State.SIZE;
            }
            case TRAILER_START -> octet == '\r' ? State.LAST_LF : trailerName(octet);
            case TRAILER_NAME -> octet == ':' ? ignore(octet, State.TRAILER) : trailerName(octet);
            case TRAILER -> octet == '\r' ? State.TRAILER_LF : ignore(octet, State.TRAILER);
            case TRAILER_LF -> {
                expect(octet, '\n');
                yield State.TRAILER_START;
            }
            case LAST_LF -> {
                expect(octet, '\n');
                yield State.END;
            }
            case DATA, END, BROKEN -> throw new IllegalStateException();
        };
    }

    private State size(byte octet) throws MalformedException {
        int digit = octet < 0 ? -1 : Character.digit(octet, 16);
        if (digit >= 0 && digits < MOST_DIGITS) {
            digits++;
            left = left << 4 | digit;
            return State.SIZE;
        }
        if (digit >= 0 || digits == 0) {
            throw new MalformedException();
        }
        return extension(octet);
    }

    /** After the size there may be blanks, then a semicolon and more. */
    private State extension(byte octet) throws MalformedException {
        if (octet == '\r') {
            return State.SIZE_LF;
        }
        if (octet == ';' || state == State.EXTENSION) {
            return ignore(octet, State.EXTENSION);
        }
        if (octet == ' ' || octet == '\t') {
            return ignore(octet, State.AFTER_SIZE);
        }
        throw new MalformedException();
    }

    /** As of every field, a token; no blank goes before it, nor before the colon (RFC 9112, section 5). */
    private State trailerName(byte octet) throws MalformedException {
        if (!Connectors.isValidTokenCharacter(octet)) {
            throw new MalformedException();
        }
        return ignore(octet, State.TRAILER_NAME);
    }

    private State ignore(byte octet, State then) throws MalformedException {
        boolean text = octet < 0 || octet >= ' ' && octet != 127 || octet == '\t';
        if (!text || ++ignored > MOST_IGNORED_BYTES) {
            throw new MalformedException();
        }
        return then;
    }

    private static void expect(byte octet, char expected) throws MalformedException {
        if (octet != expected) {
            throw new MalformedException();
        }
    }

    /** Returns what belongs to the next request. */
    private void giveBack(ByteBuffer bytes, int start, int end) {
        ByteBuffer rest = bytes.duplicate();
        rest.limit(end).position(start);
        while (rest.hasRemaining()) {
            PooledByteBuffer pooled = connection.getByteBufferPool().allocate();
            ByteBuffer more = pooled.getBuffer();
            int length = Math.min(more.remaining(), rest.remaining());
            // From the end, because each is put before what is there.
            ByteBuffer part = rest.duplicate();
            part.position(rest.limit() - length);
            more.put(part).flip();
            rest.limit(rest.limit() - length);
            connection.ungetRequestBytes(pooled);
        }
    }

    @Override
    public long read(ByteBuffer[] to, int offset, int length) throws IOException {
        for (int i = offset; i < offset + length; i++) {
            if (to[i].hasRemaining()) {
                return read(to[i]);
            }
        }
        return 0;
    }

    @Override
    public long transferTo(long position, long count, FileChannel target) throws IOException {
        return target.transferFrom(new ConduitReadableByteChannel(this), position, count);
    }

    @Override
    public long transferTo(long count, ByteBuffer through, StreamSinkChannel target) throws IOException {
        return IoUtils.transfer(new ConduitReadableByteChannel(this), count, through, target);
    }
}
