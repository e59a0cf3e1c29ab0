package dev.penstock.processor.read;

import dev.penstock.processor.Diagnostic;
import dev.penstock.processor.Diagnostics;
import dev.penstock.processor.model.Origin;
import dev.penstock.processor.model.Shape;
import dev.penstock.processor.model.Shape.AnyShape;
import dev.penstock.processor.model.Shape.ArrayShape;
import dev.penstock.processor.model.Shape.EnumShape;
import dev.penstock.processor.model.Shape.MapShape;
import dev.penstock.processor.model.Shape.ScalarShape;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/** What {@code @Schema} of swagger-annotations says in place of what would be read. */
final class SchemaRules {

    private static final String SCHEMA = "io.swagger.v3.oas.annotations.media.Schema";

    private SchemaRules() {}

    /** The shape that is given of a class by implementation, allowed values or type; empty if none of them is there. */
    static Optional<Shape> ofClass(Annotated annotated, ShapeReader shapes, Element owner) {
        return annotated
                .find(SCHEMA)
                .flatMap(schema -> implementation(schema, shapes, owner)
                        .or(() -> allowed(schema))
                        .or(() -> typeOf(schema).map(type -> ofType(type, format(schema)))));
    }

    /**
     * The shape that is given of a property. Where Jackson's is known, it counts, and one that is said to have another type
     * is reported.
     */
    static Optional<Shape> ofProperty(Member member, ShapeReader shapes, Diagnostics diagnostics) {
        Annotated annotated = member.annotations();
        Optional<AnnotationMirror> found = annotated.find(SCHEMA);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        AnnotationMirror schema = found.get();
        Optional<Shape> implementation = implementation(schema, shapes, member.place());
        if (implementation.isPresent()) {
            return implementation;
        }
        Optional<String> written = WrittenTypes.of(member.type(), annotated);
        Optional<String> said = typeOf(schema);
        if (written.isEmpty()) {
            return allowed(schema).or(() -> said.map(type -> ofType(type, format(schema))));
        }
        said.filter(type -> !type.equals(written.get())).ifPresent(type -> {
            Said place = new Said(schema, annotated.origin(schema));
            diagnostics.report(
                    Diagnostic.NOT_FOLLOWED,
                    place.at(Annotations.written(schema, "type").isPresent() ? "type" : "types"),
                    "type \"" + type + "\" of '" + member.javaName() + "'",
                    "Jackson writes it as " + written.get(),
                    type.equals("string")
                            ? "leave it out, or write @JsonFormat(shape = STRING)"
                            : "leave it out, or change the type");
        });
        return Optional.empty();
    }

    /** The shape that an annotation inside another one names. */
    static Optional<Shape> shape(Said said, ShapeReader shapes, Element owner) {
        return implementation(said.mirror(), shapes, owner)
                .or(() -> typeOf(said.mirror()).map(type -> ofType(type, format(said.mirror()))));
    }

    private static Optional<Shape> implementation(AnnotationMirror schema, ShapeReader shapes, Element owner) {
        return new Said(schema, Origin.of(owner)).type("implementation").map(type -> shapes.read(type, owner));
    }

    private static Optional<Shape> allowed(AnnotationMirror schema) {
        List<String> allowed = Annotated.values(schema, "allowableValues").stream()
                .map(SchemaRules::text)
                .toList();
        boolean texts = typeOf(schema).orElse("string").equals("string");
        return allowed.isEmpty() || !texts ? Optional.empty() : Optional.of(new EnumShape("", "", allowed));
    }

    private static String format(AnnotationMirror schema) {
        return Annotations.text(schema, "format").orElse("");
    }

    private static Optional<String> typeOf(AnnotationMirror schema) {
        return Annotations.text(schema, "type")
                .filter(type -> !type.isEmpty())
                .or(() -> Annotated.values(schema, "types").stream()
                        .map(SchemaRules::text)
                        .filter(type -> !type.equals("null"))
                        .findFirst());
    }

    private static Shape ofType(String type, String format) {
        return switch (type) {
            case "object" -> new MapShape(new AnyShape(), List.of());
            case "array" -> new ArrayShape(new AnyShape(), false, List.of());
            case "boolean", "integer", "number", "string" -> new ScalarShape(type, format);
            default -> new AnyShape();
        };
    }

    private static String text(AnnotationValue value) {
        return String.valueOf(value.getValue());
    }
}
