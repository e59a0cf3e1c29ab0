package dev.penstock.runtime;

import java.util.ArrayList;
import java.util.List;

/**
 * The elements of a list-based header field (RFC 9110, section 5.6.1): several field lines are one list, and so are values
 * between commas. A comma within quotes belongs to its element; empty elements are none.
 */
final class FieldList {

    private FieldList() {}

    static List<String> elements(List<String> lines) {
        List<String> elements = new ArrayList<>();
        for (String line : lines) {
            int start = 0;
            boolean quoted = false;
            for (int i = 0; i < line.length(); i++) {
                char c = line.charAt(i);
                if (c == '"') {
                    quoted = !quoted;
                } else if (c == '\\' && quoted) {
                    i++;
                } else if (c == ',' && !quoted) {
                    add(line.substring(start, i), elements);
                    start = i + 1;
                }
            }
            add(line.substring(start), elements);
        }
        return elements;
    }

    private static void add(String element, List<String> elements) {
        String text = element.strip();
        if (!text.isEmpty()) {
            elements.add(text);
        }
    }
}
