package dev.penstock.runtime.internal.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * In OpenAPI 3.0 {@code nullable} says something only beside a {@code type}. A schema that is another one or null gets the
 * type of that other one.
 */
final class NullableReferences {

    /** Below these are values, not schemas. */
    private static final Set<String> VALUES = Set.of("default", "enum", "example", "examples");

    /** The keys right below these are names that somebody chose. */
    private static final Set<String> NAMED = Set.of(
            "paths",
            "schemas",
            "properties",
            "responses",
            "parameters",
            "requestBodies",
            "headers",
            "content",
            "callbacks");

    private final Map<String, Object> schemas;

    private NullableReferences(Map<String, Object> schemas) {
        this.schemas = schemas;
    }

    /** Adds the types in a document of 3.0, in place. */
    static void addTypes(Map<String, Object> document) {
        new NullableReferences(Trees.object(Trees.object(document, "components"), "schemas")).visit(document, false);
    }

    @SuppressWarnings("unchecked")
    private void visit(@Nullable Object tree, boolean named) {
        if (tree instanceof Map<?, ?> map) {
            ((Map<String, Object>) map).forEach((key, value) -> {
                if (named || !(VALUES.contains(key) || key.startsWith("x-"))) {
                    visit(value, !named && NAMED.contains(key));
                }
            });
            if (!named && Boolean.TRUE.equals(map.get("nullable")) && !map.containsKey("type")) {
                addType((Map<String, Object>) map);
            }
        } else if (tree instanceof List<?> list) {
            list.forEach(element -> visit(element, false));
        }
    }

    private void addType(Map<String, Object> schema) {
        String type = type(schema, schemas.size());
        if (!type.isEmpty()) {
            Map<String, Object> members = new LinkedHashMap<>(schema);
            schema.clear();
            schema.put("type", type);
            schema.putAll(members);
        }
    }

    /** The type, or that of what the schema is made of; empty if that has none, or several. References may go in a circle. */
    private String type(Map<String, Object> schema, int references) {
        String type = Trees.text(schema, "type");
        if (!type.isEmpty()) {
            return type;
        }
        String reference = Trees.text(schema, "$ref");
        if (FragmentFormat.isReference(reference) && references > 0) {
            return type(Trees.object(schemas, FragmentFormat.schema(reference)), references - 1);
        }
        List<Object> all = Trees.list(schema, "allOf");
        if (!all.isEmpty()) {
            return type(object(all.get(0)), references);
        }
        List<Object> choices = new ArrayList<>(Trees.list(schema, "oneOf"));
        choices.addAll(Trees.list(schema, "anyOf"));
        List<String> types = choices.stream()
                .map(choice -> type(object(choice), references))
                .distinct()
                .toList();
        return types.size() == 1 ? types.get(0) : "";
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object schema) {
        return (Map<String, Object>) schema;
    }
}
