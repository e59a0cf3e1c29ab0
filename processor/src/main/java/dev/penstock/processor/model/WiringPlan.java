package dev.penstock.processor.model;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an application consists of: its controllers, and of everything else only what they need.
 *
 * @param controllers sorted by name
 * @param singletons sorted by name
 * @param aliases what serves where another type is asked for, by that type's name as {@code TypeRef} gives it
 * @param configs sorted by name
 */
public record WiringPlan(
        List<Part> controllers,
        List<Provided> singletons,
        SortedMap<String, Provided> aliases,
        List<ConfigRecord> configs) {

    /** Copies the collections. */
    public WiringPlan {
        controllers = List.copyOf(controllers);
        singletons = List.copyOf(singletons);
        aliases = Collections.unmodifiableSortedMap(new TreeMap<>(aliases));
        configs = List.copyOf(configs);
    }
}
