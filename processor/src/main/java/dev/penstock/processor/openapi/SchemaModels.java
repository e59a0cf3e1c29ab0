package dev.penstock.processor.openapi;

import dev.penstock.processor.model.ObjectShape;
import dev.penstock.processor.model.Property;
import dev.penstock.processor.model.SchemaNotes;
import dev.penstock.processor.model.Shape;
import dev.penstock.processor.openapi.Directions.Direction;
import dev.penstock.runtime.internal.document.FragmentFormat;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.JsonSchema;
import java.math.BigDecimal;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes schemas of shapes, and keeps those that have a name of their own. */
final class SchemaModels {

    private static final Shape TEXT = new Shape.ScalarShape("string", "");
    private static final String DURATION =
            "^[-+]?P(?=.)(?:[-+]?[0-9]+D)?(?:T(?=.)(?:[-+]?[0-9]+H)?(?:[-+]?[0-9]+M)?(?:[-+]?[0-9]+(?:\\.[0-9]{0,9})?S)?)?$";
    private static final String PERIOD =
            "^[-+]?P(?=.)(?:[-+]?[0-9]+Y)?(?:[-+]?[0-9]+M)?(?:[-+]?[0-9]+W)?(?:[-+]?[0-9]+D)?$";

    private final Map<String, JsonSchema> named = new TreeMap<>();
    private final Map<String, ObjectShape> objects = new HashMap<>();
    private final Directions directions;
    private final ObjectSchemas objectSchemas;
    private final Map<String, SchemaNotes> notes;
    private final SchemaNoting noting;

    /**
     * Adds a schema for each object, or one for each direction.
     *
     * @param notes about objects and enums, by key
     * @param examples to which those of the schemas are added
     */
    SchemaModels(List<ObjectShape> all, Map<String, SchemaNotes> notes, Examples examples) {
        this.notes = notes;
        this.noting = new SchemaNoting(this, examples);
        all.forEach(object -> objects.put(object.key(), object));
        Deduction deduction = new Deduction(objects);
        this.directions = new Directions(all, notes, deduction);
        this.objectSchemas = new ObjectSchemas(this, directions, deduction);
        for (ObjectShape object : all) {
            put(
                    object.key(),
                    object.key(),
                    object.name(),
                    Direction.WRITTEN,
                    objectSchemas.of(object, Direction.WRITTEN));
            if (directions.differ(object.key())) {
                String input = FragmentFormat.input(object.key());
                put(input, object.key(), object.name(), Direction.READ, objectSchemas.of(object, Direction.READ));
            }
        }
    }

    /** What adds the notes of other places. */
    SchemaNoting noting() {
        return noting;
    }

    private void put(String key, String about, String name, Direction direction, JsonSchema schema) {
        SchemaNotes said = notes.getOrDefault(about, SchemaNotes.NONE);
        named.put(key, named(said.name().isEmpty() ? name : said.name(), noting.noted(said, schema, direction, name)));
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

    /** The schema of a value that goes in a direction. */
    JsonSchema of(Shape shape, Direction direction) {
        if (shape instanceof Shape.ScalarShape scalar) {
            return scalar(scalar);
        }
        if (shape instanceof Shape.EnumShape choice) {
            return choice(choice, direction);
        }
        if (shape instanceof Shape.ArrayShape array) {
            JsonSchema schema = typed("array");
            schema.setItems(ConstraintRules.applied(array.elementConstraints(), of(array.element(), direction)));
            schema.setUniqueItems(array.unique() ? true : null);
            return schema;
        }
        if (shape instanceof Shape.MapShape map) {
            JsonSchema schema = typed("object");
            schema.setAdditionalProperties(ConstraintRules.applied(map.valueConstraints(), of(map.value(), direction)));
            schema.setPropertyNames(TEXT.equals(map.key()) ? null : of(map.key(), direction));
            return schema;
        }
        if (shape instanceof Shape.NullableShape nullable) {
            return orNull(ConstraintRules.applied(nullable.valueConstraints(), of(nullable.value(), direction)));
        }
        if (shape instanceof Shape.ConstrainedShape constrained) {
            return ConstraintRules.applied(constrained.constraints(), of(constrained.value(), direction));
        }
        if (shape instanceof Shape.NamedShape other) {
            if (!named.containsKey(other.key())) {
                put(other.key(), other.key(), other.name(), direction, of(other.value(), direction));
            }
            return reference(other.key());
        }
        if (shape instanceof Shape.DirectedShape directed) {
            return of(direction == Direction.READ ? directed.read() : directed.written(), direction);
        }
        if (shape instanceof Shape.PartialShape part) {
            return part(part, direction);
        }
        return shape instanceof Shape.RefShape reference
                ? reference(directions.key(reference.key(), direction))
                : new JsonSchema();
    }

    private JsonSchema part(Shape.PartialShape part, Direction direction) {
        ObjectShape whole = objects.get(part.key());
        if (!whole.isOne()) {
            return new JsonSchema();
        }
        List<Property> kept = whole.properties().stream()
                .filter(property -> part.names().contains(property.jsonName()) == part.kept())
                .toList();
        return objectSchemas.plain(whole.with(kept), direction);
    }

    /** Formats that say no more than their type are not written, but what they mean. */
    private static JsonSchema scalar(Shape.ScalarShape scalar) {
        JsonSchema schema = typed(scalar.type());
        switch (scalar.format()) {
            // 3.1 leaves the encoding of bytes to JSON Schema's own keyword.
            case "byte" -> schema.setContentEncoding("base64");
            case "month" -> between(schema, 1, 12);
            case "year" -> {
                schema.setFormat("int32");
                between(schema, Year.MIN_VALUE, Year.MAX_VALUE);
            }
            // Fractions and signs are not in what "duration" stands for, RFC 3339, Appendix A.
            case "seconds" -> schema.setPattern(DURATION);
            case "period" -> schema.setPattern(PERIOD);
            case "int8" -> {
                schema.setFormat("int32");
                between(schema, Byte.MIN_VALUE, Byte.MAX_VALUE);
            }
            case "int16" -> {
                schema.setFormat("int32");
                between(schema, Short.MIN_VALUE, Short.MAX_VALUE);
            }
            case "whole" -> schema.setPattern("^-?[0-9]+$");
            case "char" -> {
                schema.setMinLength(1);
                schema.setMaxLength(1);
            }
            default -> schema.setFormat(Descriptions.orNull(scalar.format()));
        }
        return schema;
    }

    private static void between(JsonSchema schema, int least, int most) {
        schema.setMinimum(BigDecimal.valueOf(least));
        schema.setMaximum(BigDecimal.valueOf(most));
    }

    static JsonSchema reference(String key) {
        JsonSchema schema = new JsonSchema();
        schema.set$ref(FragmentFormat.reference(key));
        return schema;
    }

    private static JsonSchema choice(List<String> values) {
        JsonSchema schema = typed("string");
        schema.setEnum(new ArrayList<>(values));
        return schema;
    }

    private JsonSchema choice(Shape.EnumShape choice, Direction direction) {
        JsonSchema schema = choice(choice.values());
        if (choice.key().isEmpty()) {
            return schema;
        }
        if (!named.containsKey(choice.key())) {
            put(choice.key(), choice.key(), choice.name(), direction, schema);
        }
        return reference(choice.key());
    }

    /** The same, or null. */
    static JsonSchema orNull(JsonSchema schema) {
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
        return schema.getConst() == null ? schema : onlyValue(schema, schema.getConst());
    }

    /** Allows one value alone, and null where the types have it, which a constant would refuse. */
    static JsonSchema onlyValue(JsonSchema schema, Object value) {
        boolean orNull = schema.getTypes() != null && schema.getTypes().contains("null");
        schema.setConst(orNull ? null : value);
        if (orNull) {
            schema.setEnum(new ArrayList<>(Arrays.asList(value, null)));
        }
        return schema;
    }

    private static JsonSchema named(String name, JsonSchema schema) {
        schema.addExtension(FragmentFormat.NAME_KEY, name);
        return schema;
    }

    static JsonSchema typed(String type) {
        JsonSchema schema = new JsonSchema();
        schema.addType(type);
        return schema;
    }
}
