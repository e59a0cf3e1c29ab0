package dev.penstock.processor.openapi;

import java.util.Optional;
import java.util.regex.Pattern;

/** Java's regular expressions in the dialect of JSON Schema, ECMA-262. */
final class EcmaPattern {

    private static final Pattern ONLY_JAVA = Pattern.compile(String.join(
            "|",
            "\\(\\?[a-zA-Z]*[-:)](?<!\\(\\?:)", // inline flags
            "\\(\\?>", // atomic groups
            "\\\\[QEAZzGhHRXNea]", // quotes, anchors and classes of its own
            "\\\\[pP](?!\\{[A-Z][a-z]?\\})", // properties other than general categories
            "[*+?]\\+|[\\d,]\\}\\+", // possessive quantifiers
            "&&|\\[[^\\]]*\\[")); // intersections and unions

    private EcmaPattern() {}

    /**
     * The same expression, anchored, since Java matches whole texts and JSON Schema any part; empty if it uses what only
     * Java has: no pattern in the document is better than a wrong one.
     */
    static Optional<String> of(String expression) {
        if (ONLY_JAVA.matcher(expression).find()) {
            return Optional.empty();
        }
        boolean anchored = expression.startsWith("^")
                && expression.endsWith("$")
                && !expression.endsWith("\\$")
                && expression.indexOf('|') < 0;
        return Optional.of(anchored ? expression : "^(?:" + expression + ")$");
    }
}
