package dev.penstock.runtime.internal.routing;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What one template does for each method. Immutable.
 *
 * @param <T> what a route leads to
 */
final class Methods<T> {

    private final String[] names;
    private final List<T> targets;

    Methods(SortedMap<String, T> targets) {
        this.names = targets.keySet().toArray(String[]::new);
        this.targets = List.copyOf(targets.values());
    }

    /** The target of a method; GET's for HEAD, unless it has its own. */
    @Nullable
    T find(String method) {
        T target = own(method);
        return target == null && method.equals("HEAD") ? own("GET") : target;
    }

    private @Nullable T own(String method) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(method)) {
                return targets.get(i);
            }
        }
        return null;
    }

    List<String> names() {
        return List.of(names);
    }
}
