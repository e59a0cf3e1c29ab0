package dev.penstock;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value with a status and headers, for handlers that decide these per request. Immutable.
 *
 * @param <T> the type of the value; it is documented and written as if the handler returned it directly
 */
public final class Response<T> {

    /** One header field. */
    public record Header(String name, String value) {}

    private final int status;
    private final List<Header> headers;
    private final @Nullable T body;

    private Response(int status, List<Header> headers, @Nullable T body) {
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException("a response's status is 200 to 599, not " + status);
        }
        if (body != null && (status == 204 || status == 205 || status == 304)) {
            throw new IllegalArgumentException("a response with status " + status + " has no body; use Response.empty");
        }
        this.status = status;
        this.headers = List.copyOf(headers);
        this.body = body;
    }

    /** 200 with a value. */
    public static <T> Response<T> ok(T body) {
        return of(200, body);
    }

    /** 201 with a value and its {@code Location}. */
    public static <T> Response<T> created(URI location, T body) {
        return of(201, body).header("Location", location.toString());
    }

    /** 204. */
    public static <T> Response<T> noContent() {
        return empty(204);
    }

    /** 307 to another place; method and body are kept. */
    public static <T> Response<T> redirect(URI location) {
        return Response.<T>empty(307).header("Location", location.toString());
    }

    /**
     * A status with a value.
     *
     * @throws IllegalArgumentException if a response with this status has no body, as with 204, 205 and 304
     */
    public static <T> Response<T> of(int status, T body) {
        return new Response<>(status, List.of(), Objects.requireNonNull(body, "body"));
    }

    /** A status without a body. */
    public static <T> Response<T> empty(int status) {
        return new Response<>(status, List.of(), null);
    }

    /** This response with one more header field. */
    public Response<T> header(String name, String value) {
        List<Header> more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return new Response<>(status, more, body);
    }

    /** The status code. */
    public int status() {
        return status;
    }

    /** The header fields, in order of adding. */
    public List<Header> headers() {
        return headers;
    }

    /** The value, or null if the response has none. */
    public @Nullable T body() {
        return body;
    }
}
