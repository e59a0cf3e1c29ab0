package dev.penstock.processor.openapi;

import dev.penstock.processor.model.ObjectShape;
import dev.penstock.processor.model.Property;
import dev.penstock.processor.model.SchemaNotes;
import dev.penstock.processor.model.Shape;
import dev.penstock.processor.model.ValueText;
import dev.penstock.runtime.internal.document.FragmentFormat;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes schemas of shapes, and keeps those that have a name of their own. */
final class SchemaModels {

    private final Map<String, JsonSchema> named = new TreeMap<>();
    private final Map<String, SchemaNotes> notes;
    private final SchemaNoting noting;

    /**
     * Adds a schema for each object.
     *
     * @param notes about objects and enums, by key
     * @param examples to which those of the schemas are added
     */
    SchemaModels(List<ObjectShape> objects, Map<String, SchemaNotes> notes, Examples examples) {
        this.notes = notes;
        this.noting = new SchemaNoting(this, examples);
        for (ObjectShape object : objects) {
            put(object.key(), object.name(), object(object));
        }
        for (ObjectShape object : objects) {
            for (int i = 0;
                    i < object.subtypes().size() && !object.discriminator().isEmpty();
                    i++) {
                tell(
                        object.subtypes().get(i),
                        object.discriminator(),
                        object.discriminatorValues().get(i));
            }
        }
    }

    /** What adds the notes of other places. */
    SchemaNoting noting() {
        return noting;
    }

    private void put(String key, String name, JsonSchema schema) {
        SchemaNotes said = notes.getOrDefault(key, SchemaNotes.NONE);
        named.put(key, named(said.name().isEmpty() ? name : said.name(), noting.noted(said, schema, name)));
    }

    /** The types that a value of a schema can have; empty if it can have any. */
    Set<String> typesOf(JsonSchema schema) {
        if (schema.get$ref() != null && FragmentFormat.isReference(schema.get$ref())) {
            JsonSchema target = named.get(FragmentFormat.schema(schema.get$ref()));
            return target == null || target.getTypes() == null ? Set.of("object") : target.getTypes();
        }
        if (schema.getTypes() != null) {
            return schema.getTypes();
        }
        Set<String> types = new TreeSet<>();
        for (List<?> choices : Arrays.asList(schema.getAnyOf(), schema.getOneOf())) {
            if (choices != null) {
                choices.forEach(choice -> types.addAll(typesOf((JsonSchema) choice)));
            }
        }
        return types;
    }

    /** The schemas that were referred to so far, by key. */
    Components components() {
        Components components = new Components();
        named.forEach(components::addSchemas);
        return components;
    }

    /** The schema of a value. */
    JsonSchema of(Shape shape) {
        if (shape instanceof Shape.ScalarShape scalar) {
            return scalar(scalar);
        }
        if (shape instanceof Shape.EnumShape choice) {
            return choice(choice);
        }
        if (shape instanceof Shape.ArrayShape array) {
            JsonSchema schema = typed("array");
            schema.setItems(ConstraintRules.applied(array.elementConstraints(), of(array.element())));
            schema.setUniqueItems(array.unique() ? true : null);
            return schema;
        }
        if (shape instanceof Shape.MapShape map) {
            JsonSchema schema = typed("object");
            schema.setAdditionalProperties(ConstraintRules.applied(map.valueConstraints(), of(map.value())));
            return schema;
        }
        if (shape instanceof Shape.NullableShape nullable) {
            return orNull(ConstraintRules.applied(nullable.valueConstraints(), of(nullable.value())));
        }
        if (shape instanceof Shape.NamedShape other) {
            if (!named.containsKey(other.key())) {
                put(other.key(), other.name(), of(other.value()));
            }
            return reference(other.key());
        }
        return shape instanceof Shape.RefShape reference ? reference(reference.key()) : new JsonSchema();
    }

    private static JsonSchema scalar(Shape.ScalarShape scalar) {
        JsonSchema schema = typed(scalar.type());
        if (scalar.format().equals("byte")) {
            // 3.1 leaves the encoding of bytes to JSON Schema's own keyword.
            schema.setContentEncoding("base64");
        } else {
            schema.setFormat(Descriptions.orNull(scalar.format()));
        }
        return schema;
    }

    static JsonSchema reference(String key) {
        JsonSchema schema = new JsonSchema();
        schema.set$ref(FragmentFormat.reference(key));
        return schema;
    }

    private JsonSchema choice(Shape.EnumShape choice) {
        JsonSchema schema = typed("string");
        schema.setEnum(new ArrayList<>(choice.values()));
        if (choice.key().isEmpty()) {
            return schema;
        }
        if (!named.containsKey(choice.key())) {
            put(choice.key(), choice.name(), schema);
        }
        return reference(choice.key());
    }

    private JsonSchema object(ObjectShape object) {
        JsonSchema schema = new JsonSchema();
        schema.setDescription(Descriptions.orNull(Descriptions.of(object.doc())));
        schema.setDeprecated(object.deprecated() ? true : null);
        if (!object.subtypes().isEmpty()) {
            return alternatives(object, schema);
        }
        schema.addType("object");
        List<Property> shown = object.properties().stream()
                .filter(property -> !property.notes().hidden())
                .toList();
        for (Property property : shown) {
            schema.addProperty(property.jsonName(), property(property));
        }
        shown.stream()
                .filter(property -> property.required()
                        || Boolean.TRUE.equals(property.notes().keywords().get("required")))
                .forEach(property -> schema.addRequiredItem(property.jsonName()));
        schema.setAdditionalProperties(object.strict() ? false : null);
        return schema;
    }

    /** Without a property that tells them apart, an object may fit several of the types. */
    @SuppressWarnings("rawtypes") // as swagger's setters ask for
    private static JsonSchema alternatives(ObjectShape object, JsonSchema schema) {
        List<Schema> references = new ArrayList<>();
        object.subtypes().forEach(key -> references.add(reference(key)));
        if (object.discriminator().isEmpty()) {
            schema.setAnyOf(references);
            return schema;
        }
        schema.setOneOf(references);
        Discriminator discriminator = new Discriminator().propertyName(object.discriminator());
        for (int i = 0; i < object.subtypes().size(); i++) {
            discriminator.mapping(
                    object.discriminatorValues().get(i),
                    FragmentFormat.reference(object.subtypes().get(i)));
        }
        schema.setDiscriminator(discriminator);
        return schema;
    }

    /** A subtype always carries the property that tells it apart, whether or not its class has it. */
    private void tell(String subtype, String discriminator, String value) {
        JsonSchema schema = named.get(subtype);
        if (schema == null || schema.getOneOf() != null || schema.getAnyOf() != null) {
            return;
        }
        if (schema.getProperties() == null || !schema.getProperties().containsKey(discriminator)) {
            JsonSchema constant = typed("string");
            constant.setConst(value);
            schema.addProperty(discriminator, constant);
        }
        if (schema.getRequired() == null || !schema.getRequired().contains(discriminator)) {
            schema.addRequiredItem(discriminator);
        }
    }

    private JsonSchema property(Property property) {
        JsonSchema schema = ConstraintRules.applied(property.constraints(), of(property.shape()));
        if (property.nullable() || property.notes().keywords().containsKey("nullable")) {
            schema = orNull(schema);
        }
        schema.setDescription(Descriptions.orNull(property.doc()));
        schema.setDeprecated(property.deprecated() ? true : null);
        schema.setReadOnly(property.readOnly() ? true : null);
        schema.setWriteOnly(property.writeOnly() ? true : null);
        if (property.fallback().isPresent()) {
            Object value = Defaults.typed(property.fallback().get(), property.shape());
            schema.setDefault(value);
            for (ValueText text : property.notes().values().getOrDefault(SchemaNotes.DEFAULT, List.of())) {
                noting.fallback(text, value, schema, property.jsonName());
            }
        }
        return noting.noted(property.notes(), schema, "'" + property.jsonName() + "'");
    }

    /** The same, or null. */
    private static JsonSchema orNull(JsonSchema schema) {
        if (schema.get$ref() != null) {
            JsonSchema either = new JsonSchema();
            either.setAnyOf(new ArrayList<>(List.of(schema, typed("null"))));
            return either;
        }
        if (schema.getTypes() == null || schema.getTypes().contains("null")) {
            return schema;
        }
        schema.addType("null");
        if (schema.getEnum() != null && !schema.getEnum().contains(null)) {
            schema.getEnum().add(null);
        }
        return schema;
    }

    private static JsonSchema named(String name, JsonSchema schema) {
        schema.addExtension(FragmentFormat.NAME_KEY, name);
        return schema;
    }

    private static JsonSchema typed(String type) {
        JsonSchema schema = new JsonSchema();
        schema.addType(type);
        return schema;
    }
}
