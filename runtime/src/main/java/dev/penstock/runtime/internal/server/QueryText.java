package dev.penstock.runtime.internal.server;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

/** Tells whether what Undertow has decoded of a query is text: UTF-8 without NUL, which databases refuse. */
final class QueryText {

    /** What a decoder puts where there is no UTF-8. */
    private static final char REPLACEMENT = '\uFFFD';

    private final String query;
    private final byte[] octets;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();

    private QueryText(String query) {
        this.query = query;
        this.octets = new byte[query.length()];
    }

    /** Whether a value needs no second look: no NUL, and nothing that may stand for octets that are no UTF-8. */
    static boolean isPlain(String value) {
        return value.indexOf('\0') < 0 && value.indexOf(REPLACEMENT) < 0;
    }

    /**
     * Whether the first values of a parameter are text. Only what was sent for them is decoded again, and once.
     *
     * @param name of the parameter
     * @param values the first so many, decoded
     * @param query the query as it came, without a mistake in its escapes
     */
    static boolean areText(String name, Collection<String> values, String query) {
        for (String value : values) {
            if (value.indexOf('\0') >= 0) {
                return false;
            }
        }
        return new QueryText(query).areUtf8(name, values.size());
    }

    private boolean areUtf8(String name, int count) {
        int left = count;
        for (int start = 0; start < query.length() && left > 0; ) {
            int ampersand = query.indexOf('&', start);
            int end = ampersand < 0 ? query.length() : ampersand;
            int equals = start;
            while (equals < end && query.charAt(equals) != '=') {
                equals++;
            }
            if (end > start && isNamed(name, start, equals)) {
                if (!isUtf8(Math.min(equals + 1, end), end)) {
                    return false;
                }
                left--;
            }
            start = end + 1;
        }
        return true;
    }

    private boolean isNamed(String name, int start, int end) {
        return name.length() <= end - start
                && name.equals(new String(octets, 0, decode(start, end), StandardCharsets.UTF_8));
    }

    private boolean isUtf8(int start, int end) {
        try {
            decoder.decode(ByteBuffer.wrap(octets, 0, decode(start, end)));
            return true;
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }

    /** Puts the octets that a part of the query stands for into the array, and returns their number. */
    private int decode(int start, int end) {
        int length = 0;
        for (int i = start; i < end; i++) {
            char c = query.charAt(i);
            if (c == '%') {
                octets[length++] = (byte) Integer.parseInt(query, i + 1, i + 3, 16);
                i += 2;
            } else {
                octets[length++] = c == '+' ? (byte) ' ' : (byte) c;
            }
        }
        return length;
    }
}
