package dev.penstock.runtime.internal.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The groups of operations: those of the application in its order, then those that operations are in, by name. */
final class MergedTags {

    private MergedTags() {}

    /** What the application says of a group counts before what a controller does, and that before the next one's. */
    static List<Object> of(List<Object> said, List<Map<String, Object>> fragments, Map<String, Object> paths) {
        Map<String, Map<String, Object>> tags = new LinkedHashMap<>();
        said.forEach(tag -> add(tag, tags, true));
        used(paths).forEach((name, tag) -> tags.putIfAbsent(name, tag));
        for (Map<String, Object> fragment : fragments) {
            Trees.list(fragment, "tags").forEach(tag -> add(tag, tags, false));
        }
        return List.copyOf(tags.values());
    }

    private static Map<String, Map<String, Object>> used(Map<String, Object> paths) {
        Map<String, Map<String, Object>> used = new TreeMap<>();
        for (String path : paths.keySet()) {
            Map<String, Object> item = Trees.object(paths, path);
            for (String method : item.keySet()) {
                Trees.list(Trees.object(item, method), "tags")
                        .forEach(name -> used.put((String) name, new LinkedHashMap<>(Map.of("name", name))));
            }
        }
        return used;
    }

    /** A group that no operation is in is there only if the application says so. */
    private static void add(Object each, Map<String, Map<String, Object>> tags, boolean anyway) {
        Map<?, ?> tag = (Map<?, ?>) each;
        String name = String.valueOf(tag.get("name"));
        if (anyway) {
            tags.putIfAbsent(name, new LinkedHashMap<>());
        }
        Map<String, Object> known = tags.get(name);
        if (known != null) {
            tag.forEach((key, value) -> known.putIfAbsent((String) key, value));
        }
    }
}
