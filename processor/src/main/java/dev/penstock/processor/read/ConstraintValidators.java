package dev.penstock.processor.read;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** What the declaration of a constraint says of how it is checked. */
final class ConstraintValidators {

    private static final String CONSTRAINT = "jakarta.validation.Constraint";
    private static final Set<String> BUILT_IN =
            Set.of("jakarta.validation.constraints.", "org.hibernate.validator.constraints.");

    private final ConstraintTypes constraintTypes;

    ConstraintValidators(ProcessingEnvironment environment) {
        this.constraintTypes = new ConstraintTypes(environment);
    }

    boolean isConstraint(AnnotationMirror mirror) {
        return Annotations.find(mirror.getAnnotationType().asElement(), CONSTRAINT)
                .isPresent();
    }

    static boolean isBuiltIn(AnnotationMirror mirror) {
        return BUILT_IN.stream().anyMatch(Annotations.nameOf(mirror)::startsWith);
    }

    /** The application's own class that checks a constraint and may block, or empty; composed constraints included. */
    Optional<String> blocking(AnnotationMirror mirror) {
        return blocking(mirror, new HashSet<>());
    }

    /** An annotation may stand on itself. */
    private Optional<String> blocking(AnnotationMirror mirror, Set<TypeElement> seen) {
        TypeElement declaration = (TypeElement) mirror.getAnnotationType().asElement();
        if (isBuiltIn(mirror) || !seen.add(declaration)) {
            return Optional.empty();
        }
        for (TypeElement validator : validators(declaration)) {
            if (Annotations.penstock(validator, "NonBlocking").isEmpty()) {
                return Optional.of(validator.getQualifiedName().toString());
            }
        }
        return declaration.getAnnotationMirrors().stream()
                .filter(this::isConstraint)
                .flatMap(composing -> blocking(composing, seen).stream())
                .findFirst();
    }

    List<TypeElement> validators(TypeElement constraint) {
        return Annotations.find(constraint, CONSTRAINT).stream()
                .flatMap(mirror -> Annotated.values(mirror, "validatedBy").stream())
                .map(AnnotationValue::getValue)
                .filter(DeclaredType.class::isInstance)
                .map(type -> (TypeElement) ((DeclaredType) type).asElement())
                .toList();
    }

    /** Why a constraint can't be checked on values of a type, with what to write instead; empty if it can. */
    Optional<String> unsupported(AnnotationMirror mirror, TypeMirror type) {
        return unsupported(mirror, type, new HashSet<>());
    }

    private Optional<String> unsupported(AnnotationMirror mirror, TypeMirror type, Set<TypeElement> seen) {
        if (isBuiltIn(mirror)) {
            return constraintTypes.builtIn(mirror, type);
        }
        TypeElement declaration = (TypeElement) mirror.getAnnotationType().asElement();
        if (!seen.add(declaration)) {
            return Optional.empty();
        }
        return constraintTypes
                .own(mirror, validators(declaration), type)
                .or(() -> declaration.getAnnotationMirrors().stream()
                        .filter(this::isConstraint)
                        .flatMap(composing -> unsupported(composing, type, seen).stream())
                        .findFirst());
    }
}
