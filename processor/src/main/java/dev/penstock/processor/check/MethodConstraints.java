package dev.penstock.processor.check;

import dev.penstock.processor.Diagnostic;
import dev.penstock.processor.Diagnostics;
import dev.penstock.processor.model.Origin;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Results, and parameters together, are not validated: a constraint on the method itself would never be checked. */
public final class MethodConstraints {

    private static final String CONSTRAINT = "jakarta.validation.Constraint";

    private MethodConstraints() {}

    /** Checks the annotations of a handler. */
    public static void check(ExecutableElement method, String handler, Diagnostics diagnostics) {
        for (AnnotationMirror mirror : method.getAnnotationMirrors()) {
            Element type = mirror.getAnnotationType().asElement();
            if (isConstraint(type)) {
                diagnostics.report(
                        Diagnostic.CONSTRAINT_ON_METHOD, Origin.of(method, mirror), type.getSimpleName(), handler);
            }
        }
    }

    private static boolean isConstraint(Element annotationType) {
        return annotationType.getAnnotationMirrors().stream()
                .map(meta -> (TypeElement) meta.getAnnotationType().asElement())
                .anyMatch(meta -> meta.getQualifiedName().contentEquals(CONSTRAINT));
    }
}
