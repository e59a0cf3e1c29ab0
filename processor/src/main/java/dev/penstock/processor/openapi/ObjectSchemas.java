package dev.penstock.processor.openapi;

import dev.penstock.processor.model.ObjectShape;
import dev.penstock.processor.model.ObjectShape.Tag;
import dev.penstock.processor.model.Property;
import dev.penstock.processor.model.SchemaNotes;
import dev.penstock.processor.model.Shape;
import dev.penstock.processor.model.ValueText;
import dev.penstock.processor.openapi.Directions.Direction;
import dev.penstock.runtime.internal.document.FragmentFormat;
import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.List;

/** Makes the schemas of objects. */
final class ObjectSchemas {

    private final SchemaModels schemas;
    private final Directions directions;
    private final Deduction deduction;

    ObjectSchemas(SchemaModels schemas, Directions directions, Deduction deduction) {
        this.deduction = deduction;
        this.schemas = schemas;
        this.directions = directions;
    }

    /** The schema of an object wherever it stands: with what tells its type, or as one of its subtypes. */
    JsonSchema of(ObjectShape object, Direction direction) {
        JsonSchema schema = object.subtypes().isEmpty() ? own(object, direction) : alternatives(object, direction);
        schema.setDescription(Descriptions.orNull(Descriptions.of(object.doc())));
        schema.setDeprecated(object.deprecated() ? true : null);
        return schema;
    }

    private JsonSchema own(ObjectShape object, Direction direction) {
        JsonSchema plain = plain(object, direction);
        if (object.deduced() && object.subtypes().isEmpty() && direction == Direction.READ) {
            return deduction.narrowed(plain, object, object).orElse(plain);
        }
        if (object.ownValue().isEmpty()) {
            return plain;
        }
        if (object.tag() == Tag.WRAPPER) {
            JsonSchema wrapper = SchemaModels.typed("object");
            wrapper.addProperty(object.ownValue(), plain);
            wrapper.addRequiredItem(object.ownValue());
            wrapper.setAdditionalProperties(false);
            return wrapper;
        }
        tell(plain, object.discriminator(), object.ownValue());
        return plain;
    }

    /** Without what tells its type. */
    JsonSchema plain(ObjectShape object, Direction direction) {
        JsonSchema schema = SchemaModels.typed("object");
        boolean split = directions.differ(object.key());
        boolean read = direction == Direction.READ;
        for (Property property : object.properties()) {
            boolean elsewhere = split && (read ? property.readOnly() : property.writeOnly());
            if (property.inJson() && !elsewhere && !property.notes().hidden()) {
                schema.addProperty(property.jsonName(), property(property, direction));
                boolean always = property.required()
                        || Boolean.TRUE.equals(property.notes().keywords().get("required"));
                if (always && (read || !property.sometimes())) {
                    schema.addRequiredItem(property.jsonName());
                }
            }
        }
        if (object.others().isPresent()) {
            schema.setAdditionalProperties(schemas.of(object.others().get(), direction));
            others(object, schema);
        } else {
            schema.setAdditionalProperties(object.strict() ? false : null);
        }
        return schema;
    }

    /**
     * The size of what holds the properties without names. JSON Schema counts all properties, so those that have names, or
     * tell the type, are added.
     */
    private static void others(ObjectShape object, JsonSchema schema) {
        int told = object.tag() == Tag.PROPERTY && !object.ownValue().isEmpty() ? 1 : 0;
        int named = told
                + (int) object.properties().stream().filter(Property::inJson).count();
        int always =
                told + (schema.getRequired() == null ? 0 : schema.getRequired().size());
        for (Property property : object.properties()) {
            if (property.inJava() && !property.inJson() && property.shape().plain() instanceof Shape.MapShape) {
                JsonSchema sized = ConstraintRules.applied(property.constraints(), SchemaModels.typed("object"));
                boolean isThere = property.required();
                if (sized.getMinProperties() != null && isThere) {
                    schema.setMinProperties(sized.getMinProperties() + always);
                }
                if (sized.getMaxProperties() != null && !object.ignoresSome()) {
                    schema.setMaxProperties(sized.getMaxProperties() + named);
                }
            }
        }
    }

    /** Without a property that tells them apart, an object may fit several of the types. */
    @SuppressWarnings("rawtypes") // as swagger's setters ask for
    private JsonSchema alternatives(ObjectShape object, Direction direction) {
        if (object.deduced() && direction == Direction.READ) {
            return deduced(object);
        }
        JsonSchema schema = new JsonSchema();
        List<Schema> choices = new ArrayList<>();
        boolean itself = !object.ownValue().isEmpty() || object.tag() == Tag.NONE && object.concrete();
        if (itself) {
            choices.add(own(object, direction));
        }
        object.subtypes().forEach(subtype -> choices.add(schemas.of(subtype, direction)));
        if (object.tag() == Tag.NONE) {
            schema.setAnyOf(choices);
            return schema;
        }
        schema.setOneOf(choices);
        if (!itself && object.tag() != Tag.WRAPPER) { // which names schemas that are referred to, and only these
            Discriminator discriminator = new Discriminator().propertyName(object.discriminator());
            for (int i = 0; i < object.subtypes().size(); i++) {
                if (object.subtypes().get(i) instanceof Shape.RefShape ref) {
                    String key = directions.key(ref.key(), direction);
                    discriminator.mapping(object.discriminatorValues().get(i), FragmentFormat.reference(key));
                }
            }
            schema.setDiscriminator(discriminator);
        }
        return schema;
    }

    /** Which of them an object is must be clear from its properties, or it is refused. */
    @SuppressWarnings("rawtypes") // as swagger's setters ask for
    private JsonSchema deduced(ObjectShape object) {
        List<Schema> choices = new ArrayList<>();
        if (object.concrete()) {
            deduction.narrowed(own(object, Direction.READ), object, object).ifPresent(choices::add);
        }
        for (Shape subtype : object.subtypes()) {
            deduction
                    .narrowed(schemas.of(subtype, Direction.READ), subtype, object)
                    .ifPresent(choices::add);
        }
        JsonSchema schema = new JsonSchema();
        schema.setAnyOf(choices);
        return schema;
    }

    /** Its own class may have the property, as an enum for instance. */
    private static void tell(JsonSchema schema, String discriminator, String value) {
        JsonSchema known = schema.getProperties() == null
                ? null
                : (JsonSchema) schema.getProperties().get(discriminator);
        boolean text = known != null
                && known.get$ref() == null
                && known.getTypes() != null
                && known.getTypes().contains("string");
        if (known == null || text) {
            JsonSchema constant = SchemaModels.typed("string");
            constant.setConst(value);
            constant.setDescription(known == null ? null : known.getDescription());
            schema.addProperty(discriminator, constant);
        }
        if (known != null && !text) {
            known.setConst(value);
            known.setReadOnly(null);
            known.setWriteOnly(null);
        }
        if (schema.getRequired() == null || !schema.getRequired().contains(discriminator)) {
            schema.addRequiredItem(discriminator);
        }
    }

    private JsonSchema property(Property property, Direction direction) {
        JsonSchema schema = ConstraintRules.applied(property.constraints(), schemas.of(property.shape(), direction));
        if (property.nullable() || property.notes().keywords().containsKey("nullable")) {
            schema = SchemaModels.orNull(schema);
        }
        schema.setDescription(Descriptions.orNull(property.doc()));
        schema.setDeprecated(property.deprecated() ? true : null);
        schema.setReadOnly(property.readOnly() ? true : null);
        schema.setWriteOnly(property.writeOnly() ? true : null);
        if (property.fallback().isPresent()) {
            Object value = Defaults.typed(property.fallback().get(), property.shape());
            schema.setDefault(value);
            for (ValueText text : property.notes().values().getOrDefault(SchemaNotes.DEFAULT, List.of())) {
                schemas.noting().fallback(text, value, schema, property.jsonName());
            }
        }
        return schemas.noting().noted(property.notes(), schema, direction, "'" + property.jsonName() + "'");
    }
}
