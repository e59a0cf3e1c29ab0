package dev.penstock.processor.model;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * The place in the sources that a message about a part of the model stands on.
 *
 * @param element the class, method, parameter or component
 * @param annotation the annotation on it, if the message is about that
 * @param value the annotation's value, if the message is about that
 */
public record Origin(
        Element element,
        @Nullable AnnotationMirror annotation,
        @Nullable AnnotationValue value) {

    /** An element itself. */
    public static Origin of(Element element) {
        return new Origin(element, null, null);
    }

    /** An annotation on an element. */
    public static Origin of(Element element, AnnotationMirror annotation) {
        return new Origin(element, annotation, null);
    }
}
