package dev.penstock.processor;

import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic.Kind;

/** Prints nothing. */
final class Silence implements Messager {

    @Override
    public void printMessage(Kind kind, CharSequence message) {}

    @Override
    public void printMessage(Kind kind, CharSequence message, Element element) {}

    @Override
    public void printMessage(Kind kind, CharSequence message, Element element, AnnotationMirror annotation) {}

    @Override
    public void printMessage(
            Kind kind, CharSequence message, Element element, AnnotationMirror annotation, AnnotationValue value) {}
}
