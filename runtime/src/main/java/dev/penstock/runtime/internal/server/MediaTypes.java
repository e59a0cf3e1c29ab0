package dev.penstock.runtime.internal.server;

import io.undertow.util.HeaderValues;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads {@code Content-Type} and {@code Accept}, as much as is needed here. */
final class MediaTypes {

    private MediaTypes() {}

    /** Whether a body is JSON in UTF-8: {@code application/json}, or a type whose name ends in {@code +json}. */
    static boolean isJson(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        if (contentType.equals("application/json")) {
            return true;
        }
        int semicolon = contentType.indexOf(';');
        String type = (semicolon < 0 ? contentType : contentType.substring(0, semicolon))
                .trim()
                .toLowerCase(Locale.ROOT);
        boolean json = type.equals("application/json") || type.endsWith("+json") && type.indexOf('/') > 0;
        return json && (semicolon < 0 || isUtf8(contentType, semicolon));
    }

    /** Whether no charset but UTF-8 (of which US-ASCII is a part) is declared. */
    private static boolean isUtf8(String contentType, int semicolon) {
        for (int start = semicolon; start >= 0; start = contentType.indexOf(';', start + 1)) {
            int end = contentType.indexOf(';', start + 1);
            String parameter = contentType
                    .substring(start + 1, end < 0 ? contentType.length() : end)
                    .trim();
            if (parameter.regionMatches(true, 0, "charset=", 0, 8)) {
                String charset = unquote(parameter.substring(8).trim());
                if (!charset.equalsIgnoreCase("utf-8")
                        && !charset.equalsIgnoreCase("utf8")
                        && !charset.equalsIgnoreCase("us-ascii")) {
                    return false;
                }
            }
        }
        return true;
    }

    private static String unquote(String text) {
        return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1)
                : text;
    }

    /** Whether a response of this type meets the {@code Accept} header; without one, everything does. */
    static boolean accepts(@Nullable HeaderValues accept, String contentType) {
        if (accept == null) {
            return true;
        }
        int semicolon = contentType.indexOf(';');
        String type = (semicolon < 0 ? contentType : contentType.substring(0, semicolon)).trim();
        int best = -1;
        boolean accepted = false;
        for (String line : accept) {
            for (int start = 0; start <= line.length(); ) {
                int comma = line.indexOf(',', start);
                int end = comma < 0 ? line.length() : comma;
                int precision = precision(line, start, end, type);
                if (precision > best) {
                    best = precision;
                    accepted = !isRefused(line, start, end);
                }
                start = end + 1;
            }
        }
        return accepted || best < 0 && isEmpty(accept);
    }

    /** Whether it has no element; empty ones don't count (RFC 9110, section 5.6.1.2). */
    private static boolean isEmpty(HeaderValues accept) {
        for (String line : accept) {
            for (int i = 0; i < line.length(); i++) {
                char c = line.charAt(i);
                if (c != ',' && c != ' ' && c != '\t') {
                    return false;
                }
            }
        }
        return true;
    }

    /** How exactly a range names a type: 2 the type itself, 1 all of its kind, 0 everything, -1 not at all. */
    private static int precision(String line, int start, int end, String type) {
        int from = start;
        while (from < end && line.charAt(from) <= ' ') {
            from++;
        }
        int to = from;
        while (to < end && line.charAt(to) > ' ' && line.charAt(to) != ';') {
            to++;
        }
        int length = to - from;
        if (length == 3 && line.startsWith("*/*", from)) {
            return 0;
        }
        if (length == type.length() && line.regionMatches(true, from, type, 0, length)) {
            return 2;
        }
        boolean kind = length > 2
                && line.startsWith("/*", to - 2)
                && type.length() > length - 1
                && line.regionMatches(true, from, type, 0, length - 1);
        return kind ? 1 : -1;
    }

    /** Whether a range has the quality 0. */
    private static boolean isRefused(String line, int start, int end) {
        for (int i = line.indexOf(';', start); i >= 0 && i < end; i = line.indexOf(';', i + 1)) {
            int next = line.indexOf(';', i + 1);
            String parameter =
                    line.substring(i + 1, next < 0 ? end : Math.min(next, end)).trim();
            if (parameter.startsWith("q=") || parameter.startsWith("Q=")) {
                return isZero(parameter.substring(2).trim());
            }
        }
        return false;
    }

    private static boolean isZero(String quality) {
        for (int i = 0; i < quality.length(); i++) {
            char c = quality.charAt(i);
            if (c != '0' && c != '.') {
                return false;
            }
        }
        return !quality.isEmpty();
    }
}
