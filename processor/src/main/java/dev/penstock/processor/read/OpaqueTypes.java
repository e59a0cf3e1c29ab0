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
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Finds values whose JSON is not that of their properties: described by {@code @Schema}, or not known. */
final class OpaqueTypes {

    private static final List<String> FOREIGN =
            List.of("java.", "javax.", "jdk.", "com.fasterxml.jackson.databind.", "com.fasterxml.jackson.core.");

    private final Diagnostics diagnostics;
    private final ShapeReader shapes;
    private final BeanMembers members;
    private boolean hidesObjects;

    OpaqueTypes(Diagnostics diagnostics, ShapeReader shapes, BeanMembers members) {
        this.members = members;
        this.diagnostics = diagnostics;
        this.shapes = shapes;
    }

    /** Whether anything was found that may hold constraints which the shapes don't show. */
    boolean hidesObjects() {
        return hidesObjects;
    }

    /** The shape of a class that is not read as an object; empty for all others. */
    Optional<Shape> ofClass(TypeElement type, Annotated annotated, Element owner) {
        Annotated hierarchy = Annotated.on(members.hierarchy(type)); // Jackson's are inherited, from interfaces too
        Optional<Shape> found = SchemaRules.ofClass(type, annotated, shapes, diagnostics, owner)
                .or(() -> implementsItself(type, hierarchy)
                        ? Optional.empty()
                        : notFollowed(hierarchy, "'" + type.getSimpleName() + "'"))
                .or(() -> toldOtherwise(type, hierarchy))
                .or(() -> detected(type, hierarchy))
                .or(() -> foreign(type, owner));
        hidesObjects |= found.isPresent();
        return found;
    }

    /** The shape of a property whose own annotations decide; empty for all others. */
    Optional<Shape> ofProperty(Member member) {
        Annotated annotated = member.annotations();
        annotated
                .jackson("JsonView")
                .ifPresent(mirror -> diagnostics.report(
                        Diagnostic.VIEW_WITHOUT_EFFECT, annotated.origin(mirror), member.javaName()));
        Optional<Shape> found = SchemaRules.ofProperty(member, shapes, diagnostics)
                .or(() -> formatted(member))
                .or(() -> notFollowed(annotated, "'" + member.javaName() + "'"))
                .or(() -> toldHere(annotated, "'" + member.javaName() + "'"));
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
        if (type.getKind().isPrimitive()) {
            return type.getKind() != TypeKind.BOOLEAN;
        }
        if (!(type instanceof DeclaredType declared)) {
            return false;
        }
        String name = ((TypeElement) declared.asElement()).getQualifiedName().toString();
        return !name.startsWith("java.util.concurrent.")
                && !name.equals("java.time.Month")
                && ScalarShapes.of(name)
                        .filter(shape -> shape instanceof ScalarShape scalar
                                && !scalar.type().equals("boolean"))
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

    /** What Jackson finds of a record is another matter than of a class, and creators can be hidden from it. */
    private Optional<Shape> detected(TypeElement type, Annotated annotated) {
        Optional<AnnotationMirror> found = annotated
                .jackson("JsonAutoDetect")
                .filter(mirror -> type.getKind() == ElementKind.RECORD
                        || Annotations.written(mirror, "creatorVisibility").isPresent());
        found.ifPresent(mirror -> diagnostics.report(
                Diagnostic.JSON_NOT_KNOWN,
                annotated.origin(mirror),
                "'" + type.getSimpleName() + "'",
                "@JsonAutoDetect"));
        return found.map(mirror -> new AnyShape());
    }

    /** Types may be told at a property alone. */
    private Optional<Shape> toldHere(Annotated annotated, String what) {
        Optional<AnnotationMirror> found = annotated.jackson("JsonTypeInfo");
        found.ifPresent(mirror ->
                diagnostics.report(Diagnostic.JSON_NOT_KNOWN, annotated.origin(mirror), what, "@JsonTypeInfo on it"));
        return found.map(mirror -> new AnyShape());
    }

    /** Whether all that is inherited is that an interface is read as this class. */
    private static boolean implementsItself(TypeElement type, Annotated hierarchy) {
        return JacksonRules.notFollowed(hierarchy)
                .filter(mirror ->
                        mirror.getAnnotationType().asElement().getSimpleName().contentEquals("JsonDeserialize")
                                && mirror.getElementValues().size() == 1)
                .flatMap(mirror -> Annotated.type(mirror, "as"))
                .filter(as -> KnownTypes.nameOf(as).contentEquals(type.getQualifiedName()))
                .isPresent();
    }

    private Optional<Shape> toldOtherwise(TypeElement type, Annotated hierarchy) {
        Optional<TypeInfo> info = TypeInfo.of(hierarchy).filter(each -> !each.isFollowed());
        info.ifPresent(each -> diagnostics.report(
                Diagnostic.JSON_NOT_KNOWN,
                hierarchy.origin(each.mirror()),
                "'" + type.getSimpleName() + "'",
                each.text()));
        return info.map(each -> new AnyShape());
    }

    /** A serializer of Jackson's own never blocks; for another, {@code @NonBlocking} says so. */
    private static Optional<String> blockingSerializer(AnnotationMirror mirror) {
        return JacksonRules.serializer(mirror)
                .map(type -> (TypeElement) ((DeclaredType) type).asElement())
                .filter(type -> !type.getQualifiedName().toString().startsWith("tools.jackson.")
                        && Annotations.penstock(type, "NonBlocking").isEmpty())
                .map(type -> type.getQualifiedName().toString());
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
