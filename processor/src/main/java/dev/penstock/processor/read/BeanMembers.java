package dev.penstock.processor.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/** The properties of a class by its fields, getters, setters and constructor, as Jackson finds them. */
final class BeanMembers {

    private final Types types;

    BeanMembers(ProcessingEnvironment environment) {
        this.types = environment.getTypeUtils();
    }

    /**
     * All properties in the order of Jackson: fields before methods, superclasses before the class. Those that are
     * neither readable nor writable are there too, as their constraints count.
     *
     * @param components of a record, which come first
     * @param conflicts is told what has no name where others give its property several
     */
    List<Member> of(
            DeclaredType type, TypeElement element, List<Member> components, BiConsumer<String, Element> conflicts) {
        Map<String, BeanProperty> properties = new LinkedHashMap<>();
        List<TypeElement> hierarchy = hierarchy(element);
        for (int i = hierarchy.size() - 1; i >= 0; i--) {
            fields(hierarchy.get(i), properties);
        }
        hierarchy.forEach(owner -> methods(owner, properties));
        mergeCapitals(properties);
        Detection detection = Detection.of(Annotated.on(hierarchy));
        Creators.of(element, properties, detection)
                .forEach(parameter ->
                        properties.computeIfAbsent(parameter.getSimpleName().toString(), BeanProperty::new).parameter =
                                parameter);
        properties.values().forEach(BeanProperty::removeIgnored);
        Set<String> taken = components.stream().map(Member::javaName).collect(Collectors.toSet());
        List<Member> members = new ArrayList<>(components);
        properties.values().stream()
                .filter(property -> !taken.contains(property.name))
                .forEach(property -> {
                    property.unnamed(detection).ifPresent(place -> conflicts.accept(property.name, place));
                    property.byNames().forEach(one -> members.add(member(type, one, detection, property.isHeld())));
                });
        return members;
    }

    private Member member(DeclaredType type, BeanProperty property, Detection detection, boolean held) {
        TypeMirror value = typeOf(type, property.typed());
        return new Member(
                property.name,
                property.name,
                value,
                typeOf(type, property.read()),
                property.checked().stream()
                        .filter(place -> place != property.typed())
                        .map(place -> typeOf(type, place))
                        .toList(),
                property.places().get(0),
                property.places().get(0),
                Annotated.on(property.places(), List.of(value)),
                property.isReadable(detection),
                property.isWritable(detection),
                false,
                held,
                property.beside().stream()
                        .map(place -> new Member.Beside(place, typeOf(type, place)))
                        .toList());
    }

    private TypeMirror typeOf(DeclaredType type, Element place) {
        if (place.getKind() == ElementKind.PARAMETER) {
            return place.asType();
        }
        TypeMirror member = types.asMemberOf(type, place);
        if (!(member instanceof ExecutableType method)) {
            return member;
        }
        return method.getParameterTypes().isEmpty()
                ? method.getReturnType()
                : method.getParameterTypes().get(0);
    }

    /** The class, its superclasses, then their interfaces; {@code Object} and {@code Record} have no property. */
    List<TypeElement> hierarchy(TypeElement element) {
        Map<String, TypeElement> found = new LinkedHashMap<>();
        collect(element, ElementKind.INTERFACE, false, found);
        collect(element, ElementKind.INTERFACE, true, found);
        return new ArrayList<>(found.values());
    }

    private void collect(TypeElement element, ElementKind kind, boolean take, Map<String, TypeElement> found) {
        String name = element.getQualifiedName().toString();
        if (name.equals("java.lang.Object") || name.equals("java.lang.Record")) {
            return;
        }
        if ((element.getKind() == kind) == take) {
            found.putIfAbsent(name, element);
        }
        for (TypeMirror supertype : types.directSupertypes(element.asType())) {
            collect((TypeElement) ((DeclaredType) supertype).asElement(), kind, take, found);
        }
    }

    private static void fields(TypeElement owner, Map<String, BeanProperty> properties) {
        if (owner.getKind() == ElementKind.RECORD || owner.getKind() == ElementKind.INTERFACE) {
            return;
        }
        for (VariableElement field : ElementFilter.fieldsIn(owner.getEnclosedElements())) {
            Set<Modifier> modifiers = field.getModifiers();
            boolean isTransient =
                    modifiers.contains(Modifier.TRANSIENT) && !JacksonRules.isExplicit(Annotated.on(field));
            if (!modifiers.contains(Modifier.STATIC) && !isTransient) {
                properties.computeIfAbsent(field.getSimpleName().toString(), BeanProperty::new).field = field;
            }
        }
    }

    private static void methods(TypeElement owner, Map<String, BeanProperty> properties) {
        for (ExecutableElement method : ElementFilter.methodsIn(owner.getEnclosedElements())) {
            Annotated annotated = Annotated.on(method);
            if (AnyProperties.isOne(annotated)) {
                continue;
            }
            boolean explicit =
                    JacksonRules.isExplicit(annotated) && !method.getModifiers().contains(Modifier.STATIC);
            BeanNames.ofGetter(method)
                    .or(() -> nameIf(explicit && JacksonRules.isValue(method), method))
                    .ifPresent(name -> properties
                            .computeIfAbsent(name, BeanProperty::new)
                            .getters
                            .add(method));
            BeanNames.ofSetter(method)
                    .or(() -> nameIf(explicit && method.getParameters().size() == 1, method))
                    .ifPresent(name -> properties
                            .computeIfAbsent(name, BeanProperty::new)
                            .setters
                            .add(method));
        }
    }

    private static Optional<String> nameIf(boolean explicit, ExecutableElement method) {
        return explicit ? Optional.of(method.getSimpleName().toString()) : Optional.empty();
    }

    /** A field {@code xCoord} and a getter {@code getXCoord}, which reads {@code XCoord}, are one property. */
    private static void mergeCapitals(Map<String, BeanProperty> properties) {
        for (BeanProperty byField : List.copyOf(properties.values())) {
            if (byField.field == null
                    || !byField.getters.isEmpty()
                    || !byField.setters.isEmpty()
                    || !hasEarlyCapital(byField.name)) {
                continue;
            }
            properties.values().stream()
                    .filter(other -> other.field == null && other.name.equalsIgnoreCase(byField.name))
                    .findFirst()
                    .ifPresent(other -> {
                        byField.addAll(other);
                        properties.remove(other.name);
                    });
        }
    }

    private static boolean hasEarlyCapital(String name) {
        return name.length() > 1 && !Character.isLowerCase(name.charAt(1)) || !Character.isLowerCase(name.charAt(0));
    }
}
