package dev.penstock.processor.read;

import dev.penstock.processor.Diagnostic;
import dev.penstock.processor.Diagnostics;
import dev.penstock.processor.model.Constraint;
import dev.penstock.processor.model.JavaType;
import dev.penstock.processor.model.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;

/**
 * Reads Jakarta Validation constraints, Hibernate Validator's and an application's own, from where they stand, and
 * reports those that could never be checked.
 */
public final class ConstraintReader {

    private static final String VALID = "jakarta.validation.Valid";

    private final Elements elements;
    private final JavaTypes javaTypes;
    private final Diagnostics diagnostics;
    private final ConstraintValidators validators;

    /** A reader for one class, to whose diagnostics it adds. */
    public ConstraintReader(ProcessingEnvironment environment, Diagnostics diagnostics) {
        this.elements = environment.getElementUtils();
        this.javaTypes = new JavaTypes(environment);
        this.diagnostics = diagnostics;
        this.validators = new ConstraintValidators(environment);
    }

    /**
     * The constraints on a parameter, record component, field or getter, and those on its type; not those on the
     * type's arguments.
     *
     * @param type the element's type, with type variables filled in
     */
    public List<Constraint> on(Element element, TypeMirror type) {
        return of(Annotated.on(List.of(element), List.of(type)), type);
    }

    /** The constraints on a class itself, its superclasses and interfaces. */
    public List<Constraint> onClass(TypeElement type) {
        return onClass(type, Annotated.on(type));
    }

    List<Constraint> onClass(TypeElement type, Annotated hierarchy) {
        return of(hierarchy, type.asType());
    }

    /**
     * The constraints on a type argument, as those of {@code List<@NotBlank String>}.
     *
     * @param owner where the whole type stands, for messages
     */
    public List<Constraint> onArgument(TypeMirror argument, Element owner) {
        return of(Annotated.onType(argument, owner), argument);
    }

    /** Whether {@code @Valid} asks for validation in depth. */
    public boolean isValid(Element element) {
        return Annotated.on(element).has(VALID);
    }

    /** Whether an annotation is a constraint, or repeats one. */
    boolean isConstraint(AnnotationMirror mirror) {
        return !unpacked(mirror).isEmpty();
    }

    List<Constraint> of(Annotated annotated, TypeMirror type) {
        List<Constraint> found = new ArrayList<>();
        for (AnnotationMirror mirror : annotated.all()) {
            for (AnnotationMirror constraint : unpacked(mirror)) {
                checkGroups(constraint, annotated.origin(mirror));
                validators
                        .unsupported(constraint, type)
                        .ifPresent(reason -> diagnostics.report(
                                Diagnostic.CONSTRAINT_ON_WRONG_TYPE,
                                annotated.origin(mirror),
                                nameOf(constraint),
                                reason));
                ConstraintValues.wrong(constraint)
                        .ifPresent(reason -> diagnostics.report(
                                Diagnostic.CONSTRAINT_VALUE, annotated.origin(mirror), nameOf(constraint), reason));
                validators
                        .notMade(constraint)
                        .ifPresent(validator -> diagnostics.report(
                                Diagnostic.VALIDATOR_NOT_PUBLIC,
                                annotated.origin(mirror),
                                nameOf(constraint),
                                validator));
                found.add(constraint(constraint));
            }
        }
        return found;
    }

    /** A container that repeats a constraint is the constraints in it. */
    private List<AnnotationMirror> unpacked(AnnotationMirror mirror) {
        if (validators.isConstraint(mirror)) {
            return List.of(mirror);
        }
        List<AnnotationMirror> inner = new ArrayList<>();
        for (AnnotationValue value : Annotated.values(mirror, "value")) {
            if (value.getValue() instanceof AnnotationMirror nested && validators.isConstraint(nested)) {
                inner.add(nested);
            }
        }
        return inner;
    }

    private void checkGroups(AnnotationMirror constraint, Origin origin) {
        boolean grouped = Annotated.values(constraint, "groups").stream()
                .anyMatch(group -> !"jakarta.validation.groups.Default".equals(String.valueOf(group.getValue())));
        if (grouped) {
            diagnostics.report(Diagnostic.CONSTRAINT_GROUPS, origin, nameOf(constraint));
        }
    }

    private static String nameOf(AnnotationMirror constraint) {
        return constraint.getAnnotationType().asElement().getSimpleName().toString();
    }

    private Constraint constraint(AnnotationMirror mirror) {
        JavaType.ClassType type =
                javaTypes.of((TypeElement) mirror.getAnnotationType().asElement());
        return new Constraint(
                type,
                AnnotationSource.of(mirror),
                values(mirror),
                validators.blocking(mirror).isEmpty());
    }

    private Map<String, Object> values(AnnotationMirror mirror) {
        Set<String> explicit = mirror.getElementValues().keySet().stream()
                .map(member -> member.getSimpleName().toString())
                .collect(Collectors.toSet());
        Map<String, Object> values = new HashMap<>();
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                elements.getElementValuesWithDefaults(mirror).entrySet()) {
            String name = entry.getKey().getSimpleName().toString();
            boolean isBookkeeping = name.equals("groups") || name.equals("payload");
            boolean isDefaultMessage = name.equals("message") && !explicit.contains(name);
            if (!isBookkeeping && !isDefaultMessage) {
                values.put(name, plain(entry.getValue().getValue()));
            }
        }
        return values;
    }

    private static Object plain(Object value) {
        if (value instanceof VariableElement constant) {
            return constant.getSimpleName().toString();
        }
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(item -> plain(((AnnotationValue) item).getValue()))
                    .toList();
        }
        if (value instanceof AnnotationMirror nested) {
            return AnnotationSource.of(nested);
        }
        return value instanceof TypeMirror type
                ? AnnotationSource.className(type)
                : value instanceof Character ? value.toString() : value;
    }

    /**
     * A type as source text, with the constraints and {@code @Valid} of its type arguments in the one place where Java
     * takes them: {@code java.util.List<java.lang.@jakarta.validation.constraints.NotBlank String>}.
     */
    public String annotatedType(TypeMirror type) {
        return text(type, false);
    }

    private String text(TypeMirror type, boolean annotated) {
        String marks = annotated ? marks(type) : "";
        if (type instanceof ArrayType array) {
            return array(array, marks);
        }
        if (type instanceof WildcardType wildcard) {
            TypeMirror bound = wildcard.getExtendsBound();
            return bound == null ? "?" : "? extends " + text(bound, annotated);
        }
        if (type.getKind() != TypeKind.DECLARED) {
            return marks + javaTypes.of(type).text();
        }
        JavaType.ClassType plain = (JavaType.ClassType) javaTypes.of(type);
        String canonical = plain.canonicalName();
        int last = canonical.length() - plain.simpleName().length();
        String arguments = ((DeclaredType) type)
                .getTypeArguments().stream()
                        .map(argument -> text(argument, true))
                        .collect(Collectors.joining(", "));
        return canonical.substring(0, last)
                + marks
                + canonical.substring(last)
                + (arguments.isEmpty() ? "" : "<" + arguments + ">");
    }

    /** What is about an array stands before its brackets, the outermost first. */
    private String array(ArrayType array, String marks) {
        TypeMirror element = array.getComponentType();
        StringBuilder brackets = new StringBuilder("[]");
        while (element instanceof ArrayType inner) {
            element = inner.getComponentType();
            brackets.append("[]");
        }
        return text(element, false) + (marks.isEmpty() ? "" : " " + marks) + brackets;
    }

    private String marks(TypeMirror type) {
        return type.getAnnotationMirrors().stream()
                .filter(mirror -> !unpacked(mirror).isEmpty()
                        || Annotations.nameOf(mirror).equals(VALID))
                .map(mirror -> AnnotationSource.of(mirror) + " ")
                .collect(Collectors.joining());
    }
}
