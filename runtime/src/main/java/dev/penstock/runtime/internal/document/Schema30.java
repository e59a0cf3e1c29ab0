package dev.penstock.runtime.internal.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says a schema of JSON Schema 2020-12 in the dialect of OpenAPI 3.0. */
final class Schema30 {

    /** What is said in the same words. The rest is translated, or has no translation and is left out. */
    private static final Set<String> SAME = Set.of(
            "title",
            "description",
            "deprecated",
            "readOnly",
            "writeOnly",
            "format",
            "default",
            "multipleOf",
            "minimum",
            "maximum",
            "minLength",
            "maxLength",
            "pattern",
            "minItems",
            "maxItems",
            "uniqueItems",
            "minProperties",
            "maxProperties",
            "required",
            "enum",
            "example",
            "discriminator",
            "xml",
            "externalDocs");

    private final Map<String, Object> from;
    private final Map<String, Object> to = new LinkedHashMap<>();
    private final List<Map<String, Object>> all = new ArrayList<>();
    private boolean nullable;

    private Schema30(Map<String, Object> from) {
        this.from = from;
    }

    /** The schema in 3.0; the argument stays as it is. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> of(@Nullable Object schema) {
        if (schema instanceof Map<?, ?> map) {
            return new Schema30((Map<String, Object>) map).converted();
        }
        Map<String, Object> anything = new LinkedHashMap<>();
        if (Boolean.FALSE.equals(schema)) {
            anything.put("not", new LinkedHashMap<>());
        }
        return anything;
    }

    private Map<String, Object> converted() {
        if (from.size() == 1 && from.containsKey("$ref")) {
            return new LinkedHashMap<>(from);
        }
        from.forEach(this::convert);
        array();
        if (!all.isEmpty()) {
            List<Object> both = new ArrayList<>(all);
            both.addAll(Trees.list(to, "allOf"));
            to.put("allOf", both);
        }
        if (nullable) {
            to.put("nullable", true);
        }
        return flat();
    }

    /** What needs no second layer gets none. */
    private Map<String, Object> flat() {
        boolean plain = to.size() == 1 && all.size() == 1 && all.equals(to.get("allOf"));
        return plain ? all.get(0) : to;
    }

    private void convert(String key, @Nullable Object value) {
        switch (key) {
            case "$ref" -> all.add(reference(value));
            case "type" -> type(value);
            case "const" -> to.put("enum", constant(value));
            case "examples" -> {
                if (value instanceof List<?> examples && !examples.isEmpty()) {
                    to.putIfAbsent("example", examples.get(0));
                }
            }
            case "exclusiveMinimum" -> exclusive("minimum", key, 1);
            case "exclusiveMaximum" -> exclusive("maximum", key, -1);
            case "contentEncoding" -> {
                if ("base64".equals(value)) {
                    to.putIfAbsent("format", "byte");
                }
            }
            case "contentMediaType" -> {
                if (!from.containsKey("contentEncoding")) {
                    to.putIfAbsent("format", "binary");
                }
            }
            case "items", "not" -> to.put(key, of(value));
            case "properties" -> to.put(key, members(key));
            case "additionalProperties" -> additional(value);
            case "allOf", "oneOf" -> to.put(key, each(Trees.list(from, key)));
            case "anyOf" -> anyOf();
            default -> {
                if (SAME.contains(key) || key.startsWith("x-")) {
                    to.put(key, value);
                }
            }
        }
        if (key.equals("enum") && value instanceof List<?> values && values.contains(null)) {
            nullable = true;
        }
    }

    private static Map<String, Object> reference(@Nullable Object value) {
        Map<String, Object> reference = new LinkedHashMap<>();
        reference.put("$ref", value);
        return reference;
    }

    private List<Object> constant(@Nullable Object value) {
        nullable |= value == null;
        List<Object> only = new ArrayList<>();
        only.add(value);
        return only;
    }

    /** A schema of 3.0 has one type, and may allow null beside it. */
    private void type(@Nullable Object value) {
        List<?> types = value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
        nullable |= types.contains("null");
        List<?> others = types.stream().filter(type -> !"null".equals(type)).toList();
        if (others.size() == 1) {
            to.put("type", others.get(0));
        } else if (others.size() > 1) {
            List<Object> each = new ArrayList<>();
            others.forEach(type -> each.add(of(Map.of("type", type))));
            all.add(new LinkedHashMap<>(Map.of("anyOf", each)));
        } else if (nullable) {
            to.put("type", "string");
            to.put("enum", constant(null));
        }
    }

    /** Where both are there, the tighter bound counts. */
    private void exclusive(String bound, String key, int direction) {
        if (!(from.get(key) instanceof Number open)) {
            return;
        }
        BigDecimal exclusive = new BigDecimal(open.toString());
        if (from.get(bound) instanceof Number closed
                && new BigDecimal(closed.toString()).compareTo(exclusive) * direction > 0) {
            return;
        }
        to.put(bound, open);
        to.put(key, true);
    }

    /** An array of 3.0 says what it holds; elements by position become one of their schemas. */
    private void array() {
        List<Object> first = Trees.list(from, "prefixItems");
        if (!first.isEmpty()) {
            List<Object> choices = each(first);
            if (Boolean.FALSE.equals(from.get("items"))) {
                to.putIfAbsent("maxItems", first.size());
            } else {
                choices.add(of(from.get("items")));
            }
            to.put("items", new LinkedHashMap<>(Map.of("anyOf", choices)));
        } else if ("array".equals(to.get("type"))) {
            to.putIfAbsent("items", new LinkedHashMap<>());
        }
    }

    /** Names by pattern can't be said: their schemas are allowed for every name. */
    private void additional(@Nullable Object value) {
        Map<String, Object> patterns = members("patternProperties");
        if (!patterns.isEmpty()) {
            List<Object> choices = new ArrayList<>(patterns.values());
            if (!Boolean.FALSE.equals(value)) {
                choices.add(of(value));
            }
            to.put("additionalProperties", new LinkedHashMap<>(Map.of("anyOf", choices)));
        } else {
            to.put("additionalProperties", value instanceof Boolean ? value : of(value));
        }
    }

    /** A choice between something and null is that, and nullable. */
    private void anyOf() {
        List<Object> choices = new ArrayList<>(Trees.list(from, "anyOf"));
        nullable |= choices.removeIf(choice -> Map.of("type", "null").equals(choice));
        if (nullable && choices.size() == 1) {
            all.add(of(choices.get(0)));
        } else if (!choices.isEmpty()) {
            to.put("anyOf", each(choices));
        }
    }

    private Map<String, Object> members(String key) {
        Map<String, Object> members = new LinkedHashMap<>();
        Trees.object(from, key).forEach((name, schema) -> members.put(name, of(schema)));
        return members;
    }

    private static List<Object> each(List<Object> schemas) {
        List<Object> result = new ArrayList<>();
        schemas.forEach(schema -> result.add(of(schema)));
        return result;
    }
}
