package dev.penstock.processor.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/** The components of a record, each with the annotations of its field, constructor parameter and accessor. */
final class RecordMembers {

    private final Types types;

    RecordMembers(Types types) {
        this.types = types;
    }

    List<Member> of(DeclaredType type, TypeElement element) {
        List<Member> members = new ArrayList<>();
        Optional<ExecutableElement> constructor = canonical(element);
        Optional<ExecutableElement> other =
                Creators.annotated(element).filter(creator -> !constructor.equals(Optional.of(creator)));
        List<? extends RecordComponentElement> components = element.getRecordComponents();
        for (int i = 0; i < components.size(); i++) {
            RecordComponentElement component = components.get(i);
            int index = i;
            List<Element> places = new ArrayList<>();
            field(element, component).ifPresent(places::add);
            Optional<? extends VariableElement> read = other.isEmpty()
                    ? constructor.map(of -> of.getParameters().get(index))
                    : other.flatMap(creator -> parameter(creator, component));
            read.ifPresent(places::add);
            places.addAll(List.of(component, component.getAccessor()));
            String name = component.getSimpleName().toString();
            TypeMirror value = ((ExecutableType) types.asMemberOf(type, component.getAccessor())).getReturnType();
            Annotated annotated = Annotated.on(places, List.of(value));
            members.add(new Member(
                    name,
                    name,
                    value,
                    read.isPresent() && other.isPresent() ? read.get().asType() : value,
                    List.of(),
                    component,
                    places.get(0),
                    annotated,
                    true,
                    other.isEmpty() || read.isPresent(),
                    true,
                    true,
                    List.of()));
        }
        other.filter(creator -> Creators.delegate(element, names(components)).isEmpty())
                .ifPresent(creator -> handedOver(creator, components).forEach(members::add));
        return members;
    }

    /** What a creator takes that is no component: it is read, and never written. */
    private static List<Member> handedOver(
            ExecutableElement creator, List<? extends RecordComponentElement> components) {
        List<Member> members = new ArrayList<>();
        for (VariableElement parameter : creator.getParameters()) {
            boolean known = components.stream()
                    .anyMatch(component -> parameter(creator, component)
                            .filter(parameter::equals)
                            .isPresent());
            if (!known) {
                String name = parameter.getSimpleName().toString();
                members.add(new Member(
                        name,
                        name,
                        parameter.asType(),
                        parameter.asType(),
                        List.of(),
                        parameter,
                        parameter,
                        Annotated.on(parameter),
                        false,
                        true,
                        true,
                        false,
                        List.of()));
            }
        }
        return members;
    }

    private static Set<String> names(List<? extends RecordComponentElement> components) {
        return components.stream()
                .map(component -> component.getSimpleName().toString())
                .collect(Collectors.toSet());
    }

    /** The parameter of a creator that takes what a component is written as: the one of its name, in Java or in JSON. */
    private static Optional<? extends VariableElement> parameter(
            ExecutableElement creator, RecordComponentElement component) {
        String name = JacksonRules.explicitName(Annotated.on(component.getAccessor()))
                .orElse(component.getSimpleName().toString());
        Optional<? extends VariableElement> sameName = creator.getParameters().stream()
                .filter(parameter -> parameter.getSimpleName().equals(component.getSimpleName()))
                .findFirst();
        if (sameName.isPresent()) {
            return sameName;
        }
        return creator.getParameters().stream()
                .filter(parameter -> JacksonRules.explicitName(Annotated.on(parameter))
                        .orElse(parameter.getSimpleName().toString())
                        .equals(name))
                .findFirst();
    }

    private static Optional<VariableElement> field(TypeElement element, RecordComponentElement component) {
        return ElementFilter.fieldsIn(element.getEnclosedElements()).stream()
                .filter(field -> field.getSimpleName().equals(component.getSimpleName()))
                .findFirst();
    }

    private Optional<ExecutableElement> canonical(TypeElement element) {
        List<? extends RecordComponentElement> components = element.getRecordComponents();
        return ElementFilter.constructorsIn(element.getEnclosedElements()).stream()
                .filter(constructor -> constructor.getParameters().size() == components.size()
                        && sameTypes(constructor.getParameters(), components))
                .findFirst();
    }

    private boolean sameTypes(List<? extends Element> left, List<? extends Element> right) {
        for (int i = 0; i < left.size(); i++) {
            TypeMirror one = types.erasure(left.get(i).asType());
            if (!types.isSameType(one, types.erasure(right.get(i).asType()))) {
                return false;
            }
        }
        return true;
    }
}
