package dev.penstock.runtime.internal.document;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A tree as JSON text that is the same on every JDK, system and build: two spaces, {@code \n}, numbers without exponent
 * and trailing zeros, and no more escapes than JSON asks for. It uses no library, since the processor carries it too.
 */
public final class CanonicalJson {

    private static final String HEX = "0123456789abcdef";
    private static final int MOST_DIGITS = 10_000;

    private final StringBuilder out = new StringBuilder();

    private CanonicalJson() {}

    /**
     * Writes a tree of {@code Map}, {@code List}, {@code String}, {@code Number}, {@code Boolean} and null, with a newline
     * at its end. The entries of a {@link LinkedHashMap} or {@link SortedMap} stay in their order; those of any other map
     * are sorted, since its own order may differ from one run to the next.
     *
     * @throws IllegalArgumentException if there is anything else in the tree
     */
    public static String write(@Nullable Object tree) {
        CanonicalJson json = new CanonicalJson();
        json.value(tree, "\n");
        return json.out.append('\n').toString();
    }

    /** Whether a number has few enough digits without an exponent: a text of ten characters can mean gigabytes of zeros. */
    public static boolean hasPlainForm(BigDecimal number) {
        return Math.abs((long) number.scale()) <= MOST_DIGITS;
    }

    private void value(@Nullable Object value, String newline) {
        if (value == null || value instanceof Boolean) {
            out.append(value);
        } else if (value instanceof String text) {
            string(text);
        } else if (value instanceof Number number) {
            out.append(plain(number));
        } else if (value instanceof Map<?, ?> map) {
            object(map, newline);
        } else if (value instanceof List<?> list) {
            array(list, newline);
        } else {
            throw new IllegalArgumentException(
                    "not a JSON value: " + value.getClass().getName());
        }
    }

    private void object(Map<?, ?> map, String newline) {
        if (map.isEmpty()) {
            out.append("{}");
            return;
        }
        boolean ordered = map instanceof LinkedHashMap || map instanceof SortedMap;
        Iterator<? extends Map.Entry<?, ?>> entries =
                (ordered ? map : new TreeMap<>(map)).entrySet().iterator();
        String inner = newline + "  ";
        out.append('{');
        while (entries.hasNext()) {
            Map.Entry<?, ?> entry = entries.next();
            if (!(entry.getKey() instanceof String key)) {
                throw new IllegalArgumentException("not a JSON key: " + entry.getKey());
            }
            out.append(inner);
            string(key);
            out.append(": ");
            value(entry.getValue(), inner);
            out.append(entries.hasNext() ? "," : newline);
        }
        out.append('}');
    }

    private void array(List<?> list, String newline) {
        if (list.isEmpty()) {
            out.append("[]");
            return;
        }
        String inner = newline + "  ";
        out.append('[');
        Iterator<?> elements = list.iterator();
        while (elements.hasNext()) {
            out.append(inner);
            value(elements.next(), inner);
            out.append(elements.hasNext() ? "," : newline);
        }
        out.append(']');
    }

    private static String plain(Number number) {
        if (number instanceof Byte
                || number instanceof Short
                || number instanceof Integer
                || number instanceof Long
                || number instanceof BigInteger) {
            return number.toString();
        }
        BigDecimal decimal;
        try {
            decimal = number instanceof BigDecimal exact ? exact : new BigDecimal(number.toString());
        } catch (NumberFormatException notFinite) {
            throw new IllegalArgumentException("not a JSON number: " + number, notFinite);
        }
        if (!hasPlainForm(decimal)) {
            throw new IllegalArgumentException("the number " + decimal + " is out of range");
        }
        return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            character(text, i);
        }
        out.append('"');
    }

    private void character(String text, int index) {
        char c = text.charAt(index);
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            default -> {
                if (c < ' ' || isUnpaired(text, index)) {
                    out.append("\\u")
                            .append(HEX.charAt(c >> 12))
                            .append(HEX.charAt(c >> 8 & 15))
                            .append(HEX.charAt(c >> 4 & 15))
                            .append(HEX.charAt(c & 15));
                } else {
                    out.append(c);
                }
            }
        }
    }

    /** Half a character has no UTF-8 form; escaped, it survives. */
    private static boolean isUnpaired(String text, int index) {
        char c = text.charAt(index);
        if (Character.isHighSurrogate(c)) {
            return index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
        }
        return Character.isLowSurrogate(c) && (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
    }
}
