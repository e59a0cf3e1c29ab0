package dev.penstock.runtime.internal.json;

/**
 * Finds escapes in JSON that stand for no character: half of a surrogate pair, which can't be written as UTF-8 (RFC 8259,
 * section 8.2), and NUL, which databases refuse and C takes for the end.
 */
final class Escapes {

    private static final int LENGTH = 6;

    private Escapes() {}

    /** Where the first one begins, or -1; if the text is not JSON, whatever comes first. */
    static int findNoCharacter(byte[] json, int length) {
        int i = 0;
        while (i < length) {
            if (json[i] != '\\') {
                i++;
                continue;
            }
            int unit = unit(json, i, length);
            if (unit == 0 || isLow(unit) || isHigh(unit) && !isLow(unit(json, i + LENGTH, length))) {
                return i;
            }
            i += unit < 0 ? 2 : isHigh(unit) ? 2 * LENGTH : LENGTH;
        }
        return -1;
    }

    /** The UTF-16 unit that is escaped at a place, or -1 if there is no such escape. */
    private static int unit(byte[] json, int start, int length) {
        if (start + LENGTH > length || json[start] != '\\' || json[start + 1] != 'u') {
            return -1;
        }
        int unit = 0;
        for (int i = start + 2; i < start + LENGTH; i++) {
            int digit = json[i] < 0 ? -1 : Character.digit(json[i], 16);
            if (digit < 0) {
                return -1;
            }
            unit = unit << 4 | digit;
        }
        return unit;
    }

    private static boolean isHigh(int unit) {
        return unit >= Character.MIN_HIGH_SURROGATE && unit <= Character.MAX_HIGH_SURROGATE;
    }

    private static boolean isLow(int unit) {
        return unit >= Character.MIN_LOW_SURROGATE && unit <= Character.MAX_LOW_SURROGATE;
    }
}
