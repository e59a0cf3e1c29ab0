package dev.penstock.runtime.internal.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Says a document of OpenAPI 3.1 in OpenAPI 3.0, for tools that read no newer one. What 3.0 has no words for is left out,
 * so that the document may allow more than the server does, but never forbids what it accepts.
 */
final class OpenApi30 {

    /** The last that changed anything but words; tools that compare the text know it. */
    private static final String OPENAPI = "3.0.3";

    private static final Set<String> DOCUMENT =
            Set.of("openapi", "info", "servers", "tags", "paths", "components", "security", "externalDocs");
    private static final Set<String> COMPONENTS = Set.of(
            "schemas",
            "responses",
            "parameters",
            "examples",
            "requestBodies",
            "headers",
            "securitySchemes",
            "links",
            "callbacks");

    /** Of these a requirement lists scopes; of all others nothing in 3.0. */
    private static final Set<String> SCOPED = Set.of("oauth2", "openIdConnect");

    private final Map<String, Object> schemes;
    private final Set<String> unknownSchemes = new TreeSet<>();

    private OpenApi30(Map<String, Object> document) {
        this.schemes = Trees.object(Trees.object(document, "components"), "securitySchemes");
        schemes.keySet().stream()
                .filter(name -> Trees.text(Trees.object(schemes, name), "type").equals("mutualTLS"))
                .forEach(unknownSchemes::add);
    }

    /** The document in 3.0; the argument stays as it is. */
    static Map<String, Object> of(Map<String, Object> document) {
        return new OpenApi30(document).document(document);
    }

    private Map<String, Object> document(Map<String, Object> document) {
        Map<String, Object> result = kept(document, DOCUMENT);
        result.put("openapi", OPENAPI);
        result.computeIfPresent("info", (key, info) -> info(Trees.object(document, key)));
        result.computeIfPresent("security", (key, all) -> requirements(Trees.list(document, key)));
        result.put("paths", each(Trees.object(document, "paths"), this::pathItem));
        result.computeIfPresent("components", (key, all) -> components(Trees.object(document, key)));
        NullableReferences.addTypes(result);
        return result;
    }

    private static Map<String, Object> info(Map<String, Object> info) {
        Map<String, Object> result = new LinkedHashMap<>(info);
        Object summary = result.remove("summary");
        if (summary != null && !result.containsKey("description")) {
            result.put("description", summary);
        }
        result.computeIfPresent("license", (key, all) -> {
            Map<String, Object> license = new LinkedHashMap<>(Trees.object(info, key));
            Object identifier = license.remove("identifier");
            if (identifier != null) {
                license.putIfAbsent("url", "https://spdx.org/licenses/" + identifier + ".html");
            }
            return license;
        });
        return result;
    }

    private Map<String, Object> components(Map<String, Object> components) {
        Map<String, Object> result = kept(components, COMPONENTS);
        result.replaceAll((kind, all) -> {
            Map<String, Object> members = Trees.object(components, kind);
            return switch (kind) {
                case "schemas" -> {
                    Map<String, Object> schemas = new LinkedHashMap<>();
                    members.forEach((name, schema) -> schemas.put(name, Schema30.of(schema)));
                    yield schemas;
                }
                case "responses" -> each(members, this::response);
                case "parameters", "headers" -> each(members, OpenApi30::described);
                case "requestBodies" -> each(members, OpenApi30::described);
                case "callbacks" -> each(members, this::callback);
                case "securitySchemes" -> {
                    Map<String, Object> known = new LinkedHashMap<>(members);
                    known.keySet().removeAll(unknownSchemes);
                    yield known;
                }
                default -> all;
            };
        });
        return result;
    }

    private Map<String, Object> pathItem(Map<String, Object> item) {
        Map<String, Object> result = new LinkedHashMap<>(item);
        result.replaceAll((key, value) -> switch (key) {
            case "get", "put", "post", "delete", "options", "head", "patch", "trace" ->
                operation(Trees.object(item, key));
            case "parameters" -> all(Trees.list(item, key), OpenApi30::described);
            default -> value;
        });
        return result;
    }

    private Map<String, Object> operation(Map<String, Object> operation) {
        Map<String, Object> result = new LinkedHashMap<>(operation);
        result.replaceAll((key, value) -> switch (key) {
            case "parameters" -> all(Trees.list(operation, key), OpenApi30::described);
            case "requestBody" -> described(Trees.object(operation, key));
            case "responses" -> each(Trees.object(operation, key), this::response);
            case "callbacks" -> each(Trees.object(operation, key), this::callback);
            case "security" -> requirements(Trees.list(operation, key));
            default -> value;
        });
        return result;
    }

    private Map<String, Object> callback(Map<String, Object> callback) {
        return each(callback, this::pathItem);
    }

    private Map<String, Object> response(Map<String, Object> response) {
        Map<String, Object> result = described(response);
        result.computeIfPresent("headers", (key, all) -> each(Trees.object(response, key), OpenApi30::described));
        return result;
    }

    /** A parameter, header, body or response: what its {@code schema} and its {@code content} say. */
    private static Map<String, Object> described(Map<String, Object> part) {
        if (part.get("$ref") instanceof String reference) {
            return new LinkedHashMap<>(Map.of("$ref", reference));
        }
        Map<String, Object> result = new LinkedHashMap<>(part);
        result.computeIfPresent("schema", (key, schema) -> Schema30.of(schema));
        result.computeIfPresent("content", (key, all) -> {
            Map<String, Object> content = Trees.object(part, key);
            Map<String, Object> types = new LinkedHashMap<>();
            content.keySet().forEach(type -> types.put(type, mediaType(type, Trees.object(content, type))));
            return types;
        });
        return result;
    }

    /** In 3.1 bytes are content without a schema. */
    private static Map<String, Object> mediaType(String name, Map<String, Object> type) {
        Map<String, Object> result = new LinkedHashMap<>(type);
        if (name.equals("application/octet-stream") && !type.containsKey("schema")) {
            Map<String, Object> bytes = new LinkedHashMap<>();
            bytes.put("type", "string");
            bytes.put("format", "binary");
            result.put("schema", bytes);
        } else {
            result.computeIfPresent("schema", (key, schema) -> Schema30.of(schema));
        }
        return result;
    }

    /** Alternatives that need what 3.0 does not know go; if none stays, nothing is said about security. */
    private List<Object> requirements(List<Object> requirements) {
        List<Object> result = new ArrayList<>();
        for (Object each : requirements) {
            Map<String, Object> requirement = new LinkedHashMap<>();
            ((Map<?, ?>) each).forEach((name, scopes) -> requirement.put((String) name, scopes));
            if (requirement.keySet().stream().noneMatch(unknownSchemes::contains)) {
                requirement.replaceAll((name, scopes) -> isScoped(name) ? scopes : List.of());
                result.add(requirement);
            }
        }
        return result;
    }

    private boolean isScoped(String scheme) {
        return SCOPED.contains(Trees.text(Trees.object(schemes, scheme), "type"));
    }

    private static Map<String, Object> kept(Map<String, Object> tree, Set<String> keys) {
        Map<String, Object> result = new LinkedHashMap<>(tree);
        result.keySet().removeIf(key -> !keys.contains(key) && !key.startsWith("x-"));
        return result;
    }

    private static Map<String, Object> each(
            Map<String, Object> members, UnaryOperator<Map<String, Object>> conversion) {
        Map<String, Object> result = new LinkedHashMap<>();
        for (String name : members.keySet()) {
            Map<String, Object> member = Trees.object(members, name);
            result.put(name, name.startsWith("x-") ? members.get(name) : conversion.apply(member));
        }
        return result;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> all(List<Object> elements, UnaryOperator<Map<String, Object>> conversion) {
        List<Object> result = new ArrayList<>();
        elements.forEach(element -> result.add(conversion.apply((Map<String, Object>) element)));
        return result;
    }
}
