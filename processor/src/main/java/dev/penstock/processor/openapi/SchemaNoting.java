package dev.penstock.processor.openapi;

import dev.penstock.processor.model.SchemaNotes;
import dev.penstock.processor.model.Shape;
import dev.penstock.processor.model.ValueText;
import dev.penstock.processor.openapi.Directions.Direction;
import io.swagger.v3.oas.models.ExternalDocumentation;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Adds what annotations say to schemas. Of two bounds the tighter one counts, as one that is checked is never widened. */
final class SchemaNoting {

    private final SchemaModels schemas;
    private final Examples examples;

    SchemaNoting(SchemaModels schemas, Examples examples) {
        this.schemas = schemas;
        this.examples = examples;
    }

    /**
     * Adds notes to a schema.
     *
     * @param direction of the values that the schema is of, and so of those in the notes' own schemas
     * @param what the schema's place, for messages: {@code 'price'}
     */
    JsonSchema noted(SchemaNotes notes, JsonSchema schema, Direction direction, String what) {
        notes.keywords().forEach((keyword, value) -> keyword(keyword, value, schema));
        notes.shapes().forEach((keyword, shapes) -> shapes(keyword, shapes, schema, direction));
        notes.members().forEach((keyword, members) -> members(keyword, members, schema, direction));
        notes.items().ifPresent(items -> {
            if (schema.getItems() instanceof JsonSchema item) {
                noted(items, item, direction, "an element of " + what);
            }
        });
        values(notes.values(), schema, what);
        return schema;
    }

    private static void keyword(String keyword, Object value, JsonSchema schema) {
        switch (keyword) {
            case "title" -> schema.setTitle((String) value);
            case "description" -> schema.setDescription((String) value);
            case "format" -> schema.setFormat((String) value);
            case "pattern" -> pattern((String) value, schema);
            case "contentEncoding" -> schema.setContentEncoding((String) value);
            case "contentMediaType" -> schema.setContentMediaType((String) value);
            case "$comment" -> schema.set$comment((String) value);
            case "minLength" -> schema.setMinLength(ConstraintRules.atLeast(schema.getMinLength(), (Integer) value));
            case "maxLength" -> schema.setMaxLength(ConstraintRules.atMost(schema.getMaxLength(), (Integer) value));
            case "minItems" -> schema.setMinItems(ConstraintRules.atLeast(schema.getMinItems(), (Integer) value));
            case "maxItems" -> schema.setMaxItems(ConstraintRules.atMost(schema.getMaxItems(), (Integer) value));
            case "minProperties" ->
                schema.setMinProperties(ConstraintRules.atLeast(schema.getMinProperties(), (Integer) value));
            case "maxProperties" ->
                schema.setMaxProperties(ConstraintRules.atMost(schema.getMaxProperties(), (Integer) value));
            case "minContains" -> schema.setMinContains((Integer) value);
            case "maxContains" -> schema.setMaxContains((Integer) value);
            case "minimum" -> ConstraintRules.least(schema, (BigDecimal) value, true);
            case "exclusiveMinimum" -> ConstraintRules.least(schema, (BigDecimal) value, false);
            case "maximum" -> ConstraintRules.most(schema, (BigDecimal) value, true);
            case "exclusiveMaximum" -> ConstraintRules.most(schema, (BigDecimal) value, false);
            case "multipleOf" -> schema.setMultipleOf((BigDecimal) value);
            case "uniqueItems" -> schema.setUniqueItems(true);
            case "deprecated" -> schema.setDeprecated(true);
            case "readOnly" -> schema.setReadOnly(true);
            case "required" -> required(value, schema);
            case "dependentRequired" -> schema.setDependentRequired(dependent(value));
            case "externalDocs" -> schema.setExternalDocs(docs((Map<?, ?>) value));
            default -> {
                if (keyword.startsWith("x-")) {
                    schema.addExtension(keyword, value);
                }
            }
        }
    }

    private static void pattern(String pattern, JsonSchema schema) {
        if (schema.getPattern() == null || schema.getPattern().equals(pattern)) {
            schema.setPattern(pattern);
        } else {
            JsonSchema another = new JsonSchema();
            another.setPattern(pattern);
            schema.addAllOfItem(another);
        }
    }

    private static void required(Object value, JsonSchema schema) {
        if (value instanceof List<?> names) {
            names.stream()
                    .filter(name -> schema.getRequired() == null
                            || !schema.getRequired().contains(name))
                    .forEach(name -> schema.addRequiredItem((String) name));
        }
    }

    private static Map<String, List<String>> dependent(Object value) {
        Map<String, List<String>> needs = new LinkedHashMap<>();
        ((Map<?, ?>) value)
                .forEach((name, others) -> needs.put(
                        (String) name,
                        ((List<?>) others).stream().map(String.class::cast).toList()));
        return needs;
    }

    private static ExternalDocumentation docs(Map<?, ?> docs) {
        return new ExternalDocumentation()
                .description((String) docs.get("description"))
                .url((String) docs.get("url"));
    }

    @SuppressWarnings("rawtypes") // as swagger's setters ask for
    private void shapes(String keyword, List<Shape> shapes, JsonSchema schema, Direction direction) {
        List<Schema> all = new ArrayList<>();
        shapes.forEach(shape -> all.add(schemas.of(shape, direction)));
        Schema<?> first = all.get(0);
        switch (keyword) {
            case "oneOf" -> schema.setOneOf(all);
            case "anyOf" -> schema.setAnyOf(all);
            case "allOf" -> all.forEach(schema::addAllOfItem);
            case "prefixItems" -> schema.setPrefixItems(all);
            case "not" -> schema.setNot(first);
            case "contains" -> schema.setContains(first);
            case "contentSchema" -> schema.setContentSchema(first);
            case "propertyNames" -> schema.setPropertyNames(first);
            case "unevaluatedItems" -> schema.setUnevaluatedItems(first);
            case "unevaluatedProperties" -> schema.setUnevaluatedProperties(first);
            case "additionalProperties" -> schema.setAdditionalProperties(first);
            case "if" -> schema.setIf(first);
            case "then" -> schema.setThen(first);
            case "else" -> schema.setElse(first);
            default -> throw new IllegalArgumentException(keyword);
        }
    }

    @SuppressWarnings("rawtypes") // as swagger's setters ask for
    private void members(String keyword, Map<String, Shape> members, JsonSchema schema, Direction direction) {
        Map<String, Schema> all = new LinkedHashMap<>();
        members.forEach((name, shape) -> all.put(name, schemas.of(shape, direction)));
        switch (keyword) {
            case "patternProperties" -> schema.setPatternProperties(all);
            case "dependentSchemas" -> schema.setDependentSchemas(all);
            default ->
                all.forEach((name, one) -> {
                    if (schema.getProperties() == null
                            || !schema.getProperties().containsKey(name)) {
                        schema.addProperty(name, one);
                    }
                });
        }
    }

    private void values(Map<String, List<ValueText>> values, JsonSchema schema, String what) {
        List<ValueText> allowed = values.getOrDefault("enum", List.of());
        if (!allowed.isEmpty()) {
            // Those of an array are about what it holds.
            allowed(allowed, schema.getItems() instanceof JsonSchema items ? items : schema, what);
        }
        for (Object constant : read(values.getOrDefault("const", List.of()), schema, what, true)) {
            SchemaModels.onlyValue(schema, constant);
        }
        for (Object fallback : read(values.getOrDefault("default", List.of()), schema, what, false)) {
            schema.setDefault(fallback);
        }
        List<Object> shown = read(values.getOrDefault("examples", List.of()), schema, what, false);
        if (!shown.isEmpty()) {
            schema.setExamples(shown);
        }
    }

    private void allowed(List<ValueText> allowed, JsonSchema schema, String what) {
        if (schema.getEnum() != null) {
            return;
        }
        List<Object> all = read(allowed, schema, what, true);
        if (schema.getTypes() != null && schema.getTypes().contains("null")) {
            all.add(null);
        }
        schema.setEnum(all);
    }

    private List<Object> read(List<ValueText> texts, JsonSchema schema, String what, boolean now) {
        List<Object> all = new ArrayList<>();
        for (ValueText text : texts) {
            value(text, schema, what).ifPresent(value -> {
                if (now) {
                    examples.choice(what, value.json(), schema, text.origin());
                } else {
                    examples.example(what, value.json(), schema, text.origin());
                }
                all.add(value.json());
            });
        }
        return all;
    }

    /** The value that a text stands for in a schema. */
    Optional<Examples.Value> value(ValueText text, JsonSchema schema, String what) {
        Set<String> types = schemas.typesOf(schema);
        boolean any = types.isEmpty();
        boolean texts = any || types.contains("string");
        boolean others = any || types.stream().anyMatch(type -> !type.equals("string") && !type.equals("null"));
        return examples.value(text, what, texts, others || !texts);
    }

    /** Reads an example of a schema, and claims that it fits. */
    Optional<Examples.Value> example(ValueText text, JsonSchema schema, String what) {
        Optional<Examples.Value> value = value(text, schema, what);
        value.ifPresent(read -> examples.example(what, read.json(), schema, text.origin()));
        return value;
    }

    /** Claims that the value of {@code @Default} fits. */
    void fallback(ValueText text, Object value, JsonSchema schema, String name) {
        examples.fallback(name, value, schema, text.origin());
    }
}
