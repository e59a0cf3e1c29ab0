package dev.penstock.runtime.internal.server;

import dev.penstock.Problem;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http.HttpServerConnection;
import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import org.jspecify.annotations.Nullable;

/** What a head says of its own body and connection (RFC 9112), as far as Undertow takes no notice of it. */
final class Framing {

    /** Undertow's arithmetic overflows beyond. */
    private static final int MOST_DIGITS = 18;

    private Framing() {}

    /** Whether the announced length of the body, if there is one, is a number that Undertow can tell. */
    static boolean hasReadableLength(HttpServerExchange exchange) {
        String length = exchange.getRequestHeaders().getFirst(Headers.CONTENT_LENGTH);
        return length == null || length.length() <= MOST_DIGITS;
    }

    /**
     * Settles how the body is read and whether the connection is kept.
     *
     * @param expectations the fields {@code Expect}, or null
     * @return why the request is refused, or null; after a refusal the connection must be closed, since nobody knows
     *     where the next request begins
     */
    static @Nullable Problem check(HttpServerExchange exchange, @Nullable HeaderValues expectations) {
        HeaderMap headers = exchange.getRequestHeaders();
        String length = headers.getFirst(Headers.CONTENT_LENGTH);
        if (length != null && length.length() > MOST_DIGITS) {
            return Problem.of(413, "The announced length of the body is too large.");
        }
        // Undertow has found neither of the two if the request is complete without a length: most are.
        String coding =
                length == null && exchange.isRequestComplete() ? null : headers.getFirst(Headers.TRANSFER_ENCODING);
        if (coding != null) {
            if (exchange.isHttp10()) {
                return Problem.of(400, "HTTP/1.0 knows no Transfer-Encoding.");
            }
            if (!coding.equalsIgnoreCase("chunked")) {
                return Problem.of(400, "The only Transfer-Encoding that is understood is chunked.");
            }
            ChunkedBody.install(exchange, (HttpServerConnection) exchange.getConnection());
        }
        if (expectations != null && !exchange.isHttp10() && !areContinue(expectations)) {
            return Problem.of(417, "The only expectation that is understood is 100-continue.");
        }
        HeaderValues options = headers.get(Headers.CONNECTION);
        if (options != null && exchange.isPersistent() && areClose(options)) {
            exchange.setPersistent(false);
        }
        return null;
    }

    private static boolean areContinue(HeaderValues expectations) {
        for (String expectation : expectations) {
            if (!expectation.equalsIgnoreCase("100-continue")) {
                return false;
            }
        }
        return true;
    }

    /** Whether {@code close} is among the options, which are a list in one field or several (RFC 9112, section 9.6). */
    private static boolean areClose(HeaderValues fields) {
        for (String field : fields) {
            for (int start = 0; start <= field.length(); ) {
                int comma = field.indexOf(',', start);
                int end = comma < 0 ? field.length() : comma;
                if (field.substring(start, end).trim().equalsIgnoreCase("close")) {
                    return true;
                }
                start = end + 1;
            }
        }
        return false;
    }
}
