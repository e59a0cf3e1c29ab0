package dev.penstock.runtime.internal.routing;

import dev.penstock.runtime.internal.routing.PathTemplate.Literal;
import dev.penstock.runtime.internal.routing.PathTemplate.Segment;
import dev.penstock.runtime.internal.routing.PathTemplate.Tail;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Builds the radix tree. A template becomes a key: its path in normal form, with one control character for a variable
 * and another for the tail, neither of which a path can hold. Sorted keys that share a prefix then stand together.
 */
final class TreeBuilder {

    private static final char TAIL = '\u0001';
    private static final char VARIABLE = '\u0002';

    private TreeBuilder() {}

    /**
     * A template's key and what it does.
     *
     * @param <T> what a route leads to
     */
    record Entry<T>(String key, Methods<T> methods) {}

    static String key(PathTemplate template) {
        if (template.segments().isEmpty()) {
            return "/";
        }
        StringBuilder key = new StringBuilder();
        for (Segment segment : template.segments()) {
            key.append('/');
            if (segment instanceof Literal literal) {
                key.append(PathCharacters.encode(literal.text()));
            } else {
                key.append(segment instanceof Tail ? TAIL : VARIABLE);
            }
        }
        return key.toString();
    }

    static boolean isLiteral(String key) {
        return key.chars().noneMatch(c -> c <= VARIABLE);
    }

    /** The tree of entries with different keys, sorted by them; null if there are none. */
    static <T> @Nullable Node<T> build(List<Entry<T>> entries) {
        return entries.isEmpty() ? null : node(entries, 0);
    }

    /** A node for entries that agree before {@code at}. */
    private static <T> Node<T> node(List<Entry<T>> entries, int at) {
        int next =
                commonEnd(entries.get(0).key(), entries.get(entries.size() - 1).key(), at);
        Methods<T> end = null;
        Methods<T> tail = null;
        Node<T> variable = null;
        List<Node<T>> children = new ArrayList<>();
        int from = 0;
        while (from < entries.size()) {
            Entry<T> entry = entries.get(from);
            if (entry.key().length() == next) {
                end = entry.methods();
                from++;
                continue;
            }
            char c = entry.key().charAt(next);
            int to = groupEnd(entries, from, next, c);
            if (c == TAIL) {
                tail = entry.methods();
            } else if (c == VARIABLE) {
                variable = node(entries.subList(from, to), next + 1);
            } else {
                children.add(node(entries.subList(from, to), next));
            }
            from = to;
        }
        return new Node<>(entries.get(0).key().substring(at, next), end, children, variable, tail);
    }

    /** Where the text ends that all sorted keys have in common: what the first and the last have in common. */
    private static int commonEnd(String first, String last, int at) {
        int end = at;
        while (end < first.length()
                && end < last.length()
                && first.charAt(end) == last.charAt(end)
                && first.charAt(end) > VARIABLE) {
            end++;
        }
        return end;
    }

    private static <T> int groupEnd(List<Entry<T>> entries, int from, int at, char c) {
        int to = from + 1;
        while (to < entries.size() && entries.get(to).key().charAt(at) == c) {
            to++;
        }
        return to;
    }
}
