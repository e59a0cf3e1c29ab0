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
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** What {@code @Schema} of swagger-annotations says in place of what would be read. */
final class SchemaRules {

    private static final String SCHEMA = "io.swagger.v3.oas.annotations.media.Schema";

    private SchemaRules() {}

    /**
     * The shape that is given of a class by implementation, allowed values or type; empty if none of them is there. What
     * Jackson writes as an object stays one: that it is said to be an object adds nothing, and another type is reported.
     */
    static Optional<Shape> ofClass(
            TypeElement type, Annotated annotated, ShapeReader shapes, Diagnostics diagnostics, Element owner) {
        Optional<AnnotationMirror> found = annotated.find(SCHEMA);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        AnnotationMirror schema = found.get();
        Optional<String> written = WrittenTypes.of(type.asType());
        Optional<TypeMirror> implementation = new Said(schema, Origin.of(owner))
                .type("implementation")
                .filter(other -> !KnownTypes.nameOf(other).contentEquals(type.getQualifiedName()));
        Said place = new Said(schema, annotated.origin(schema));
        String name = type.getSimpleName().toString();
        if (implementation.isPresent()) {
            Optional<String> other = WrittenTypes.of(implementation.get());
            return isOther(other, written)
                    ? ignored(place, "implementation", "", name, written.get(), ofClass(other), diagnostics)
                    : Optional.of(shapes.read(implementation.get(), owner));
        }
        if (allowed(schema).isPresent()) {
            return isOther(Optional.of("string"), written)
                    ? ignored(
                            place,
                            "allowableValues",
                            "",
                            name,
                            written.get(),
                            ofClass(Optional.of("string")),
                            diagnostics)
                    : allowed(schema);
        }
        Optional<String> said = typeOf(schema);
        if (isOther(said, written)) {
            return ignored(place, typeMember(schema), said.get(), name, written.get(), ofClass(said), diagnostics);
        }
        boolean adds = written.isEmpty() && !(said.equals(Optional.of("object")) && WrittenTypes.isOrdinary(type));
        return said.filter(any -> adds).map(any -> ofType(any, format(schema)));
    }

    private static boolean isOther(Optional<String> said, Optional<String> written) {
        return said.isPresent() && written.isPresent() && !said.equals(written);
    }

    /** Reports what is said and not done. */
    private static Optional<Shape> ignored(
            Said schema,
            String member,
            String text,
            String of,
            String written,
            String instead,
            Diagnostics diagnostics) {
        diagnostics.report(
                Diagnostic.NOT_FOLLOWED,
                schema.at(member),
                (text.isEmpty() ? member + " of " : "type \"" + text + "\" of ") + of,
                "Jackson writes it as " + written,
                "leave it out, or " + instead);
        return Optional.empty();
    }

    /** What makes a class be written as another type. */
    private static String ofClass(Optional<String> said) {
        return said.equals(Optional.of("object")) ? "change the type" : "write @JsonValue";
    }

    /** Numbers are what Jackson can write as texts, not objects or arrays. */
    private static String ofValue(Optional<String> said, Optional<String> written) {
        boolean isNumber = written.equals(Optional.of("integer")) || written.equals(Optional.of("number"));
        return isNumber && said.equals(Optional.of("string")) ? "write @JsonFormat(shape = STRING)" : "change the type";
    }

    private static String typeMember(AnnotationMirror schema) {
        return Annotations.written(schema, "type").isPresent() ? "type" : "types";
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
        Optional<String> written = WrittenTypes.of(member.type(), annotated);
        Optional<String> said = typeOf(schema);
        Said place = new Said(schema, annotated.origin(schema));
        String name = "'" + member.javaName() + "'";
        Optional<TypeMirror> implementation = place.type("implementation");
        if (implementation.isPresent()) {
            Optional<String> other = WrittenTypes.of(implementation.get());
            return isOther(other, written)
                    ? ignored(place, "implementation", "", name, written.get(), ofValue(other, written), diagnostics)
                    : Optional.of(shapes.read(implementation.get(), member.place()));
        }
        if (written.isEmpty()) {
            return allowed(schema).or(() -> said.map(type -> ofType(type, format(schema))));
        }
        return isOther(said, written)
                ? ignored(
                        place, typeMember(schema), said.get(), name, written.get(), ofValue(said, written), diagnostics)
                : Optional.empty();
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
