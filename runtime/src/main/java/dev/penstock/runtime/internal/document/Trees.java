package dev.penstock.runtime.internal.document;

import java.util.List;
import java.util.Map;

/** Members of parsed JSON objects; one that is missing reads as empty. */
final class Trees {

    private Trees() {}

    @SuppressWarnings("unchecked")
    static Map<String, Object> object(Map<String, Object> tree, String name) {
        return tree.get(name) instanceof Map<?, ?> object ? (Map<String, Object>) object : Map.of();
    }

    @SuppressWarnings("unchecked")
    static List<Object> list(Map<String, Object> tree, String name) {
        return tree.get(name) instanceof List<?> list ? (List<Object>) list : List.of();
    }

    static String text(Map<String, Object> tree, String name) {
        return tree.get(name) instanceof String text ? text : "";
    }
}
