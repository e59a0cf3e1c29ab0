package dev.penstock.processor.read;

import dev.penstock.processor.Diagnostic;
import dev.penstock.processor.Diagnostics;
import dev.penstock.processor.model.SchemaNotes;
import dev.penstock.processor.model.Shape;
import dev.penstock.processor.model.ValueText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;

/** Reads what {@code @Schema} and {@code @ArraySchema} of swagger-annotations say beside the shape of a value. */
final class SchemaNotesReader {

    private static final List<String> TEXTS =
            List.of("title", "description", "format", "pattern", "contentEncoding", "contentMediaType", "$comment");
    private static final List<String> SIZES =
            List.of("minLength", "maxLength", "minProperties", "maxProperties", "minContains", "maxContains");
    /** In the order in which they are read, and what is wrong in them reported: a map would have another in each run. */
    private static final List<String> SCHEMAS = List.of(
            "not",
            "contains",
            "contentSchema",
            "propertyNames",
            "unevaluatedItems",
            "unevaluatedProperties",
            "additionalPropertiesSchema",
            "_if",
            "then",
            "_else");

    private static final List<String> CHOICES = List.of("oneOf", "anyOf", "allOf", "prefixItems");
    private static final List<String> MEMBERS = List.of("properties", "patternProperties", "dependentSchemas");
    private static final List<String> WITHOUT_EFFECT = List.of(
            "ref", "$id", "$schema", "$anchor", "$vocabulary", "$dynamicAnchor", "$dynamicRef", "additionalItems");

    private final ShapeReader shapes;
    private final Diagnostics diagnostics;

    SchemaNotesReader(ShapeReader shapes, Diagnostics diagnostics) {
        this.shapes = shapes;
        this.diagnostics = diagnostics;
    }

    /** What is said on an element. */
    SchemaNotes of(Annotated annotated, Element owner) {
        Optional<Said> array = Said.swagger(annotated, "media.ArraySchema");
        SchemaNotes notes = Said.swagger(annotated, "media.Schema")
                .map(said -> read(said, owner))
                .orElse(SchemaNotes.NONE);
        return beside(annotated, array.isPresent() ? array(array.get(), notes, owner) : notes);
    }

    /** What annotations of their own say, and {@code @Schema} does not. */
    private static SchemaNotes beside(Annotated annotated, SchemaNotes notes) {
        Map<String, Object> keywords =
                new LinkedHashMap<>(PlainNotes.extensions(Said.repeated(annotated, "extensions.Extension")));
        Said.swagger(annotated, "ExternalDocumentation")
                .ifPresent(docs -> keywords.put("externalDocs", PlainNotes.externalDocs(docs)));
        keywords.putAll(notes.keywords());
        return keywords.size() == notes.keywords().size()
                ? notes
                : new SchemaNotes(
                        notes.name(),
                        notes.hidden(),
                        keywords,
                        notes.values(),
                        notes.shapes(),
                        notes.members(),
                        notes.items());
    }

    /** What an annotation says, on an element or inside another annotation. */
    SchemaNotes read(Said said, Element owner) {
        Map<String, Object> keywords = new LinkedHashMap<>();
        TEXTS.forEach(name -> said.text(name).ifPresent(text -> keywords.put(name, text)));
        SIZES.forEach(name -> said.value(name).ifPresent(value -> keywords.put(name, value)));
        bound(said, "minimum", "exclusiveMinimum", keywords);
        bound(said, "maximum", "exclusiveMaximum", keywords);
        said.value("multipleOf").ifPresent(step -> keywords.put("multipleOf", new BigDecimal(step.toString())));
        if (said.isTrue("deprecated")) {
            keywords.put("deprecated", true);
        }
        if (!said.texts("requiredProperties").isEmpty()) {
            keywords.put("required", said.texts("requiredProperties"));
        }
        said.inside("externalDocs").ifPresent(docs -> keywords.put("externalDocs", PlainNotes.externalDocs(docs)));
        dependentRequired(said, keywords);
        keywords.putAll(PlainNotes.extensions(said.each("extensions")));
        for (String name : WITHOUT_EFFECT) {
            said.value(name)
                    .ifPresent(value -> diagnostics.report(
                            Diagnostic.NOT_FOLLOWED,
                            said.at(name),
                            name + " of " + said.kind(),
                            "schemas get their names and references when the document is put together",
                            "write implementation = the class"));
        }
        return new SchemaNotes(
                said.text("name").orElse(""),
                said.isTrue("hidden"),
                keywords,
                values(said),
                schemas(said, owner),
                members(said, owner),
                Optional.empty());
    }

    private void bound(Said said, String member, String exclusive, Map<String, Object> keywords) {
        said.text(member).ifPresent(text -> {
            try {
                keywords.put(said.isTrue(exclusive) ? exclusive : member, new BigDecimal(text.strip()));
            } catch (NumberFormatException noNumber) {
                diagnostics.report(Diagnostic.EXAMPLE_NOT_JSON, said.at(member), text, member, "it is not a number");
            }
        });
        said.value(exclusive + "Value").ifPresent(value -> keywords.put(exclusive, new BigDecimal(value.toString())));
    }

    private static void dependentRequired(Said said, Map<String, Object> keywords) {
        Map<String, Object> needs = new LinkedHashMap<>();
        said.each("dependentRequiredMap")
                .forEach(one -> one.text("name").ifPresent(name -> needs.put(name, one.texts("value"))));
        if (!needs.isEmpty()) {
            keywords.put("dependentRequired", needs);
        }
    }

    private static Map<String, List<ValueText>> values(Said said) {
        Map<String, List<ValueText>> values = new LinkedHashMap<>();
        List<ValueText> examples = new ArrayList<>();
        said.valueText("example").ifPresent(examples::add);
        examples.addAll(said.valueTexts("examples"));
        values.put("examples", examples);
        values.put("enum", said.valueTexts("allowableValues"));
        values.put("default", said.valueText("defaultValue").stream().toList());
        values.put("const", said.valueText("_const").stream().toList());
        values.values().removeIf(List::isEmpty);
        return values;
    }

    private Map<String, List<Shape>> schemas(Said said, Element owner) {
        Map<String, List<Shape>> found = new LinkedHashMap<>();
        SCHEMAS.forEach(member ->
                said.type(member).ifPresent(type -> found.put(keyword(member), List.of(shapes.read(type, owner)))));
        for (String choice : CHOICES) {
            List<TypeMirror> types = said.types(choice);
            if (!types.isEmpty()) {
                found.put(
                        choice,
                        types.stream().map(type -> shapes.read(type, owner)).toList());
            }
        }
        return found;
    }

    private static String keyword(String member) {
        return member.equals("additionalPropertiesSchema") ? "additionalProperties" : member.replace("_", "");
    }

    private Map<String, Map<String, Shape>> members(Said said, Element owner) {
        Map<String, Map<String, Shape>> found = new LinkedHashMap<>();
        for (String name : MEMBERS) {
            Map<String, Shape> members = new LinkedHashMap<>();
            for (Said one : said.each(name)) {
                Optional<TypeMirror> type = one.type("value");
                one.text("key")
                        .ifPresent(key -> members.put(
                                key, type.map(of -> shapes.read(of, owner)).orElseGet(Shape.AnyShape::new)));
            }
            if (!members.isEmpty()) {
                found.put(name, members);
            }
        }
        return found;
    }

    /** The items are told by {@code items} or, as before it, by {@code schema}. */
    SchemaNotes array(Said said, SchemaNotes beside, Element owner) {
        SchemaNotes own =
                said.inside("arraySchema").map(schema -> read(schema, owner)).orElse(beside);
        Map<String, Object> keywords = new LinkedHashMap<>(own.keywords());
        for (String size : List.of("minItems", "maxItems", "minContains", "maxContains")) {
            said.value(size).ifPresent(value -> keywords.put(size, value));
        }
        if (said.isTrue("uniqueItems")) {
            keywords.put("uniqueItems", true);
        }
        keywords.putAll(PlainNotes.extensions(said.each("extensions")));
        Optional<SchemaNotes> items =
                said.inside("items").or(() -> said.inside("schema")).map(schema -> read(schema, owner));
        return new SchemaNotes(own.name(), own.hidden(), keywords, own.values(), own.shapes(), own.members(), items);
    }
}
