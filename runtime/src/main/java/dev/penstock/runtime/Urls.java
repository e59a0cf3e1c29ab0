package dev.penstock.runtime;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Encodes what stands for the variables of a path template; for the generated classes that give paths. */
public final class Urls {

    private static final String HEX = "0123456789ABCDEF";

    private Urls() {}

    /**
     * A value as one segment of a path, as it is read back by {@link Converters}.
     *
     * @throws IllegalArgumentException if no request could carry it as a segment: it is empty, {@code .} or {@code ..}
     */
    public static String segment(Object value) {
        String text = value instanceof Locale locale ? locale.toLanguageTag() : value.toString();
        if (text.isEmpty() || text.equals(".") || text.equals("..")) {
            throw new IllegalArgumentException("\"" + text + "\" can't be a segment of a path");
        }
        return encode(text);
    }

    /**
     * Several segments with slashes between them.
     *
     * @throws IllegalArgumentException as {@link #segment}, for each of them
     */
    public static String tail(Object value) {
        return Arrays.stream(value.toString().split("/", -1)).map(Urls::segment).collect(Collectors.joining("/"));
    }

    private static String encode(String text) {
        StringBuilder encoded = new StringBuilder(text.length());
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (isUnreserved((char) b)) {
                encoded.append((char) b);
            } else {
                encoded.append('%').append(HEX.charAt((b >> 4) & 15)).append(HEX.charAt(b & 15));
            }
        }
        return encoded.toString();
    }

    private static boolean isUnreserved(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '-'
                || c == '.'
                || c == '_'
                || c == '~';
    }
}
