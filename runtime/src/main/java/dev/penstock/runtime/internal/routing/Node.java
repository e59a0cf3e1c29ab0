package dev.penstock.runtime.internal.routing;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node of the radix tree: some text that must come next, then a further node by the next character, a variable, or the
 * tail. Only nodes whose text ends with a slash have the latter two. Immutable; a search allocates nothing and visits
 * no node twice.
 *
 * @param <T> what a route leads to
 */
final class Node<T> {

    private final String text;
    private final @Nullable Methods<T> end;
    private final Children<T> children;
    private final @Nullable Node<T> variable;
    private final @Nullable Methods<T> tail;

    Node(
            String text,
            @Nullable Methods<T> end,
            List<Node<T>> children,
            @Nullable Node<T> variable,
            @Nullable Methods<T> tail) {
        this.text = text;
        this.end = end;
        this.children = new Children<>(children);
        this.variable = variable;
        this.tail = tail;
    }

    char first() {
        return text.charAt(0);
    }

    /**
     * The most specific target that has the method: text before a variable before the tail, from left to right.
     *
     * @param at where this node's text must stand in the path
     * @param captures gets start and end of each variable
     * @param index the position of the next variable
     */
    @Nullable
    T find(String method, String path, int at, int[] captures, int index) {
        if (!path.startsWith(text, at)) {
            return null;
        }
        int next = at + text.length();
        if (next == path.length()) {
            return end == null ? null : end.find(method);
        }
        Node<T> child = children.get(path.charAt(next));
        T found = child == null ? null : child.find(method, path, next, captures, index);
        if (found == null && variable != null) {
            int slash = segmentEnd(path, next);
            if (slash > next) {
                found = variable.find(method, path, slash, captures, index + 1);
                capture(found, captures, index, next, slash);
            }
        }
        if (found == null && tail != null && path.charAt(next) != '/') {
            found = tail.find(method);
            capture(found, captures, index, next, path.length());
        }
        return found;
    }

    /** Adds the methods of every template that matches. */
    void collect(String path, int at, Collection<String> methods) {
        if (!path.startsWith(text, at)) {
            return;
        }
        int next = at + text.length();
        if (next == path.length()) {
            if (end != null) {
                methods.addAll(end.names());
            }
            return;
        }
        Node<T> child = children.get(path.charAt(next));
        if (child != null) {
            child.collect(path, next, methods);
        }
        int slash = segmentEnd(path, next);
        if (variable != null && slash > next) {
            variable.collect(path, slash, methods);
        }
        if (tail != null && path.charAt(next) != '/') {
            methods.addAll(tail.names());
        }
    }

    private static int segmentEnd(String path, int from) {
        int slash = path.indexOf('/', from);
        return slash < 0 ? path.length() : slash;
    }

    private static void capture(@Nullable Object found, int[] captures, int index, int start, int end) {
        if (found != null) {
            captures[2 * index] = start;
            captures[2 * index + 1] = end;
        }
    }

    /** Nodes by their first character: a table from the lowest to the highest one. */
    private static final class Children<T> {

        private final char lowest;
        private final @Nullable Node<T>[] table;

        @SuppressWarnings({"unchecked", "rawtypes"}) // no array of a generic type can be made
        Children(List<Node<T>> nodes) {
            char low = Character.MAX_VALUE;
            char high = 0;
            for (Node<T> node : nodes) {
                low = (char) Math.min(low, node.first());
                high = (char) Math.max(high, node.first());
            }
            lowest = low;
            table = new Node[nodes.isEmpty() ? 0 : high - low + 1];
            for (Node<T> node : nodes) {
                table[node.first() - low] = node;
            }
        }

        @Nullable
        Node<T> get(char c) {
            int i = c - lowest;
            return i >= 0 && i < table.length ? table[i] : null;
        }
    }
}
