package dev.penstock.processor.read;

import dev.penstock.processor.Diagnostic;
import dev.penstock.processor.Diagnostics;
import dev.penstock.processor.model.ExceptionStatus;
import dev.penstock.processor.model.Origin;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;

/** Reads {@code @Status} on classes. */
public final class ExceptionStatusReader {

    private static final int LOWEST = 400;
    private static final int HIGHEST = 599;

    private final JavaTypes javaTypes;
    private final ConstructibleClass constructible = new ConstructibleClass();

    /** A reader for one compilation. */
    public ExceptionStatusReader(ProcessingEnvironment environment) {
        this.javaTypes = new JavaTypes(environment);
    }

    /** Whether a class carries {@code @Status}. */
    public static boolean hasStatus(TypeElement type) {
        return Annotations.penstock(type, "Status").isPresent();
    }

    /** The status that a class itself carries; empty if there is none, or it has an error. */
    public Optional<ExceptionStatus> read(TypeElement type, Diagnostics diagnostics) {
        Optional<AnnotationMirror> annotation = Annotations.penstock(type, "Status");
        if (annotation.isEmpty()) {
            return Optional.empty();
        }
        if (!isException(type)) {
            diagnostics.report(
                    Diagnostic.STATUS_ON_OTHER_CLASS, Origin.of(type, annotation.get()), type.getSimpleName());
            return Optional.empty();
        }
        Optional<Integer> status = valueOf(annotation.get());
        boolean usable = constructible.isVisible(type, diagnostics);
        if (status.isPresent() && (status.get() < LOWEST || status.get() > HIGHEST)) {
            diagnostics.report(
                    Diagnostic.STATUS_OF_NO_PROBLEM,
                    Annotations.valueOrigin(type, annotation.get()),
                    status.get(),
                    type.getSimpleName());
            usable = false;
        }
        return usable ? status.map(value -> new ExceptionStatus(javaTypes.of(type), value)) : Optional.empty();
    }

    /** The number, if it is one: javac itself reports what is not. */
    static Optional<Integer> valueOf(AnnotationMirror annotation) {
        return Annotations.written(annotation, "value")
                .map(value -> value.getValue())
                .filter(Integer.class::isInstance)
                .map(Integer.class::cast);
    }

    private static boolean isException(TypeElement type) {
        TypeElement at = type;
        while (!at.getQualifiedName().contentEquals("java.lang.Throwable")) {
            // Where a jar's class extends one that is not at hand, this ends, while javac's own comparison fails.
            if (at.getSuperclass().getKind() != TypeKind.DECLARED) {
                return false;
            }
            at = (TypeElement) ((DeclaredType) at.getSuperclass()).asElement();
        }
        return true;
    }
}
