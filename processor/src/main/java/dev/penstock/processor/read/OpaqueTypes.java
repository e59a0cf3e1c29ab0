package dev.penstock.processor.read;

import dev.penstock.processor.Diagnostic;
import dev.penstock.processor.Diagnostics;
import dev.penstock.processor.model.Origin;
import dev.penstock.processor.model.Shape;
import dev.penstock.processor.model.Shape.AnyShape;
import dev.penstock.processor.model.Shape.ScalarShape;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Finds values whose JSON is not that of their properties: described by {@code @Schema}, or not known. */
final class OpaqueTypes {

    private static final List<String> FOREIGN =
            List.of("java.", "javax.", "jdk.", "com.fasterxml.jackson.databind.", "com.fasterxml.jackson.core.");

    private final Diagnostics diagnostics;
    private final ShapeReader shapes;
    private boolean hidesObjects;

    OpaqueTypes(Diagnostics diagnostics, ShapeReader shapes) {
        this.diagnostics = diagnostics;
        this.shapes = shapes;
    }

    /** Whether anything was found that may hold constraints which the shapes don't show. */
    boolean hidesObjects() {
        return hidesObjects;
    }

    /** The shape of a class that is not read as an object; empty for all others. */
    Optional<Shape> ofClass(TypeElement type, Annotated annotated, Element owner) {
        Optional<Shape> found = SchemaRules.ofClass(annotated, shapes, owner)
                .or(() -> notFollowed(annotated, "'" + type.getSimpleName() + "'"))
                .or(() -> value(type, owner))
                .or(() -> foreign(type, owner));
        hidesObjects |= found.isPresent();
        return found;
    }

    /** The shape of a property whose own annotations decide; empty for all others. */
    Optional<Shape> ofProperty(Member member) {
        Annotated annotated = member.annotations();
        Optional<Shape> found = SchemaRules.ofProperty(member, shapes, diagnostics)
                .or(() -> formatted(member))
                .or(() -> notFollowed(annotated, "'" + member.javaName() + "'"));
        hidesObjects |= found.isPresent();
        return found;
    }

    /** A date with a pattern, or a number as text, is a string of which no more is known. */
    private Optional<Shape> formatted(Member member) {
        return member.annotations()
                .jackson("JsonFormat")
                .filter(mirror -> JacksonRules.isText(mirror) && isScalar(member.type()))
                .map(mirror -> new ScalarShape("string", ""));
    }

    private static boolean isScalar(TypeMirror type) {
        return type.getKind().isPrimitive()
                || type instanceof DeclaredType declared
                        && ScalarShapes.of(((TypeElement) declared.asElement())
                                        .getQualifiedName()
                                        .toString())
                                .filter(ScalarShape.class::isInstance)
                                .isPresent();
    }

    private Optional<Shape> notFollowed(Annotated annotated, String what) {
        Optional<AnnotationMirror> found = JacksonRules.notFollowed(annotated);
        found.ifPresent(mirror -> diagnostics.report(
                Diagnostic.JSON_NOT_KNOWN,
                annotated.origin(mirror),
                what,
                "@" + mirror.getAnnotationType().asElement().getSimpleName()));
        return found.map(mirror -> new AnyShape(blockingSerializer(mirror).orElse("")));
    }

    /** A serializer of Jackson's own never blocks; for another, {@code @NonBlocking} says so. */
    private static Optional<String> blockingSerializer(AnnotationMirror mirror) {
        return JacksonRules.serializer(mirror)
                .map(type -> (TypeElement) ((DeclaredType) type).asElement())
                .filter(type -> !type.getQualifiedName().toString().startsWith("tools.jackson.")
                        && Annotations.penstock(type, "NonBlocking").isEmpty())
                .map(type -> type.getQualifiedName().toString());
    }

    /** What {@code @JsonValue} returns is written in place of the object. */
    private Optional<Shape> value(TypeElement type, Element owner) {
        for (Element member : type.getEnclosedElements()) {
            Annotated annotated = Annotated.on(member);
            Optional<AnnotationMirror> found = annotated.jackson("JsonValue");
            if (found.isPresent() && member.getKind() != ElementKind.RECORD_COMPONENT) {
                TypeMirror written = member instanceof javax.lang.model.element.ExecutableElement method
                        ? method.getReturnType()
                        : member.asType();
                if (type.getKind() == ElementKind.ENUM || !wrapsOne(type)) {
                    diagnostics.report(
                            Diagnostic.JSON_NOT_KNOWN,
                            annotated.origin(found.get()),
                            "'" + type.getSimpleName() + "'",
                            "@JsonValue");
                }
                return Optional.of(shapes.read(written, owner));
            }
        }
        return Optional.empty();
    }

    /** A record of one component is read from what it is written as. */
    private static boolean wrapsOne(TypeElement type) {
        return type.getKind() == ElementKind.RECORD
                && type.getRecordComponents().size() == 1;
    }

    private Optional<Shape> foreign(TypeElement type, Element owner) {
        String name = type.getQualifiedName().toString();
        if (FOREIGN.stream().noneMatch(name::startsWith) || type.getKind() == ElementKind.ENUM) {
            return Optional.empty();
        }
        diagnostics.report(Diagnostic.TYPE_NOT_KNOWN, Origin.of(owner), name);
        return Optional.of(new AnyShape());
    }
}
