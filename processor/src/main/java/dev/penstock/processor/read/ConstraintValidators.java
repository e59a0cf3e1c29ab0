package dev.penstock.processor.read;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

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

    /** The application's own class that can't be made to check a constraint, and why; composed constraints included. */
    Optional<String> notMade(AnnotationMirror mirror) {
        if (isBuiltIn(mirror)) {
            return Optional.empty();
        }
        TypeElement declaration = (TypeElement) mirror.getAnnotationType().asElement();
        return validators(declaration).stream()
                .flatMap(validator ->
                        whyNotMade(validator).stream().map(why -> validator.getQualifiedName() + " " + why))
                .findFirst()
                .or(() -> declaration.getAnnotationMirrors().stream()
                        .filter(this::isConstraint)
                        .flatMap(composing -> notMade(composing).stream())
                        .findFirst());
    }

    /** Hibernate Validator looks for a public class with a public constructor without parameters, at the first request. */
    private static Optional<String> whyNotMade(TypeElement validator) {
        if (!validator.getModifiers().contains(Modifier.PUBLIC)) {
            return Optional.of("is not public; write 'public'");
        }
        if (validator.getModifiers().contains(Modifier.ABSTRACT)) {
            return Optional.of("is abstract; name the class that extends it");
        }
        if (validator.getNestingKind() == NestingKind.MEMBER
                && !validator.getModifiers().contains(Modifier.STATIC)) {
            return Optional.of("is an inner class; write 'static'");
        }
        boolean isMade = ElementFilter.constructorsIn(validator.getEnclosedElements()).stream()
                .anyMatch(constructor -> constructor.getParameters().isEmpty()
                        && constructor.getModifiers().contains(Modifier.PUBLIC));
        return isMade ? Optional.empty() : Optional.of("has no public constructor without parameters; write one");
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
