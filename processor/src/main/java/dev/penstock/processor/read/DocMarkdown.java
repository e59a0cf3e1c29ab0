package dev.penstock.processor.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the inline tags and the HTML of a documentation comment into Markdown; what is Markdown already stays. */
final class DocMarkdown {

    private static final Pattern INLINE = Pattern.compile("\\{@(\\w+)((?:[^{}]|\\{[^{}]*})*)}");
    private static final Pattern TAG = Pattern.compile("</?([A-Za-z][A-Za-z0-9]*)(?:\\s[^<>]*)?/?>");
    private static final Pattern ENTITY = Pattern.compile("&(#?\\w+);");

    private DocMarkdown() {}

    static String of(String comment) {
        StringBuilder text = new StringBuilder();
        Matcher inline = INLINE.matcher(comment);
        int from = 0;
        while (inline.find()) {
            text.append(html(comment.substring(from, inline.start())))
                    .append(inline(inline.group(1), inline.group(2).strip()));
            from = inline.end();
        }
        text.append(html(comment.substring(from)));
        return text.toString()
                .replaceAll("(?m)[ \\t]+$", "")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    private static String inline(String tag, String text) {
        return switch (tag) {
            case "code", "literal" -> tag.equals("code") ? code(text) : text;
            case "link", "linkplain" -> link(text, tag.equals("link"));
            case "value", "snippet" -> code(text);
            default -> tag.equals("inheritDoc") || tag.equals("docRoot") ? "" : html(text);
        };
    }

    private static String code(String text) {
        return text.contains("\n") ? "\n```\n" + text + "\n```\n" : "`" + text + "`";
    }

    /** A reader of the document can't follow a reference into Java, so its label, or its last name, is left. */
    private static String link(String text, boolean isCode) {
        Matcher parts = Pattern.compile("([^\\s(]+(?:\\([^)]*\\))?)\\s*(.*)", Pattern.DOTALL)
                .matcher(text);
        if (!parts.matches()) {
            return text;
        }
        if (!parts.group(2).isBlank()) {
            return html(parts.group(2).strip());
        }
        String reference = parts.group(1).replaceFirst("\\(.*", "");
        String member = reference.startsWith("#") ? reference.substring(1) : reference.replace('#', '.');
        String[] names = member.split("\\.");
        int from = reference.contains("#") && !reference.startsWith("#")
                ? Math.max(0, names.length - 2)
                : names.length - 1;
        String name = String.join(".", java.util.Arrays.copyOfRange(names, from, names.length));
        return isCode ? "`" + name + "`" : name;
    }

    private static String html(String text) {
        String marked =
                TAG.matcher(text).replaceAll(match -> Matcher.quoteReplacement(tag(match.group(), match.group(1))));
        return ENTITY.matcher(marked)
                .replaceAll(match -> Matcher.quoteReplacement(entity(match.group(), match.group(1))));
    }

    private static String tag(String whole, String name) {
        boolean closing = whole.startsWith("</");
        return switch (name.toLowerCase(java.util.Locale.ROOT)) {
            case "p" -> closing ? "" : "\n\n";
            case "br" -> "\n";
            case "ul", "ol" -> "\n";
            case "li" -> closing ? "" : "\n- ";
            case "b", "strong" -> "**";
            case "i", "em" -> "*";
            case "code", "tt" -> "`";
            case "pre" -> "\n```\n";
            case "h1", "h2", "h3", "h4", "h5", "h6" -> closing ? "\n\n" : "\n\n### ";
            case "a", "span", "div", "table", "tr", "td", "th", "dl", "dt", "dd", "sup", "sub", "blockquote" -> " ";
            default -> whole;
        };
    }

    private static String entity(String whole, String name) {
        if (name.startsWith("#")) {
            return numeric(whole, name.substring(1));
        }
        return switch (name) {
            case "lt" -> "<";
            case "gt" -> ">";
            case "amp" -> "&";
            case "quot" -> "\"";
            case "apos" -> "'";
            case "nbsp" -> " ";
            case "mdash" -> "\u2014";
            case "ndash" -> "\u2013";
            case "hellip" -> "\u2026";
            case "le" -> "\u2264";
            case "ge" -> "\u2265";
            case "rarr" -> "\u2192";
            case "times" -> "\u00d7";
            case "euro" -> "\u20ac";
            default -> whole;
        };
    }

    private static String numeric(String whole, String digits) {
        try {
            boolean hex = digits.startsWith("x") || digits.startsWith("X");
            int point = hex ? Integer.parseInt(digits.substring(1), 16) : Integer.parseInt(digits);
            return Character.isValidCodePoint(point) ? Character.toString(point) : whole;
        } catch (NumberFormatException notANumber) {
            return whole;
        }
    }
}
