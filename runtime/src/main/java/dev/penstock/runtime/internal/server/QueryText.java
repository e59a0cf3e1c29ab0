package dev.penstock.runtime.internal.server;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Tells whether what Undertow has decoded of a query is text. */
final class QueryText {

    /** What a decoder puts where there is no UTF-8. */
    private static final char REPLACEMENT = '\uFFFD';

    private QueryText() {}

    /**
     * Whether a value has no NUL, which databases refuse and C takes for the end, and no replaced character.
     *
     * @param query the query as it came, without a mistake in its escapes
     */
    static boolean isText(String value, String query) {
        return value.indexOf('\0') < 0 && (value.indexOf(REPLACEMENT) < 0 || isUtf8(query));
    }

    private static boolean isUtf8(String query) {
        byte[] octets = new byte[query.length()];
        int length = 0;
        for (int i = 0; i < query.length(); i++) {
            if (query.charAt(i) == '%') {
                octets[length++] = (byte) Integer.parseInt(query, i + 1, i + 3, 16);
                i += 2;
            } else {
                octets[length++] = (byte) query.charAt(i);
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets, 0, length));
            return true;
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }
}
