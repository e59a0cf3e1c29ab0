package dev.penstock.runtime.internal.server;

import dev.penstock.Problem;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * What has been seen of the head of a request on its way to Undertow, to tell why Undertow could not read it. It changes
 * what Undertow would read as something else. For one thread at a time, as the connection is.
 */
final class RequestHead {

    /** Undertow's limit, which it reports like any other mistake. */
    static final int MAX_HEADERS = 100;

    /** Undertow's limit too, of what the path and the query have. */
    static final int MAX_PARAMETERS = 1000;

    private final int limit;

    /** What has arrived since the head began; more than the head if the last read went beyond. */
    private long arrived;

    /** Where Undertow reads from at this moment, and which part of it belongs to the head or comes after it. */
    private @Nullable ByteBuffer last;

    private int lastStart;

    private int lastEnd;

    /** Whether the first line goes on in {@code last}, or begins there. */
    private boolean lastHasFirstLine;

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

    /** @param limit how many bytes a head may have */
    RequestHead(int limit) {
        this.limit = limit;
    }

    /** Whether nothing of it has arrived yet. */
    boolean isEmpty() {
        return arrived == 0;
    }

    /** Another head follows. */
    void reset() {
        arrived = 0;
        last = null;
        lines = 0;
        separators = 0;
        lineRead = false;
        lineLength = 0;
        lineEnd = 0;
    }

    /** Some of it has arrived. The bytes are looked at again later, until Undertow asks for more or has the head. */
    void see(ByteBuffer bytes, int start, int end) {
        last = bytes;
        lastStart = start;
        lastEnd = end;
        lastHasFirstLine = !lineRead;
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
    int emptyLines(ByteBuffer bytes, int start, int end) {
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

    /** It goes on beyond what has been read, which is still in its place. */
    void leaveLast() {
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

    /** Nobody asks any more what is wrong with it, so that the bytes may be used for something else. */
    void forgetLast() {
        last = null;
    }

    /** Why Undertow refuses it, of which it tells no more than where it has stopped to read. */
    Problem problem() {
        ByteBuffer bytes = last;
        if (arrived - (bytes == null ? 0 : bytes.remaining()) > limit) {
            return lineLength > limit
                    ? Problem.of(414, "The URL is too long: the head may have " + limit + " bytes.")
                    : Problem.of(431, "The head of the request is longer than " + limit + " bytes.");
        }
        int linesOfLast = bytes == null ? 0 : lines(bytes, lastStart, bytes.position());
        if (bytes != null && lines + linesOfLast > MAX_HEADERS + 1) { // with the first
            return Problem.of(431, "The request has more than " + MAX_HEADERS + " header fields.");
        }
        boolean withinFirstLine = lastHasFirstLine && linesOfLast == 0;
        if (bytes != null
                && withinFirstLine
                && separators + separators(bytes, lastStart, bytes.position()) >= MAX_PARAMETERS) {
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
        for (int i = start; i < end; i++) {
            if (bytes.get(i) == '&' || bytes.get(i) == ';') {
                separators++;
            }
        }
        return separators;
    }
}
