package dev.penstock.testing.soak;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A connection that sends bytes and reads answers, as cheaply as can be: the client shall not be what is measured. */
final class Wire implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 20_000;
    private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);

    private final Socket socket;
    private final InputStream in;
    private final byte[] buffer;
    private int begin;
    private int end;
    private long missing;

    /** Opens a connection; the buffer is the caller's, to be used again. */
    Wire(int port, byte[] buffer) throws IOException {
        this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
        this.buffer = buffer;
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        this.in = socket.getInputStream();
    }

    void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    void send(byte[] bytes, int length) throws IOException {
        socket.getOutputStream().write(bytes, 0, length);
    }

    /** Reads one answer, and returns its status. */
    int status(boolean body) throws IOException {
        int head = head();
        int status = (buffer[begin + 9] - '0') * 100 + (buffer[begin + 10] - '0') * 10 + (buffer[begin + 11] - '0');
        long left = body ? contentLength(head) : 0;
        begin = head;
        missing = left;
        while (left > end - begin) {
            left -= end - begin;
            begin = 0;
            end = 0;
            missing = left;
            fill();
        }
        begin += (int) left;
        missing = 0;
        return status;
    }

    /** Reads some of what comes. */
    void someBytes() throws IOException {
        fill();
    }

    /** The end of the head in the buffer. */
    private int head() throws IOException {
        int at = begin;
        while (true) {
            for (; at + 3 < end; at++) {
                if (buffer[at] == '\r' && buffer[at + 1] == '\n' && buffer[at + 2] == '\r' && buffer[at + 3] == '\n') {
                    return at + 4;
                }
            }
            int known = at - begin;
            fill();
            at = begin + known;
        }
    }

    private void fill() throws IOException {
        if (begin > 0) {
            System.arraycopy(buffer, begin, buffer, 0, end - begin);
            end -= begin;
            begin = 0;
        }
        int read = in.read(buffer, end, buffer.length - end);
        if (read < 0) {
            throw new EOFException(
                    "closed within: " + new String(buffer, 0, Math.min(end, 200), StandardCharsets.ISO_8859_1));
        }
        end += read;
    }

    private long contentLength(int head) {
        for (int at = begin; at < head - 2; at++) { // what follows the empty line is no header
            if (buffer[at] == '\n' && startsWithLength(at + 1)) {
                long length = 0;
                for (int i = at + 1 + LENGTH.length; buffer[i] != '\r'; i++) {
                    if (buffer[i] != ' ') {
                        length = length * 10 + (buffer[i] - '0');
                    }
                }
                return length;
            }
        }
        return 0;
    }

    private boolean startsWithLength(int at) {
        for (int i = 0; i < LENGTH.length; i++) {
            if ((buffer[at + i] | 0x20) != (LENGTH[i] | 0x20)) {
                return false;
            }
        }
        return true;
    }

    /** Closes with RST instead of FIN. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** How far it has come. */
    @Override
    public String toString() {
        return " (from port " + socket.getLocalPort() + ", " + (end - begin) + " bytes read on, " + missing
                + " bytes of a body missing)";
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
