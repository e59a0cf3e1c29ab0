package dev.penstock.processor.read;

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
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** What {@code @Schema} of swagger-annotations says in place of what would be read. */
final class SchemaRules {

    private static final String SCHEMA = "io.swagger.v3.oas.annotations.media.Schema";

    private SchemaRules() {}

    /** The shape that is given by implementation, allowed values or type; empty if none of them is there. */
    static Optional<Shape> shape(Annotated annotated, ShapeReader shapes, Element owner) {
        Optional<AnnotationMirror> found = annotated.find(SCHEMA);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        AnnotationMirror schema = found.get();
        Optional<TypeMirror> implementation = Annotated.type(schema, "implementation")
                .filter(type -> type instanceof DeclaredType || type.getKind().isPrimitive());
        if (implementation.isPresent()) {
            return implementation.map(type -> shapes.read(type, owner));
        }
        List<String> allowed = Annotated.values(schema, "allowableValues").stream()
                .map(SchemaRules::text)
                .toList();
        if (!allowed.isEmpty()) {
            return Optional.of(new EnumShape("", "", allowed));
        }
        String format = Annotations.text(schema, "format").orElse("");
        return typeOf(schema).map(type -> ofType(type, format));
    }

    private static Optional<String> typeOf(AnnotationMirror schema) {
        return Annotations.text(schema, "type")
                .filter(type -> !type.isEmpty())
                .or(() -> Annotated.values(schema, "types").stream()
                        .map(SchemaRules::text)
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

    static Optional<String> description(Annotated annotated) {
        return annotated
                .find(SCHEMA)
                .flatMap(schema -> Annotations.text(schema, "description"))
                .filter(text -> !text.isEmpty());
    }

    private static String text(AnnotationValue value) {
        return String.valueOf(value.getValue());
    }
}
