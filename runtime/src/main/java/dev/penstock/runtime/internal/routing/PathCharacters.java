package dev.penstock.runtime.internal.routing;

import java.nio.charset.StandardCharsets;

/**
 * How one character of a path is written in the normal form that templates and requests are compared in: as it is if
 * a segment may hold it (RFC 3986, {@code pchar}) and it delimits nothing, else as {@code %XX} in upper case.
 */
final class PathCharacters {

    private static final String PLAIN =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$&'()*+,=:@";
    private static final String HEX = "0123456789ABCDEF";
    private static final boolean[] IS_PLAIN = new boolean[128];

    static {
        for (int i = 0; i < PLAIN.length(); i++) {
            IS_PLAIN[PLAIN.charAt(i)] = true;
        }
    }

    private PathCharacters() {}

    /** Whether it stands for itself; not the slash, and not the semicolon, which begins a parameter. */
    static boolean isPlain(int c) {
        return c < 128 && IS_PLAIN[c];
    }

    /** The value of a hexadecimal digit, or -1. */
    static int hexValue(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        char upper = (char) (c & ~0x20);
        return upper >= 'A' && upper <= 'F' ? upper - 'A' + 10 : -1;
    }

    /** The byte that {@code %XX} at an index stands for, or -1 if there is none. */
    static int escapedByte(String text, int percent, int end) {
        if (percent + 2 >= end) {
            return -1;
        }
        int high = hexValue(text.charAt(percent + 1));
        int low = hexValue(text.charAt(percent + 2));
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }

    static void appendEscaped(StringBuilder to, int octet) {
        to.append('%').append(HEX.charAt(octet >> 4)).append(HEX.charAt(octet & 15));
    }

    /** A segment of a template in normal form. */
    static String encode(String segment) {
        StringBuilder encoded = new StringBuilder(segment.length());
        for (byte octet : segment.getBytes(StandardCharsets.UTF_8)) {
            int value = octet & 0xFF;
            if (isPlain(value)) {
                encoded.append((char) value);
            } else {
                appendEscaped(encoded, value);
            }
        }
        return encoded.toString();
    }
}
