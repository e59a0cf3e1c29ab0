package dev.penstock.processor.read;

/** Finds where the first sentence of a text ends. */
final class DocSentence {

    private DocSentence() {}

    /**
     * The place after the first full stop that is followed by a blank, or after the first paragraph. A stop inside
     * backticks, and that of an abbreviation such as "e.g.", ends nothing.
     */
    static int end(String text) {
        boolean code = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '`') {
                code = !code;
            } else if (c == '\n' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                return i;
            } else if (!code && isStop(c) && isBlank(text, i + 1) && !isAbbreviation(text, i)) {
                return i + 1;
            }
        }
        return text.length();
    }

    private static boolean isStop(char c) {
        return c == '.' || c == '!' || c == '?';
    }

    private static boolean isBlank(String text, int at) {
        return at == text.length() || Character.isWhitespace(text.charAt(at));
    }

    private static boolean isAbbreviation(String text, int stop) {
        return text.regionMatches(stop - 3, "e.g.", 0, 4)
                || text.regionMatches(stop - 3, "i.e.", 0, 4)
                || text.regionMatches(stop - 2, "cf.", 0, 3)
                || text.regionMatches(stop - 2, "vs.", 0, 3);
    }
}
