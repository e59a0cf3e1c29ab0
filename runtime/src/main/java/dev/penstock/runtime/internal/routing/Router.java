package dev.penstock.runtime.internal.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a request's method and path lead to. The order in which routes were added does not matter: at each segment
 * text counts before a variable, and a variable before a tail; only templates that have the method count. A variable
 * never matches an empty segment, a tail takes at least one, and a slash at the end makes another path.
 *
 * <p>Immutable, for any thread; a search allocates nothing, and its cost does not grow with the number of routes.
 *
 * @param <T> what a route leads to
 */
public final class Router<T> {

    private final Map<String, Methods<T>> exact;
    private final @Nullable Node<T> tree;
    private final int maxVariables;

    private Router(Map<String, Methods<T>> exact, @Nullable Node<T> tree, int maxVariables) {
        this.exact = exact;
        this.tree = tree;
        this.maxVariables = maxVariables;
    }

    /** A router without routes, to add some. */
    public static <T> Builder<T> builder() {
        return new Builder<>();
    }

    /**
     * What a request leads to, or null. HEAD leads where GET does, unless the same template has its own.
     *
     * @param path as {@link RequestPath#of} gives it
     * @param captures of at least twice {@link #maxVariables()}: gets start and end of each variable in the path, by its
     *     position in the template; of no meaning where null is returned
     */
    public @Nullable T find(String method, String path, int[] captures) {
        Methods<T> methods = exact.get(path);
        if (methods != null) {
            T target = methods.find(method);
            if (target != null) {
                return target;
            }
        }
        return tree == null ? null : tree.find(method, path, 0, captures, 0);
    }

    /**
     * The methods that a path answers, sorted, for {@code Allow}: those of all templates that match it, HEAD if there
     * is GET, and OPTIONS. Empty if no template matches.
     */
    public List<String> allowed(String path) {
        SortedSet<String> methods = new TreeSet<>();
        Methods<T> same = exact.get(path);
        if (same != null) {
            methods.addAll(same.names());
        }
        if (tree != null) {
            tree.collect(path, 0, methods);
        }
        if (methods.isEmpty()) {
            return List.of();
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        methods.add("OPTIONS");
        return List.copyOf(methods);
    }

    /** The number of variables of the template that has most. */
    public int maxVariables() {
        return maxVariables;
    }

    /**
     * Collects routes.
     *
     * @param <T> what a route leads to
     */
    public static final class Builder<T> {

        private final SortedMap<String, SortedMap<String, T>> targets = new TreeMap<>();
        private int maxVariables;

        private Builder() {}

        /**
         * Adds a route.
         *
         * @throws IllegalArgumentException if there is one with this method and shape
         */
        public Builder<T> add(String method, PathTemplate template, T target) {
            String key = TreeBuilder.key(template);
            if (targets.computeIfAbsent(key, any -> new TreeMap<>()).putIfAbsent(method, target) != null) {
                throw new IllegalArgumentException(
                        "there are two routes " + method + " " + template + ": change the path or the method of one");
            }
            maxVariables = Math.max(maxVariables, template.variables().size());
            return this;
        }

        /** The router. */
        public Router<T> build() {
            Map<String, Methods<T>> exact = new HashMap<>();
            List<TreeBuilder.Entry<T>> others = new ArrayList<>();
            targets.forEach((key, byMethod) -> {
                Methods<T> methods = new Methods<>(byMethod);
                if (TreeBuilder.isLiteral(key)) {
                    exact.put(key, methods);
                } else {
                    others.add(new TreeBuilder.Entry<>(key, methods));
                }
            });
            return new Router<>(exact, TreeBuilder.build(others), maxVariables);
        }
    }
}
