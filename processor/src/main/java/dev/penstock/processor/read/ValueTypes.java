package dev.penstock.processor.read;

import dev.penstock.processor.Diagnostic;
import dev.penstock.processor.Diagnostics;
import dev.penstock.processor.model.Constraint;
import dev.penstock.processor.model.Shape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Reads classes that are one value in JSON: written by {@code @JsonValue}, read by a delegating {@code @JsonCreator}. */
final class ValueTypes {

    private final Types types;
    private final Diagnostics diagnostics;
    private final ShapeReader shapes;
    private final BeanMembers members;
    private final ConstraintReader constraints;

    ValueTypes(
            ProcessingEnvironment environment,
            Diagnostics diagnostics,
            ShapeReader shapes,
            ConstraintReader constraints) {
        this.constraints = constraints;
        this.types = environment.getTypeUtils();
        this.diagnostics = diagnostics;
        this.shapes = shapes;
        this.members = new BeanMembers(environment);
    }

    /** What is written in place of the object. */
    Optional<Shape> written(DeclaredType type, TypeElement element, Element owner) {
        Optional<Element> found = members.hierarchy(element).stream()
                .flatMap(each -> JacksonRules.valueMember(each).stream())
                .findFirst();
        if (found.isPresent() && element.getKind() == ElementKind.ENUM) {
            report(found.get(), "JsonValue", element);
        }
        return found.map(member -> shapes.read(typeOf(types.asMemberOf(type, member)), owner));
    }

    /** What is read in place of the object. */
    Optional<Shape> read(DeclaredType type, TypeElement element, Element owner, Optional<Shape> written) {
        if (element.getKind() == ElementKind.ENUM) {
            Optional<ExecutableElement> creator = Creators.annotated(element);
            creator.filter(any -> written.isEmpty()).ifPresent(any -> report(any, "JsonCreator", element));
            return written;
        }
        boolean wrapsOne = written.isPresent()
                && element.getKind() == ElementKind.RECORD
                && element.getRecordComponents().size() == 1
                && Creators.annotated(element).isEmpty();
        if (wrapsOne) {
            Element accessor = element.getRecordComponents().get(0).getAccessor();
            return Optional.of(shapes.read(typeOf(types.asMemberOf(type, accessor)), owner));
        }
        Optional<VariableElement> delegate = Creators.delegate(element, names(element));
        return delegate.map(parameter -> {
            ExecutableElement creator = (ExecutableElement) parameter.getEnclosingElement();
            return creator.getKind() == ElementKind.CONSTRUCTOR
                    ? shapes.read(
                            ((ExecutableType) types.asMemberOf(type, creator))
                                    .getParameterTypes()
                                    .get(0),
                            owner)
                    : shapes.read(parameter.asType(), owner);
        });
    }

    /**
     * A value with the constraints of its class. Those on the one component of a record are about the value itself; what
     * a factory, or another constructor, makes of the value is not known.
     */
    Shape constrained(TypeElement element, Shape value) {
        if (element.getKind() == ElementKind.ENUM) {
            return value; // into which nobody looks
        }
        List<TypeElement> hierarchy = members.hierarchy(element);
        List<Constraint> unseen = new ArrayList<>(constraints.onClass(element, Annotated.on(hierarchy)));
        List<Constraint> own = new ArrayList<>();
        for (TypeElement each : hierarchy) {
            for (Element member : each.getEnclosedElements()) {
                boolean isChecked = member.getKind() == ElementKind.FIELD
                        || member.getKind() == ElementKind.METHOD && JacksonRules.isValue(member);
                if (isChecked) {
                    List<Constraint> into = isTheValue(element, member) ? own : unseen;
                    constraints.of(Annotated.on(member), typeOf(member.asType())).stream()
                            .filter(constraint -> !into.contains(constraint))
                            .forEach(into::add);
                }
            }
        }
        return Shape.ConstrainedShape.of(value, own, unseen);
    }

    private static boolean isTheValue(TypeElement element, Element member) {
        if (element.getKind() != ElementKind.RECORD
                || element.getRecordComponents().size() != 1) {
            return false;
        }
        Name component = element.getRecordComponents().get(0).getSimpleName();
        return member.getSimpleName().equals(component)
                && JacksonRules.valueMember(element)
                        .filter(value -> value.getSimpleName().equals(component))
                        .isPresent()
                && Creators.annotated(element)
                        .map(creator -> creator.getKind() == ElementKind.CONSTRUCTOR
                                && creator.getParameters().size() == 1
                                && creator.getParameters()
                                        .get(0)
                                        .getSimpleName()
                                        .equals(component))
                        .orElse(true);
    }

    /** Of fields, getters and components, which a parameter's name may be that of. */
    private Set<String> names(TypeElement element) {
        Set<String> names = new HashSet<>();
        for (TypeElement each : members.hierarchy(element)) {
            for (Element member : each.getEnclosedElements()) {
                if (member.getKind().isField()) {
                    names.add(member.getSimpleName().toString());
                } else if (member instanceof ExecutableElement method) {
                    BeanNames.ofGetter(method).ifPresent(names::add);
                }
            }
        }
        return names;
    }

    private static TypeMirror typeOf(TypeMirror member) {
        return member instanceof ExecutableType method ? method.getReturnType() : member;
    }

    private void report(Element member, String annotation, TypeElement type) {
        Annotated annotated = Annotated.on(member);
        diagnostics.report(
                Diagnostic.JSON_NOT_KNOWN,
                annotated.origin(annotated.jackson(annotation).orElseThrow()),
                "'" + type.getSimpleName() + "'",
                "@" + annotation);
    }
}
