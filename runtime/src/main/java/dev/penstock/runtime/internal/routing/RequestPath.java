package dev.penstock.runtime.internal.routing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Turns the target of a request into the one form that routes are matched in, still percent-encoded, and decodes what a
 * match captured. Matching before decoding keeps {@code %2F} and {@code %252F} apart.
 */
public final class RequestPath {

    private RequestPath() {}

    /**
     * The path of a request target in origin-form or absolute-form, in normal form: parameters ({@code ;k=v}) and query
     * removed; characters that need no escape unescaped, others escaped in upper case. The same string comes back if
     * there is nothing to do. {@code *} stays {@code *}.
     *
     * @throws BadRequestPathException if it can't be read, or names {@code .} or {@code ..} or NUL in any spelling, also
     *     between escaped slashes: a captured value never leads out of a folder
     */
    public static String of(String requestUri) {
        if (isNormal(requestUri) || requestUri.equals("*")) {
            return requestUri;
        }
        int start = pathStart(requestUri);
        int query = requestUri.indexOf('?', start);
        int end = query < 0 ? requestUri.length() : query;
        if (start == end) {
            return "/";
        }
        return normalize(requestUri, start, end);
    }

    /** Whether there is nothing to do; whatever needs a closer look gives false. */
    private static boolean isNormal(String path) {
        int length = path.length();
        if (length == 0 || path.charAt(0) != '/') {
            return false;
        }
        for (int i = 1; i < length; i++) {
            char c = path.charAt(i);
            if (c == '.' && path.charAt(i - 1) == '/') {
                return false;
            }
            if (c == '%' && isNormalEscape(path, i)) {
                i += 2;
            } else if (!PathCharacters.isPlain(c) && c != '/') {
                return false;
            }
        }
        return true;
    }

    private static boolean isNormalEscape(String path, int percent) {
        int octet = PathCharacters.escapedByte(path, percent, path.length());
        return octet > 0
                && octet != '/'
                && octet != '\\'
                && !PathCharacters.isPlain(octet)
                && path.charAt(percent + 1) <= 'F'
                && path.charAt(percent + 2) <= 'F';
    }

    private static int pathStart(String uri) {
        if (uri.isEmpty()) {
            throw new BadRequestPathException("The request target is empty.");
        }
        if (uri.charAt(0) == '/') {
            return 0;
        }
        int scheme = uri.indexOf("://");
        if (!isScheme(uri, scheme)) {
            throw new BadRequestPathException("The request target must begin with a slash or be a complete URL.");
        }
        for (int i = scheme + 3; i < uri.length(); i++) {
            char c = uri.charAt(i);
            if (c == '/' || c == '?') {
                return i;
            }
            if (c == '@') { // RFC 9110, section 4.2.4
                throw new BadRequestPathException("The request target has a user name.");
            }
        }
        return uri.length();
    }

    private static boolean isScheme(String uri, int end) {
        for (int i = 0; i < end; i++) {
            if (!Character.isLetterOrDigit(uri.charAt(i))) {
                return false;
            }
        }
        return end > 0;
    }

    private static String normalize(String uri, int start, int end) {
        StringBuilder path = new StringBuilder(end - start + 8);
        int segment = 0;
        boolean parameters = false;
        for (int i = start; i < end; i++) {
            char c = uri.charAt(i);
            int octet = c;
            if (c == '%') {
                octet = PathCharacters.escapedByte(uri, i, end);
                if (octet < 0) {
                    throw new BadRequestPathException("The path has a % that no two hexadecimal digits follow.");
                }
                i += 2;
            } else if (c <= ' ' || c >= 127 || c == '#') {
                throw new BadRequestPathException("The path has a character that must be percent-encoded.");
            } else if (c == '/') {
                refuseDots(path, segment);
                path.append('/');
                segment = path.length();
                parameters = false;
                continue;
            } else if (c == ';') {
                parameters = true;
            }
            if (octet == 0) {
                throw new BadRequestPathException("The path has a NUL character.");
            }
            if (parameters) {
                continue;
            }
            if (PathCharacters.isPlain(octet)) {
                path.append((char) octet);
            } else {
                PathCharacters.appendEscaped(path, octet);
            }
        }
        refuseDots(path, segment);
        return path.toString();
    }

    /** Also finds them next to escaped slashes and backslashes, since those separate folders once they are decoded. */
    private static void refuseDots(StringBuilder path, int start) {
        int from = start;
        for (int i = start; i <= path.length(); i++) {
            boolean end = i == path.length();
            if (end || isEscapedSeparator(path, i)) {
                int length = i - from;
                if (length > 0 && length < 3 && path.charAt(from) == '.' && path.charAt(i - 1) == '.') {
                    throw new BadRequestPathException("The path has a segment \".\" or \"..\"; send it resolved.");
                }
                from = i + 3;
                i += 2;
            }
        }
    }

    private static boolean isEscapedSeparator(StringBuilder path, int i) {
        if (path.charAt(i) != '%') {
            return false;
        }
        char high = path.charAt(i + 1);
        char low = path.charAt(i + 2);
        return (high == '2' && low == 'F') || (high == '5' && low == 'C');
    }

    /**
     * What a part of a path in normal form says. A plus stays a plus.
     *
     * @throws BadRequestPathException if its escapes are not UTF-8
     */
    public static String decode(String path, int start, int end) {
        int percent = path.indexOf('%', start);
        if (percent < 0 || percent >= end) {
            return path.substring(start, end);
        }
        byte[] octets = new byte[end - start];
        int length = 0;
        for (int i = start; i < end; i++) {
            char c = path.charAt(i);
            if (c == '%') {
                octets[length++] = (byte) PathCharacters.escapedByte(path, i, end);
                i += 2;
            } else {
                octets[length++] = (byte) c;
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets, 0, length))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw new BadRequestPathException("The path has an escape that is not UTF-8.");
        }
    }
}
