package dev.penstock;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value with a status and headers, for handlers that decide these per request. Immutable.
 *
 * @param <T> the type of the value; it is documented and written as if the handler returned it directly, so that null
 *     can be answered if the handler's result is a {@code Response<@Nullable …>}
 */
public final class Response<T extends @Nullable Object> {

    /**
     * One header field (RFC 9110, section 5).
     *
     * @param name a token: ASCII letters, digits and {@code !#$%&'*+-.^_`|~}
     * @param value visible ASCII characters, blanks and tabs; those from U+0080 to U+00FF are sent as one byte, of which
     *     nobody says what it means
     */
    public record Header(String name, String value) {

        private static final String IN_TOKENS = "!#$%&'*+-.^_`|~";

        /**
         * Checks both.
         *
         * @throws IllegalArgumentException if no header can have this name or this value, which could not be sent as it
         *     is; control characters could even end the field and begin another
         */
        public Header {
            if (name.isEmpty() || !name.chars().allMatch(Header::isInTokens)) {
                throw new IllegalArgumentException("no header can be named \"" + name
                        + "\"; write ASCII letters, digits and any of " + IN_TOKENS + " only");
            }
            for (int i = 0; i < value.length(); i++) {
                char c = value.charAt(i);
                if (c < ' ' && c != '\t' || c == 127 || c > 255) {
                    throw new IllegalArgumentException("the value of the header " + name + " has "
                            + "U+%04X".formatted((int) c) + " at index " + i
                            + ", which no header can carry; encode it, as with percent-encoding or Base64");
                }
            }
        }

        private static boolean isInTokens(int c) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || IN_TOKENS.indexOf(c) >= 0;
        }
    }

    private final int status;
    private final List<Header> headers;
    private final boolean empty;
    private final @Nullable T body;

    private Response(int status, List<Header> headers, boolean empty, @Nullable T body) {
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException("a response's status is 200 to 599, not " + status);
        }
        if (!empty && (status == 204 || status == 205 || status == 304)) {
            throw new IllegalArgumentException("a response with status " + status + " has no body; use Response.empty");
        }
        this.status = status;
        this.headers = headers;
        this.empty = empty;
        this.body = body;
    }

    /** 200 with a value; see {@link #of} for null. */
    public static <T extends @Nullable Object> Response<T> ok(T body) {
        return of(200, body);
    }

    /** 201 with a value and its {@code Location}. */
    public static <T extends @Nullable Object> Response<T> created(URI location, T body) {
        return of(201, body).header("Location", location.toASCIIString());
    }

    /** 204. */
    public static <T extends @Nullable Object> Response<T> noContent() {
        return empty(204);
    }

    /** 307 to another place; method and body are kept. */
    public static <T extends @Nullable Object> Response<T> redirect(URI location) {
        return Response.<T>empty(307).header("Location", location.toASCIIString());
    }

    /**
     * A status with a value.
     *
     * @param body may be null only if the handler's result is a {@code Response<@Nullable …>}, and JSON {@code null} is
     *     sent then; where it is not, the answer is a problem of status 500. For no body at all there is {@link #empty}
     * @throws IllegalArgumentException if a response with this status has no body, as with 204, 205 and 304
     */
    public static <T extends @Nullable Object> Response<T> of(int status, T body) {
        return new Response<>(status, List.of(), false, body);
    }

    /** A status without a body. */
    public static <T extends @Nullable Object> Response<T> empty(int status) {
        return new Response<>(status, List.of(), true, null);
    }

    /**
     * This response with one more header field.
     *
     * @throws IllegalArgumentException if the name is no token, or the value has control characters or such beyond U+00FF
     */
    public Response<T> header(String name, String value) {
        List<Header> more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return new Response<>(status, List.copyOf(more), empty, body);
    }

    /** The status code. */
    public int status() {
        return status;
    }

    /** The header fields, in order of adding. */
    public List<Header> headers() {
        return headers;
    }

    /** Whether the response has no body at all; JSON {@code null} is one. */
    public boolean isEmpty() {
        return empty;
    }

    /** The value, which may be null; or null if the response has no body. */
    public @Nullable T body() {
        return body;
    }
}
