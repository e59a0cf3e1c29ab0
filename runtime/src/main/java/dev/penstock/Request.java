package dev.penstock;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;

/**
 * The request as it came, for what the annotated parameters of a handler do not cover; a handler gets it by declaring
 * a parameter of this type. Valid until the response has been sent.
 */
public interface Request {

    /** The method, for example {@code GET}. */
    String method();

    /** The path as it was sent, percent-encoded, without scheme, authority and query. */
    String path();

    /** The raw query string without the question mark; empty if there is none. */
    String query();

    /** {@code http} or {@code https}. */
    String scheme();

    /** The Host header's value, or the authority of an absolute request target. */
    String host();

    /**
     * The first value of a query parameter, decoded and not checked: it may have NUL, and has U+FFFD in place of what is
     * not UTF-8, for which an annotated parameter of a handler gets the caller a 422.
     */
    Optional<String> queryParameter(String name);

    /** The first value of a header; names are not case-sensitive. */
    Optional<String> header(String name);

    /** All values of a header, in order. */
    List<String> headers(String name);

    /** The value of a cookie. */
    Optional<String> cookie(String name);

    /** The peer of the connection: the client or the nearest proxy. */
    InetSocketAddress remoteAddress();
}
