package dev.penstock.processor.read;

import dev.penstock.processor.Diagnostic;
import dev.penstock.processor.Diagnostics;
import dev.penstock.processor.model.SchemaNotes;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** Reads what {@code @Schema} says about a class, and reports what of it the code does otherwise. */
final class ClassNotes {

    private static final List<String> OF_PROPERTIES = List.of(
            "hidden", "nullable", "required", "requiredMode", "accessMode", "readOnly", "writeOnly", "defaultValue");

    private final SchemaNotesReader notes;
    private final Diagnostics diagnostics;

    ClassNotes(ShapeReader shapes, Diagnostics diagnostics) {
        this.notes = new SchemaNotesReader(shapes, diagnostics);
        this.diagnostics = diagnostics;
    }

    SchemaNotes of(TypeElement type) {
        Annotated annotated = Annotated.on(type);
        SchemaNotes said = notes.of(annotated, type);
        UnsaidNotes.report(annotated, diagnostics, "Hidden");
        Optional<Said> found = Said.swagger(annotated, "media.Schema");
        if (found.isEmpty()) {
            return said;
        }
        Said schema = found.get();
        additional(schema, annotated, type);
        OF_PROPERTIES.stream()
                .filter(schema::says)
                .forEach(member ->
                        report(schema, member, type, "it is a matter of each property", "write it on properties"));
        if (!schema.types("subTypes").isEmpty() && !isPolymorphic(annotated, type)) {
            report(schema, "subTypes", type, "Jackson does not know them", "seal the type, or write @JsonSubTypes");
        }
        schema.text("discriminatorProperty")
                .filter(property -> !property.equals(discriminator(annotated)))
                .ifPresent(property -> report(
                        schema,
                        "discriminatorProperty",
                        type,
                        "Jackson does not write it",
                        "write @JsonTypeInfo(use = NAME, property = \"" + property + "\")"));
        boolean generic = !type.getTypeParameters().isEmpty() && !said.name().isEmpty();
        if (generic) {
            report(schema, "name", type, "each instance of a generic type has its own", "leave it out");
        }
        return new SchemaNotes(
                generic ? "" : said.name(),
                said.hidden(),
                said.keywords(),
                said.values(),
                said.shapes(),
                said.members(),
                said.items());
    }

    private void additional(Said schema, Annotated annotated, TypeElement type) {
        boolean strict = annotated.has("dev.penstock.annotation.Strict");
        String value = schema.constant("additionalProperties").orElse("");
        if (value.equals("FALSE") && !strict) {
            report(schema, "additionalProperties", type, "unknown properties are taken", "write @Strict");
        } else if (value.equals("TRUE") && strict) {
            report(schema, "additionalProperties", type, "unknown properties are refused", "remove @Strict");
        }
    }

    private static boolean isPolymorphic(Annotated annotated, TypeElement type) {
        return annotated.jackson("JsonSubTypes").isPresent()
                || !type.getPermittedSubclasses().isEmpty();
    }

    private static String discriminator(Annotated annotated) {
        return annotated
                .jackson("JsonTypeInfo")
                .map(info -> Annotations.text(info, "property").orElse("@type"))
                .orElse("");
    }

    private void report(Said schema, String value, TypeElement type, String why, String instead) {
        diagnostics.report(
                Diagnostic.NOT_FOLLOWED, schema.at(value), value + " of " + type.getSimpleName(), why, instead);
    }
}
