package dev.penstock.processor.openapi;

import io.swagger.v3.oas.models.ExternalDocumentation;
import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A schema of Swagger's model as a tree. */
final class SchemaTree {

    private SchemaTree() {}

    static Map<String, Object> of(Schema<?> schema) {
        return new Members()
                .put("$ref", schema.get$ref())
                .put("title", schema.getTitle())
                .put("type", type(schema.getTypes()))
                .put("format", schema.getFormat())
                .put("contentEncoding", schema.getContentEncoding())
                .put("contentMediaType", schema.getContentMediaType())
                .put("contentSchema", one(schema.getContentSchema()))
                .put("description", schema.getDescription())
                .put("deprecated", schema.getDeprecated())
                .put("readOnly", schema.getReadOnly())
                .put("writeOnly", schema.getWriteOnly())
                .put("enum", schema.getEnum())
                .put("const", schema.getConst())
                .put("examples", schema.getExamples())
                .put("externalDocs", docs(schema.getExternalDocs()))
                .put("$comment", schema.get$comment())
                .put("default", schema.getDefault())
                .put("minimum", schema.getMinimum())
                .put("exclusiveMinimum", schema.getExclusiveMinimumValue())
                .put("maximum", schema.getMaximum())
                .put("exclusiveMaximum", schema.getExclusiveMaximumValue())
                .put("multipleOf", schema.getMultipleOf())
                .put("minLength", schema.getMinLength())
                .put("maxLength", schema.getMaxLength())
                .put("pattern", schema.getPattern())
                .put("minItems", schema.getMinItems())
                .put("maxItems", schema.getMaxItems())
                .put("uniqueItems", schema.getUniqueItems())
                .put("prefixItems", all(schema.getPrefixItems()))
                .put("items", one(schema.getItems()))
                .put("contains", one(schema.getContains()))
                .put("minContains", schema.getMinContains())
                .put("maxContains", schema.getMaxContains())
                .put("unevaluatedItems", one(schema.getUnevaluatedItems()))
                .put("minProperties", schema.getMinProperties())
                .put("maxProperties", schema.getMaxProperties())
                .put("properties", properties(schema.getProperties()))
                .put("required", required(schema))
                .put("dependentRequired", dependent(schema.getDependentRequired()))
                .put("dependentSchemas", properties(schema.getDependentSchemas()))
                .put("propertyNames", one(schema.getPropertyNames()))
                .put("patternProperties", properties(schema.getPatternProperties()))
                .put("unevaluatedProperties", one(schema.getUnevaluatedProperties()))
                .put("additionalProperties", additional(schema.getAdditionalProperties()))
                .put("allOf", all(schema.getAllOf()))
                .put("anyOf", all(schema.getAnyOf()))
                .put("oneOf", all(schema.getOneOf()))
                .put("not", one(schema.getNot()))
                .put("if", one(schema.getIf()))
                .put("then", one(schema.getThen()))
                .put("else", one(schema.getElse()))
                .put("discriminator", discriminator(schema.getDiscriminator()))
                .putAll(schema.getExtensions())
                .map();
    }

    private static @Nullable Object type(@Nullable Set<String> types) {
        if (types == null) {
            return null;
        }
        return types.size() == 1 ? types.iterator().next() : new ArrayList<>(types);
    }

    private static @Nullable Object properties(@SuppressWarnings("rawtypes") @Nullable Map<String, Schema> properties) {
        if (properties == null) {
            return null;
        }
        Members members = new Members();
        properties.forEach((name, schema) -> members.put(name, of(schema)));
        return members.map();
    }

    /** Swagger's model sorts the names; they stand in the order of the properties here. */
    private static @Nullable Object required(Schema<?> schema) {
        if (schema.getRequired() == null || schema.getProperties() == null) {
            return schema.getRequired();
        }
        return schema.getProperties().keySet().stream()
                .filter(schema.getRequired()::contains)
                .toList();
    }

    private static @Nullable Object additional(@Nullable Object additional) {
        return additional instanceof Schema<?> schema ? of(schema) : additional;
    }

    private static @Nullable Object one(@Nullable Schema<?> schema) {
        return schema == null ? null : of(schema);
    }

    private static @Nullable Object docs(@Nullable ExternalDocumentation docs) {
        return docs == null
                ? null
                : new Members()
                        .put("description", docs.getDescription())
                        .put("url", docs.getUrl())
                        .map();
    }

    private static @Nullable Object dependent(@Nullable Map<String, List<String>> needs) {
        return needs == null ? null : new TreeMap<>(needs);
    }

    private static @Nullable Object all(@SuppressWarnings("rawtypes") @Nullable List<Schema> schemas) {
        if (schemas == null) {
            return null;
        }
        List<Object> trees = new ArrayList<>();
        schemas.forEach(schema -> trees.add(of(schema)));
        return trees;
    }

    private static @Nullable Object discriminator(@Nullable Discriminator discriminator) {
        if (discriminator == null) {
            return null;
        }
        return new Members()
                .put("propertyName", discriminator.getPropertyName())
                .put("mapping", discriminator.getMapping() == null ? null : new TreeMap<>(discriminator.getMapping()))
                .map();
    }
}
