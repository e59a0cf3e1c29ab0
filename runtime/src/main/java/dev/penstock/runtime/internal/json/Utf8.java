package dev.penstock.runtime.internal.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Tells whether a body is JSON in UTF-8, because Jackson takes UTF-16 and UTF-32 too, and of UTF-8 also longer forms of
 * characters than the shortest, with which a filter before the server can be deceived.
 */
final class Utf8 {

    private static final int CHARS_AT_ONCE = 1024;

    private Utf8() {}

    static boolean isValid(byte[] bytes, int length) {
        if (length > 1 && (bytes[0] == 0 || bytes[1] == 0)) {
            return false; // UTF-16 or UTF-32
        }
        int ascii = 0;
        while (ascii < length && bytes[ascii] >= 0) {
            ascii++;
        }
        return ascii == length || decodes(ByteBuffer.wrap(bytes, ascii, length - ascii));
    }

    private static boolean decodes(ByteBuffer bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder(); // reports what is malformed
        CharBuffer chars = CharBuffer.allocate(CHARS_AT_ONCE);
        CoderResult result;
        do {
            chars.clear();
            result = decoder.decode(bytes, chars, true);
        } while (result.isOverflow());
        return !result.isError();
    }
}
