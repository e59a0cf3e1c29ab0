package dev.penstock.processor.wire;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes random JSON that a schema allows. */
final class JsonValues {

    private static final int DEEPEST = 5;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** What JSON Schema has no words for: texts that a type reads, by the name of the property. */
    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("zone", "Europe/Berlin"),
            Map.entry("offset", "+02:00"),
            Map.entry("locale", "de-CH"),
            Map.entry("currency", "EUR"),
            Map.entry("timeZone", "Europe/Berlin"),
            Map.entry("charset", "UTF-8"),
            Map.entry("url", "https://example.org/"),
            Map.entry("file", "a.txt"),
            Map.entry("path", "file:///x"),
            Map.entry("yearMonth", "2024-02"),
            Map.entry("monthDay", "--02-29"),
            Map.entry("day", "31.12.2024"),
            Map.entry("text", "12"),
            Map.entry("amount", "12.5"));

    private static final Map<String, List<String>> FORMATS = new HashMap<>();

    static {
        FORMATS.put("date", List.of("2024-02-29", "1999-01-01"));
        FORMATS.put("date-time", List.of("2024-02-29T10:00:00Z", "2024-02-29T10:00:00.123456789+02:00"));
        FORMATS.put("date-time-local", List.of("2024-02-29T10:00:00", "2024-02-29T10:00:00.5"));
        FORMATS.put("time", List.of("10:00:00Z", "10:00:00.25+02:00"));
        FORMATS.put("time-local", List.of("10:00:00", "23:59:59.999"));
        FORMATS.put("duration", List.of("P1D"));
        FORMATS.put("uuid", List.of("123e4567-e89b-12d3-a456-426614174000"));
        FORMATS.put("uri", List.of("https://example.org/a?b=c#d", "urn:a:b"));
        FORMATS.put("regex", List.of("[a-z]+"));
        FORMATS.put("email", List.of("a@example.org"));
    }

    private final WireSchemas schemas;
    private final Random random;

    JsonValues(WireSchemas schemas, Random random) {
        this.schemas = schemas;
        this.random = random;
    }

    JsonNode of(JsonNode schema) {
        return value("", schema, 0);
    }

    private JsonNode value(String name, JsonNode given, int depth) {
        JsonNode schema = schemas.resolved(given);
        if (schema.has("const")) {
            return schema.get("const");
        }
        if (schema.has("enum")) {
            return any(schema.get("enum"));
        }
        for (String choice : List.of("oneOf", "anyOf")) {
            if (schema.has(choice)) {
                JsonNode choices = schema.get(choice);
                return value(name, depth < DEEPEST ? any(choices) : simplest(choices), depth);
            }
        }
        return switch (type(schema, depth)) {
            case "null" -> NODES.nullNode();
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            case "integer" -> NODES.numberNode(integer(schema));
            case "number" -> NODES.numberNode(number(schema));
            case "string" -> NODES.stringNode(text(name, schema));
            case "array" -> array(schema, depth);
            case "object" -> object(schema, depth);
            default -> NODES.stringNode("anything");
        };
    }

    private JsonNode any(JsonNode choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static JsonNode simplest(JsonNode choices) {
        for (JsonNode choice : choices) {
            if (choice.path("type").asString("").equals("null")) {
                return choice;
            }
        }
        return choices.get(0);
    }

    private String type(JsonNode schema, int depth) {
        JsonNode type = schema.path("type");
        if (!type.isArray()) {
            return type.asString("");
        }
        List<String> types = new ArrayList<>();
        type.forEach(each -> types.add(each.asString()));
        return depth >= DEEPEST && types.contains("null") ? "null" : types.get(random.nextInt(types.size()));
    }

    private BigInteger integer(JsonNode schema) {
        long most = schema.path("format").asString("").equals("int64") ? Long.MAX_VALUE : Integer.MAX_VALUE;
        long least = -most;
        long low = schema.has("minimum")
                ? schema.get("minimum").asLong()
                : schema.has("exclusiveMinimum")
                        ? schema.get("exclusiveMinimum").asLong() + 1
                        : least;
        long high = schema.has("maximum")
                ? schema.get("maximum").asLong()
                : schema.has("exclusiveMaximum")
                        ? schema.get("exclusiveMaximum").asLong() - 1
                        : most;
        long spread = Math.min(high - low, 1000);
        return BigInteger.valueOf(
                switch (random.nextInt(3)) {
                    case 0 -> low;
                    case 1 -> high;
                    default -> low + (spread <= 0 ? 0 : random.nextInt((int) spread));
                });
    }

    private BigDecimal number(JsonNode schema) {
        BigDecimal low = schema.has("exclusiveMinimum")
                ? schema.get("exclusiveMinimum").asDecimal()
                : schema.path("minimum").asDecimal(BigDecimal.valueOf(-1000));
        BigDecimal high = schema.has("exclusiveMaximum")
                ? schema.get("exclusiveMaximum").asDecimal()
                : schema.path("maximum").asDecimal(low.add(BigDecimal.valueOf(1000)));
        BigDecimal between = low.add(high).divide(BigDecimal.valueOf(2));
        return schema.has("multipleOf") ? between.setScale(0, java.math.RoundingMode.FLOOR) : between;
    }

    private String text(String name, JsonNode schema) {
        if (TEXTS.containsKey(name)) {
            return TEXTS.get(name);
        }
        if (schema.path("pattern").asString("").startsWith("^[-+]?P")) {
            return random.nextBoolean() ? "P1D" : "-P2D";
        }
        if (schema.has("contentEncoding")) {
            return random.nextBoolean() ? "" : "aGVsbG8=";
        }
        List<String> known = FORMATS.get(schema.path("format").asString(""));
        if (known != null) {
            return known.get(random.nextInt(known.size()));
        }
        String text = random.nextBoolean() ? "ab" : ScalarValues.text(random);
        int least = Math.max(schema.path("minLength").asInt(0), schema.has("pattern") ? 1 : 0);
        int most = schema.path("maxLength").asInt(1000);
        while (text.codePointCount(0, text.length()) < least || text.length() < least) {
            text += "x";
        }
        return schema.has("pattern") || text.length() > most ? "x".repeat(Math.max(1, Math.min(least, most))) : text;
    }

    private JsonNode array(JsonNode schema, int depth) {
        ArrayNode array = NODES.arrayNode();
        int size = schema.path("minItems").asInt(0) + (depth >= DEEPEST ? 0 : random.nextInt(3));
        for (int i = 0; i < Math.min(size, schema.path("maxItems").asInt(1000)); i++) {
            JsonNode element = value("", schema.path("items"), depth + 1);
            if (!schema.has("uniqueItems") || array.valueStream().noneMatch(element::equals)) {
                array.add(element);
            }
        }
        return array;
    }

    private String key(JsonNode schema, int index) {
        return schema.path("pattern").asString("").equals("^-?[0-9]+$")
                ? String.valueOf(-index)
                : value("", schema, 0).asString();
    }

    private JsonNode object(JsonNode schema, int depth) {
        ObjectNode object = NODES.objectNode();
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(each -> required.add(each.asString()));
        schema.path("properties").properties().forEach(property -> {
            boolean readOnly =
                    schemas.resolved(property.getValue()).path("readOnly").asBoolean(false);
            boolean there = required.contains(property.getKey()) || random.nextBoolean() && depth < DEEPEST;
            if (there && !readOnly) {
                object.set(property.getKey(), value(property.getKey(), property.getValue(), depth + 1));
            }
        });
        JsonNode others = schema.path("additionalProperties");
        if (others.isObject()) {
            int more = schema.path("minProperties").asInt(0) + (depth >= DEEPEST ? 0 : random.nextInt(3));
            for (int i = 0; i < Math.min(more, schema.path("maxProperties").asInt(1000)); i++) {
                String name = schema.has("propertyNames") ? key(schema.get("propertyNames"), i) : String.valueOf(i);
                object.set(name, value("", others, depth + 1));
            }
        }
        return object;
    }
}
