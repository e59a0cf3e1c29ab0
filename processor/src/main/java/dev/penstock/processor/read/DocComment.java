package dev.penstock.processor.read;

import dev.penstock.processor.model.Doc;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes a documentation comment apart: the text before the first block tag, and the tags that matter to callers. */
final class DocComment {

    private final List<String> tags = new ArrayList<>();
    private String body = "";

    private DocComment(String comment) {
        StringBuilder section = new StringBuilder();
        int depth = 0;
        boolean first = true;
        for (String line : comment.split("\n", -1)) {
            String text = line.startsWith(" ") ? line.substring(1) : line;
            if (depth == 0 && text.stripLeading().startsWith("@") && isTag(text.stripLeading())) {
                first = end(section, first);
            }
            section.append(text).append('\n');
            depth = Math.max(0, depth + braces(text));
        }
        end(section, first);
    }

    private static boolean isTag(String text) {
        return text.length() > 1 && Character.isLetter(text.charAt(1));
    }

    /** A line that begins with an at sign inside an inline tag, as in a code example, is text. */
    private static int braces(String text) {
        return (int) (text.chars().filter(c -> c == '{').count()
                - text.chars().filter(c -> c == '}').count());
    }

    private boolean end(StringBuilder section, boolean first) {
        if (first) {
            body = section.toString();
        } else {
            tags.add(section.toString().strip());
        }
        section.setLength(0);
        return false;
    }

    /** The comment as javac gives it, with the stars removed. */
    static Doc parse(String comment) {
        return new DocComment(comment.replace("\r\n", "\n")).doc();
    }

    private Doc doc() {
        Map<String, String> params = new LinkedHashMap<>();
        Map<String, String> failures = new LinkedHashMap<>();
        String returns = "";
        for (String tag : tags) {
            String[] words = tag.split("\\s+", 2);
            String rest = words.length > 1 ? words[1] : "";
            switch (words[0]) {
                case "@param" -> named(rest, params);
                case "@throws", "@exception" -> named(rest, failures);
                case "@return" -> returns = DocMarkdown.of(rest);
                default -> {
                    // @see, @since, @author and custom tags say nothing to callers.
                }
            }
        }
        String text = DocMarkdown.of(body);
        int end = DocSentence.end(text);
        return new Doc(oneLine(text.substring(0, end)), text.substring(end).strip(), params, returns, failures);
    }

    private static void named(String rest, Map<String, String> into) {
        String[] words = rest.split("\\s+", 2);
        String name = words[0].substring(words[0].lastIndexOf('.') + 1);
        String text = words.length > 1 ? DocMarkdown.of(words[1]) : "";
        if (!name.isEmpty() && !text.isEmpty()) {
            into.putIfAbsent(name, text);
        }
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\n\\s*", " ");
    }
}
