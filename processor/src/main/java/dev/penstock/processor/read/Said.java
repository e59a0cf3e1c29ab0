package dev.penstock.processor.read;

import dev.penstock.processor.model.Origin;
import dev.penstock.processor.model.ValueText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * What is written in an annotation, or in one inside it. Values that are left to their defaults were not said.
 *
 * @param mirror the annotation
 * @param place where it stands, or the one that it is inside of
 */
record Said(AnnotationMirror mirror, Origin place) {

    /** Swagger's package of annotations. */
    static final String SWAGGER = "io.swagger.v3.oas.annotations.";

    /** One of Swagger's annotations: {@code media.Schema}. */
    static Optional<Said> swagger(Annotated annotated, String name) {
        return annotated.find(SWAGGER + name).map(mirror -> new Said(mirror, annotated.origin(mirror)));
    }

    /** Those of a kind that can be repeated, in a container of their own or not. */
    static List<Said> repeated(Annotated annotated, String name) {
        List<Said> all = new ArrayList<>();
        for (AnnotationMirror mirror : annotated.all()) {
            Said said = new Said(mirror, annotated.origin(mirror));
            String found = Annotations.nameOf(mirror);
            if (found.equals(SWAGGER + name)) {
                all.add(said);
            } else if (found.equals(SWAGGER + name + "s")) {
                all.addAll(said.each("value"));
            }
        }
        return all;
    }

    /** The annotation's simple name, as messages write it. */
    String kind() {
        return "@" + mirror.getAnnotationType().asElement().getSimpleName();
    }

    Optional<String> text(String member) {
        return Annotations.text(mirror, member).filter(text -> !text.isEmpty());
    }

    List<String> texts(String member) {
        return Annotated.values(mirror, member).stream()
                .map(value -> String.valueOf(value.getValue()))
                .toList();
    }

    Optional<Object> value(String member) {
        return Annotations.written(mirror, member).map(AnnotationValue::getValue);
    }

    /** Whether a value is written that says more than leaving it out. */
    boolean says(String member) {
        return mirror.getElementValues().entrySet().stream()
                .filter(entry -> entry.getKey().getSimpleName().contentEquals(member))
                .anyMatch(entry -> !entry.getValue()
                        .toString()
                        .equals(String.valueOf(entry.getKey().getDefaultValue())));
    }

    boolean isTrue(String member) {
        return Annotated.isTrue(mirror, member);
    }

    boolean isFalse(String member) {
        return value(member).filter(Boolean.FALSE::equals).isPresent();
    }

    Optional<String> constant(String member) {
        return Annotated.constant(mirror, member);
    }

    /** A class; {@code Void} is how Swagger says none. */
    Optional<TypeMirror> type(String member) {
        return Annotated.type(mirror, member).filter(Said::isSome);
    }

    List<TypeMirror> types(String member) {
        return Annotated.values(mirror, member).stream()
                .map(AnnotationValue::getValue)
                .filter(TypeMirror.class::isInstance)
                .map(TypeMirror.class::cast)
                .filter(Said::isSome)
                .toList();
    }

    private static boolean isSome(TypeMirror type) {
        return type.getKind().isPrimitive()
                || type instanceof DeclaredType && !KnownTypes.is(type, "java.lang.Void")
                || type.getKind() == javax.lang.model.type.TypeKind.ARRAY;
    }

    Optional<Said> inside(String member) {
        return value(member)
                .filter(AnnotationMirror.class::isInstance)
                .map(inner -> new Said((AnnotationMirror) inner, placeOf((AnnotationMirror) inner)));
    }

    List<Said> each(String member) {
        return Annotated.values(mirror, member).stream()
                .map(AnnotationValue::getValue)
                .filter(AnnotationMirror.class::isInstance)
                .map(AnnotationMirror.class::cast)
                .map(inner -> new Said(inner, placeOf(inner)))
                .toList();
    }

    private Origin placeOf(AnnotationMirror inner) {
        return place.annotation() == null ? place : Origin.of(place.element(), inner);
    }

    /** Whether nothing is said. */
    boolean isEmpty() {
        return mirror.getElementValues().isEmpty();
    }

    /** The place of a member's value. */
    Origin at(String member) {
        return place.annotation() == null
                ? place
                : new Origin(
                        place.element(),
                        mirror,
                        Annotations.written(mirror, member).orElse(null));
    }

    /** A text that stands for a JSON value. */
    Optional<ValueText> valueText(String member) {
        return text(member).map(text -> new ValueText(text, at(member)));
    }

    /** Texts that stand for JSON values. */
    List<ValueText> valueTexts(String member) {
        return Annotated.values(mirror, member).stream()
                .map(value -> new ValueText(
                        String.valueOf(value.getValue()),
                        place.annotation() == null ? place : new Origin(place.element(), mirror, value)))
                .toList();
    }
}
