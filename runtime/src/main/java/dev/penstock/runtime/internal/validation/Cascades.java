package dev.penstock.runtime.internal.validation;

import dev.penstock.runtime.Arguments;
import dev.penstock.runtime.BodyType;
import dev.penstock.runtime.Source;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.validator.cfg.ConstraintMapping;
import org.hibernate.validator.cfg.context.ContainerElementConstraintMappingContext;
import org.hibernate.validator.cfg.context.PropertyConstraintMappingContext;
import org.hibernate.validator.cfg.context.TypeConstraintMappingContext;

/** Tells Hibernate Validator to go into bodies at every depth, where applications write no {@code @Valid}. */
final class Cascades {

    private final Set<Class<?>> bodies;
    private final Map<Class<?>, Map<String, Set<List<Integer>>>> byClass = new LinkedHashMap<>();

    Cascades(Collection<BodyType> types, Collection<Arguments<?>> arguments) {
        bodies = types.stream().map(BodyType::type).collect(Collectors.toSet());
        for (BodyType type : types) {
            type.cascades().forEach(each -> add(type.type(), each.property(), each.container()));
        }
        for (Arguments<?> each : arguments) {
            RecordComponent[] components = each.type().getRecordComponents();
            for (int i = 0; i < components.length && i < each.origins().size(); i++) {
                if (each.origins().get(i).source() == Source.BODY) {
                    addBodies(each.type(), components[i].getName(), components[i].getGenericType(), List.of());
                }
            }
        }
    }

    private void addBodies(Class<?> owner, String property, Type type, List<Integer> container) {
        Class<?> raw = rawClass(type);
        if (bodies.contains(raw)) {
            add(owner, property, container);
        }
        if (type instanceof ParameterizedType generic && isContainer(raw)) {
            Type[] elements = generic.getActualTypeArguments();
            for (int i = 0; i < elements.length; i++) {
                List<Integer> inner = new ArrayList<>(container);
                inner.add(i);
                addBodies(owner, property, elements[i], inner);
            }
        }
    }

    private static boolean isContainer(Class<?> raw) {
        return Iterable.class.isAssignableFrom(raw) || Map.class.isAssignableFrom(raw) || raw == Optional.class;
    }

    /** Of an array, that of its elements: Hibernate Validator goes into these by itself. */
    private static Class<?> rawClass(Type type) {
        if (type instanceof Class<?> plain) {
            return plain.isArray() ? rawClass(plain.getComponentType()) : plain;
        }
        if (type instanceof ParameterizedType generic) {
            return rawClass(generic.getRawType());
        }
        return type instanceof GenericArrayType array ? rawClass(array.getGenericComponentType()) : Object.class;
    }

    /** A property can be declared in a superclass, and several classes may inherit it. */
    private void add(Class<?> owner, String property, List<Integer> container) {
        Class<?> declaring = owner;
        for (Class<?> each = owner; each != null; each = each.getSuperclass()) {
            if (hasField(each, property)) {
                declaring = each;
                break;
            }
        }
        byClass.computeIfAbsent(declaring, key -> new LinkedHashMap<>())
                .computeIfAbsent(property, key -> new LinkedHashSet<>())
                .add(container);
    }

    void addTo(ConstraintMapping mapping) {
        byClass.forEach((owner, properties) -> {
            TypeConstraintMappingContext<?> type = mapping.type(owner);
            properties.forEach((name, containers) -> {
                PropertyConstraintMappingContext property =
                        hasField(owner, name) ? type.field(name) : type.getter(name);
                containers.forEach(container -> cascade(property, container));
            });
        });
    }

    private static void cascade(PropertyConstraintMappingContext property, List<Integer> container) {
        if (container.isEmpty()) {
            property.valid();
            return;
        }
        int[] nested = container.stream().skip(1).mapToInt(Integer::intValue).toArray();
        ContainerElementConstraintMappingContext element = property.containerElementType(container.get(0), nested);
        element.valid();
    }

    private static boolean hasField(Class<?> type, String name) {
        return Arrays.stream(type.getDeclaredFields()).map(Field::getName).anyMatch(name::equals);
    }
}
