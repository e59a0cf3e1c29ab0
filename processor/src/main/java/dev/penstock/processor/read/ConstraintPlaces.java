package dev.penstock.processor.read;

import dev.penstock.processor.Diagnostic;
import dev.penstock.processor.model.Origin;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/**
 * Finds constraints in places of a type that Hibernate Validator never looks at, or fails on: it goes into collections,
 * maps and {@code Optional}, and not into arrays; into an application's own generic types only if a {@code ValueExtractor}
 * is there, which is a matter of the class path at run time.
 */
final class ConstraintPlaces {

    private static final List<String> HOLDERS = List.of("java.lang.Iterable", "java.util.Map", "java.util.Optional");

    private final Containers containers;
    private final ConstraintReader constraints;

    ConstraintPlaces(ProcessingEnvironment environment, ConstraintReader constraints) {
        this.containers = new Containers(environment);
        this.constraints = constraints;
    }

    /** Looks at the type of a field or getter, where what stands behind an array's type is not looked at either. */
    void checkProperty(TypeMirror type, List<? extends Element> places, Element owner, ReadFindings findings) {
        // What stands for a type variable is told where it was written.
        if (type instanceof ArrayType && owner.asType().getKind() == TypeKind.ARRAY) {
            Set<String> declared = declared(places);
            for (AnnotationMirror mirror : type.getAnnotationMirrors()) {
                if (!declared.contains(AnnotationSource.of(mirror))) {
                    report(
                            mirror,
                            owner,
                            findings,
                            "of an array, only what stands before its type is looked at; write it there");
                }
            }
        }
        check(type, places, owner, findings);
    }

    /** Looks at the type of a parameter, whose own constraints are copied to where they are looked at. */
    void check(TypeMirror type, List<? extends Element> places, Element owner, ReadFindings findings) {
        if (type instanceof ArrayType array) {
            elements(array, declared(places), owner, findings);
        } else {
            arguments(type, owner, findings);
        }
    }

    /** What stands before an array's type is about the array, although it is written to the type of its elements too. */
    private static Set<String> declared(List<? extends Element> places) {
        return places.stream()
                .flatMap(place -> place.getAnnotationMirrors().stream())
                .map(AnnotationSource::of)
                .collect(Collectors.toSet());
    }

    private void elements(ArrayType array, Set<String> declared, Element owner, ReadFindings findings) {
        TypeMirror element = array.getComponentType();
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            if (element.getKind() == TypeKind.ARRAY || !declared.contains(AnnotationSource.of(mirror))) {
                report(mirror, owner, findings, "the elements of an array are not looked at; write a List");
            }
        }
        if (element instanceof ArrayType inner) {
            elements(inner, declared, owner, findings);
        } else if (element instanceof DeclaredType declaredType) {
            for (TypeMirror argument : declaredType.getTypeArguments()) {
                argument.getAnnotationMirrors()
                        .forEach(mirror -> report(
                                mirror, owner, findings, "the elements of an array are not looked at; write a List"));
            }
        }
    }

    private void arguments(TypeMirror type, Element owner, ReadFindings findings) {
        if (!(type instanceof DeclaredType declared)) {
            return;
        }
        boolean held = HOLDERS.stream()
                .anyMatch(holder -> containers.as(declared, holder).isPresent());
        for (TypeMirror argument : declared.getTypeArguments()) {
            if (!held) {
                argument.getAnnotationMirrors().stream()
                        .filter(constraints::isConstraint)
                        .forEach(mirror -> findings.report(
                                Diagnostic.CONSTRAINT_NEEDS_EXTRACTOR,
                                Origin.of(owner),
                                mirror.getAnnotationType().asElement().getSimpleName(),
                                declared.asElement().getSimpleName()));
            }
            TypeMirror bound = argument instanceof WildcardType wildcard && wildcard.getExtendsBound() != null
                    ? wildcard.getExtendsBound()
                    : argument;
            if (bound instanceof ArrayType array) {
                elements(array, Set.of(), owner, findings);
            } else {
                arguments(bound, owner, findings);
            }
        }
    }

    private void report(AnnotationMirror mirror, Element owner, ReadFindings findings, String why) {
        if (constraints.isConstraint(mirror)) {
            findings.report(
                    Diagnostic.CONSTRAINT_ON_WRONG_TYPE,
                    Origin.of(owner),
                    mirror.getAnnotationType().asElement().getSimpleName(),
                    why);
        }
    }
}
