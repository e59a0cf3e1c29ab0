package dev.penstock.processor.read;

import dev.penstock.processor.Diagnostic;
import dev.penstock.processor.Diagnostics;
import dev.penstock.processor.model.ObjectShape;
import dev.penstock.processor.model.Property;
import dev.penstock.processor.model.Shape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Puts the properties of what carries {@code @JsonUnwrapped} among those of the object around it. */
final class Unwrapping {

    private final Diagnostics diagnostics;
    private final ShapeReader shapes;
    private final Set<String> unfinished = new HashSet<>();

    Unwrapping(Diagnostics diagnostics, ShapeReader shapes) {
        this.diagnostics = diagnostics;
        this.shapes = shapes;
    }

    static Optional<AnnotationMirror> annotation(Annotated annotated) {
        return annotated
                .jackson("JsonUnwrapped")
                .filter(mirror -> Annotations.written(mirror, "enabled")
                        .filter(value -> Boolean.FALSE.equals(value.getValue()))
                        .isEmpty());
    }

    /** A property as it is, or without a name and followed by those that it brings in. */
    Stream<Property> of(Member member, Property property) {
        Optional<AnnotationMirror> found = annotation(member.annotations());
        if (found.isEmpty()) {
            return Stream.of(property);
        }
        String prefix = Annotations.text(found.get(), "prefix").orElse("");
        String suffix = Annotations.text(found.get(), "suffix").orElse("");
        Shape inner = property.shape().plain();
        Optional<ObjectShape> object =
                inner instanceof Shape.RefShape ref ? object(ref.key(), member.type()) : Optional.empty();
        boolean plain = object.filter(of -> of.subtypes().isEmpty()
                        && of.ownValue().isEmpty()
                        && of.others().isEmpty())
                .isPresent();
        if (!plain) {
            if (!(inner instanceof Shape.AnyShape)) { // which was reported or described
                diagnostics.report(
                        Diagnostic.JSON_NOT_KNOWN,
                        member.annotations().origin(found.get()),
                        "'" + member.javaName() + "'",
                        inner instanceof Shape.RefShape && object.isEmpty()
                                ? "@JsonUnwrapped of a class that is unwrapped in itself"
                                : "@JsonUnwrapped of what is no object with properties of its own only");
            }
            return Stream.of(property.unwrapped(prefix, suffix));
        }
        boolean left = property.sometimes() || property.nullable() || !property.required();
        List<Property> all = new ArrayList<>(List.of(property.unwrapped(prefix, suffix)));
        for (Property each : object.get().properties()) {
            if (each.inJson()) {
                all.add(each.within(prefix + each.jsonName() + suffix, left));
            }
        }
        return all.stream();
    }

    /**
     * What is unwrapped may be the class around this one, which is not read to its end: it is read once more then, so that
     * nothing depends on which of them comes first.
     */
    private Optional<ObjectShape> object(String key, TypeMirror type) {
        Optional<ObjectShape> known = shapes.object(key);
        boolean isNew = known.isEmpty() && unfinished.add(key);
        if (!isNew) {
            return known;
        }
        try {
            return valueOf(type).map(shapes::again);
        } finally {
            unfinished.remove(key);
        }
    }

    private static Optional<DeclaredType> valueOf(TypeMirror type) {
        if (!(type instanceof DeclaredType declared)) {
            return Optional.empty();
        }
        return KnownTypes.is(type, KnownTypes.OPTIONAL)
                ? valueOf(declared.getTypeArguments().get(0))
                : Optional.of(declared);
    }
}
