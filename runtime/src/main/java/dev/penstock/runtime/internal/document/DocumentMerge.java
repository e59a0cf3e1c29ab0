package dev.penstock.runtime.internal.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Makes one document of the fragments of several controllers. The build and the server use the same, so that what is
 * published is what is served.
 */
public final class DocumentMerge {

    /**
     * The first of 3.1: every tool that reads 3.1 takes it, and 3.1.1 and later only say the same more clearly.
     */
    private static final String OPENAPI = "3.1.0";

    private final Map<String, Map<String, Object>> schemas = new TreeMap<>();

    private DocumentMerge() {}

    /**
     * Merges. The order of the fragments makes no difference, but for tags that two of them describe differently: the
     * first counts.
     *
     * @throws IllegalStateException if a fragment is of a newer version, or two have the same operation
     */
    public static Map<String, Object> merge(DocumentHead head, List<Map<String, Object>> fragments) {
        return new DocumentMerge().document(head, fragments);
    }

    private Map<String, Object> document(DocumentHead head, List<Map<String, Object>> fragments) {
        for (Map<String, Object> fragment : fragments) {
            checkVersion(fragment);
            addSchemas(Trees.object(Trees.object(fragment, "components"), "schemas"));
        }
        Map<String, Object> paths = MergedPaths.of(fragments);
        Set<String> used = reachable(paths);
        Map<String, String> preferred = new HashMap<>();
        for (String key : used) {
            String name = Trees.text(schema(key), FragmentFormat.NAME_KEY);
            preferred.put(key, name.isEmpty() ? key : isBesideOutput(key, used) ? name + SchemaNames.INPUT : name);
        }
        Map<String, String> names = SchemaNames.choose(preferred);
        Map<String, Object> named = new TreeMap<>();
        names.forEach((key, name) -> named.put(name, renamed(schema(key), names)));

        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", OPENAPI);
        document.put("info", head.info());
        Map<String, Object> said = new LinkedHashMap<>(head.definition());
        said.remove("info");
        // Relative to the document itself, so that it is right behind a proxy's prefix too.
        Object servers = said.remove("servers");
        document.put("servers", servers == null ? List.of(new TreeMap<>(Map.of("url", "."))) : servers);
        List<Object> tags = MergedTags.of(Trees.list(head.definition(), "tags"), fragments, paths);
        said.remove("tags");
        if (!tags.isEmpty()) {
            document.put("tags", tags);
        }
        Map<String, Object> components = new LinkedHashMap<>();
        if (!named.isEmpty()) {
            components.put("schemas", named);
        }
        Map<String, Object> schemes = SecuritySchemes.of(head.definition(), fragments, paths);
        said.remove("securitySchemes");
        if (!schemes.isEmpty()) {
            components.put("securitySchemes", schemes);
        }
        document.putAll(said);
        document.put("paths", renamed(paths, names));
        if (!components.isEmpty()) {
            document.put("components", components);
        }
        return document;
    }

    /** What is only read needs no other name than what is both. */
    private static boolean isBesideOutput(String key, Set<String> used) {
        return FragmentFormat.isInput(key) && used.contains(FragmentFormat.output(key));
    }

    private static void checkVersion(Map<String, Object> fragment) {
        Object version = fragment.get(FragmentFormat.VERSION_KEY);
        if (!(version instanceof Integer number) || number > FragmentFormat.VERSION) {
            throw new IllegalStateException("the part of the OpenAPI document for "
                    + Trees.text(Trees.object(fragment, "info"), "title")
                    + " was written by a newer Penstock; use its runtime, or compile again with this version");
        }
    }

    /**
     * A class that several controllers use is described in each of their fragments. Where it was read from a class file
     * its comments were missing, so the fuller description counts.
     */
    private void addSchemas(Map<String, Object> more) {
        for (String key : more.keySet()) {
            schemas.merge(key, Trees.object(more, key), DocumentMerge::fuller);
        }
    }

    private static Map<String, Object> fuller(Map<String, Object> one, Map<String, Object> other) {
        String text = CanonicalJson.write(one);
        String otherText = CanonicalJson.write(other);
        if (text.length() != otherText.length()) {
            return text.length() > otherText.length() ? one : other;
        }
        return text.compareTo(otherText) <= 0 ? one : other;
    }

    private Map<String, Object> schema(String key) {
        Map<String, Object> schema = schemas.get(key);
        if (schema == null) {
            throw new IllegalStateException("no part of the OpenAPI document describes " + key);
        }
        return schema;
    }

    private Set<String> reachable(Map<String, Object> paths) {
        Set<String> reached = new TreeSet<>();
        Deque<Object> open = new ArrayDeque<>();
        open.add(paths);
        while (!open.isEmpty()) {
            Object tree = open.remove();
            if (tree instanceof Map<?, ?> map) {
                if (map.get("$ref") instanceof String reference && FragmentFormat.isReference(reference)) {
                    String key = FragmentFormat.schema(reference);
                    if (reached.add(key)) {
                        open.add(schema(key));
                    }
                }
                map.values().stream().filter(value -> value != null).forEach(open::add);
            } else if (tree instanceof List<?> list) {
                list.stream().filter(value -> value != null).forEach(open::add);
            }
        }
        return reached;
    }

    private static Map<String, Object> renamed(Map<?, ?> tree, Map<String, String> names) {
        Map<String, Object> copy = new LinkedHashMap<>();
        tree.forEach((key, value) -> {
            if (!key.equals(FragmentFormat.NAME_KEY)) {
                copy.put((String) key, renamed((String) key, value, names));
            }
        });
        return copy;
    }

    private static @Nullable Object renamed(String key, @Nullable Object value, Map<String, String> names) {
        if (value instanceof String text && key.equals("$ref")) {
            return reference(text, names);
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = renamed(map, names);
            if (key.equals("mapping")) {
                copy.replaceAll((name, target) -> target instanceof String text ? reference(text, names) : target);
            }
            return copy;
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(element -> copy.add(renamed("", element, names)));
            return copy;
        }
        return value;
    }

    private static String reference(String text, Map<String, String> names) {
        String name = FragmentFormat.isReference(text) ? names.get(FragmentFormat.schema(text)) : null;
        return name == null ? text : FragmentFormat.reference(name);
    }
}
