package dev.penstock.processor.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
        return ownValidators(mirror)
                .filter(validator ->
                        Annotations.penstock(validator, "NonBlocking").isEmpty())
                .map(validator -> validator.getQualifiedName().toString())
                .findFirst();
    }

    private Stream<TypeElement> ownValidators(AnnotationMirror mirror) {
        return composing(mirror).stream()
                .filter(each -> !isBuiltIn(each))
                .flatMap(each -> validators(declaration(each)).stream());
    }

    /** A constraint, and those that it is composed of, in depth; an annotation may stand on itself. */
    private List<AnnotationMirror> composing(AnnotationMirror mirror) {
        List<AnnotationMirror> found = new ArrayList<>();
        collect(mirror, new HashSet<>(), found);
        return found;
    }

    private void collect(AnnotationMirror mirror, Set<TypeElement> seen, List<AnnotationMirror> found) {
        TypeElement declaration = declaration(mirror);
        if (isBuiltIn(mirror)) {
            found.add(mirror);
        } else if (seen.add(declaration)) {
            found.add(mirror);
            declaration.getAnnotationMirrors().stream()
                    .filter(this::isConstraint)
                    .forEach(each -> collect(each, seen, found));
        }
    }

    private static TypeElement declaration(AnnotationMirror mirror) {
        return (TypeElement) mirror.getAnnotationType().asElement();
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
        return ownValidators(mirror)
                .flatMap(validator ->
                        whyNotMade(validator).stream().map(why -> validator.getQualifiedName() + " " + why))
                .findFirst();
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
        return composing(mirror).stream()
                .flatMap(each -> unsupportedItself(each, type).stream())
                .findFirst();
    }

    private Optional<String> unsupportedItself(AnnotationMirror mirror, TypeMirror type) {
        return isBuiltIn(mirror)
                ? constraintTypes.builtIn(mirror, type)
                : constraintTypes.own(mirror, validators(declaration(mirror)), type);
    }
}
