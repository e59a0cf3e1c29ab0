package dev.penstock.processor.read;

import dev.penstock.processor.model.Origin;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Finds annotations by name, as the classes of an application are not on the processor's own class path. */
public final class Annotations {

    private static final String OURS = "dev.penstock.annotation.";

    private Annotations() {}

    /** An annotation of Penstock by its simple name, if it is there. */
    public static Optional<AnnotationMirror> penstock(AnnotatedConstruct annotated, String simpleName) {
        return find(annotated, OURS + simpleName);
    }

    /** An annotation by its qualified name, if it is there. */
    public static Optional<AnnotationMirror> find(AnnotatedConstruct annotated, String qualifiedName) {
        for (AnnotationMirror mirror : annotated.getAnnotationMirrors()) {
            if (nameOf(mirror).equals(qualifiedName)) {
                return Optional.of(mirror);
            }
        }
        return Optional.empty();
    }

    /** Whether any annotation of a simple name is there, whatever its package: {@code Nullable}. */
    public static boolean hasSimpleName(AnnotatedConstruct annotated, String simpleName) {
        return annotated.getAnnotationMirrors().stream()
                .anyMatch(mirror ->
                        mirror.getAnnotationType().asElement().getSimpleName().contentEquals(simpleName));
    }

    /** The qualified name of an annotation's type. */
    public static String nameOf(AnnotationMirror mirror) {
        return ((TypeElement) mirror.getAnnotationType().asElement())
                .getQualifiedName()
                .toString();
    }

    /** An element of an annotation as it is written there; empty if it is left to its default. */
    public static Optional<AnnotationValue> written(AnnotationMirror mirror, String element) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                mirror.getElementValues().entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals(element)) {
                return Optional.of(entry.getValue());
            }
        }
        return Optional.empty();
    }

    /** The text of an element that is a string; empty if it is left to its default. */
    public static Optional<String> text(AnnotationMirror mirror, String element) {
        return written(mirror, element).map(AnnotationValue::getValue).map(String::valueOf);
    }

    /** Where an annotation's value is written, or the annotation itself if it is left to its default. */
    public static Origin valueOrigin(Element element, AnnotationMirror mirror) {
        return new Origin(element, mirror, written(mirror, "value").orElse(null));
    }

    /** The text of the value that an origin stands for; empty if it is left to its default. */
    public static String textAt(Origin origin) {
        return origin.value() == null ? "" : String.valueOf(origin.value().getValue());
    }
}
