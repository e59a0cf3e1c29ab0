package dev.penstock.processor.read;

import dev.penstock.processor.Diagnostic;
import dev.penstock.processor.Diagnostics;
import dev.penstock.processor.model.SchemaNotes;
import dev.penstock.processor.model.Shape;
import dev.penstock.processor.model.ValueText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what {@code @Schema} says about a property, and reports what of it the code does otherwise. */
final class PropertyNotes {

    private static final List<String> OF_CLASSES = List.of("subTypes", "discriminatorProperty", "additionalProperties");

    private final SchemaNotesReader notes;
    private final Diagnostics diagnostics;

    PropertyNotes(ShapeReader shapes, Diagnostics diagnostics) {
        this.notes = new SchemaNotesReader(shapes, diagnostics);
        this.diagnostics = diagnostics;
    }

    /**
     * What is said about a property.
     *
     * @param required whether a body must hold it
     * @param nullable whether it may be null
     * @param hasDefault whether it has {@code @Default}
     */
    SchemaNotes of(Member member, Shape shape, boolean required, boolean nullable, boolean hasDefault) {
        Annotated annotated = member.annotations();
        UnsaidNotes.report(annotated, diagnostics);
        SchemaNotes said = notes.of(annotated, member.place());
        boolean hidden = said.hidden() || annotated.has(Said.SWAGGER + "Hidden");
        Map<String, Object> keywords = new LinkedHashMap<>(said.keywords());
        Map<String, List<ValueText>> values = new LinkedHashMap<>(said.values());
        annotated
                .find("dev.penstock.annotation.Default")
                .ifPresent(mirror -> values.put(
                        SchemaNotes.DEFAULT,
                        List.of(new ValueText(
                                Annotations.text(mirror, "value").orElse(""), annotated.originOfValue(mirror)))));
        Optional<Said> found = Said.swagger(annotated, "media.Schema");
        if (found.isPresent()) {
            Said schema = found.get();
            name(schema, member);
            required(schema, member, required, keywords);
            nullable(schema, member, nullable, keywords);
            access(schema, member, required, keywords);
            format(schema, member, shape, keywords);
            OF_CLASSES.stream()
                    .filter(schema::says)
                    .forEach(element ->
                            report(schema, element, member, "it is a matter of the class", "write it on the class"));
            if (schema.text("defaultValue").isPresent() && (hasDefault || member.component())) {
                values.remove("default");
                if (!hasDefault) {
                    report(
                            schema,
                            "defaultValue",
                            member,
                            "nothing gives it that value",
                            "write @Default(\"" + schema.text("defaultValue").orElse("") + "\")");
                }
            }
        }
        if (hidden && required) {
            diagnostics.report(
                    Diagnostic.NOT_FOLLOWED,
                    found.map(schema -> schema.at("hidden"))
                            .orElseGet(() -> annotated.origin(
                                    annotated.find(Said.SWAGGER + "Hidden").orElseThrow())),
                    "hidden of '" + member.javaName() + "'",
                    "a body without it is refused",
                    instead(member, "write Optional or @Default") + ", or show it");
            hidden = false;
        }
        return new SchemaNotes(said.name(), hidden, keywords, values, said.shapes(), said.members(), said.items());
    }

    private void name(Said schema, Member member) {
        schema.text("name")
                .filter(name -> !name.equals(member.jsonName()))
                .ifPresent(name -> report(
                        schema,
                        "name",
                        member,
                        "JSON has it as \"" + member.jsonName() + "\"",
                        "write @JsonProperty(\"" + name + "\")"));
    }

    private void required(Said schema, Member member, boolean required, Map<String, Object> keywords) {
        String mode = schema.constant("requiredMode").orElse("AUTO");
        String value = schema.value("requiredMode").isPresent() ? "requiredMode" : "required";
        if (!required && (mode.equals("REQUIRED") || schema.isTrue("required"))) {
            if (member.writable()) {
                report(
                        schema,
                        value,
                        member,
                        "a body without it is taken",
                        "write " + (member.component() ? "it without Optional, @Nullable and @Default" : "@NotNull"));
            } else {
                keywords.put("required", true);
            }
        } else if (required && (mode.equals("NOT_REQUIRED") || schema.isFalse("required"))) {
            report(
                    schema,
                    value,
                    member,
                    "a body without it is refused",
                    instead(member, "write Optional, @Nullable or @Default"));
        }
    }

    /** The property of a class is required by what says so alone, whatever its type. */
    private static String instead(Member member, String ofComponent) {
        return member.component() ? ofComponent : "remove @NotNull and @JsonProperty(required = true)";
    }

    private void nullable(Said schema, Member member, boolean nullable, Map<String, Object> keywords) {
        if (!schema.isTrue("nullable") || nullable) {
            return;
        }
        if (member.component() || member.type().getKind().isPrimitive()) {
            report(schema, "nullable", member, "it is never null", "write @Nullable or Optional");
        } else {
            keywords.put("nullable", true);
        }
    }

    private void access(Said schema, Member member, boolean required, Map<String, Object> keywords) {
        String mode = schema.constant("accessMode")
                .filter(constant -> !constant.equals("AUTO"))
                .orElse(schema.isTrue("readOnly") ? "READ_ONLY" : schema.isTrue("writeOnly") ? "WRITE_ONLY" : "");
        String value = schema.value("accessMode").isPresent()
                ? "accessMode"
                : mode.equals("READ_ONLY") ? "readOnly" : "writeOnly";
        if (mode.equals("READ_ONLY") && member.writable()) {
            if (required) {
                report(
                        schema,
                        value,
                        member,
                        "a body without it is refused",
                        "write @JsonProperty(access = READ_ONLY)");
            } else {
                keywords.put("readOnly", true);
            }
        } else if (mode.equals("WRITE_ONLY") && member.readable()) {
            report(schema, value, member, "it is written too", "write @JsonProperty(access = WRITE_ONLY)");
        }
    }

    private void format(Said schema, Member member, Shape shape, Map<String, Object> keywords) {
        Shape value = shape.plain();
        boolean has =
                value instanceof Shape.ScalarShape scalar && !scalar.format().isEmpty();
        if (!has || !keywords.containsKey("format")) {
            return;
        }
        String format = ((Shape.ScalarShape) value).format();
        if (!format.equals(keywords.remove("format"))) {
            report(schema, "format", member, "it is written as " + format, "leave it out, or change the type");
        }
    }

    private void report(Said schema, String value, Member member, String why, String instead) {
        diagnostics.report(
                Diagnostic.NOT_FOLLOWED, schema.at(value), value + " of '" + member.javaName() + "'", why, instead);
    }
}
