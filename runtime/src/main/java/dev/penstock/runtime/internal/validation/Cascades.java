package dev.penstock.runtime.internal.validation;

import dev.penstock.runtime.Arguments;
import dev.penstock.runtime.BodyType;
import dev.penstock.runtime.Source;
import jakarta.validation.ValidationException;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.validator.cfg.ConstraintMapping;
import org.hibernate.validator.cfg.context.ContainerElementConstraintMappingContext;
import org.hibernate.validator.cfg.context.PropertyConstraintMappingContext;
import org.hibernate.validator.cfg.context.TypeConstraintMappingContext;
import org.jspecify.annotations.Nullable;

/**
 * Tells Hibernate Validator to go into bodies at every depth, where applications write no {@code @Valid}.
 *
 * <p>Hibernate Validator takes a property as its class declares it: of {@code T first} in {@code Page<T>}, it does not
 * know that {@code T} is a list. Places are thus told only as far as the declaration goes. Beyond, it looks at the
 * value of a property declared {@code T}, and goes into the elements of a list, a map, an optional or an array, but one
 * level only. What lies deeper is <em>not</em> validated: lists of lists in {@code T first}, and the elements of any
 * container that stands for {@code T} in {@code List<T>}, {@code Optional<T>} or {@code T[]}.
 */
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
                boolean field = hasField(owner, name);
                Type declared = declaredType(owner, name, field);
                try {
                    PropertyConstraintMappingContext property = field ? type.field(name) : type.getter(name);
                    containers.stream()
                            .map(container -> declared == null ? container : asDeclared(declared, container))
                            .distinct() // a place may be told once only
                            .forEach(container -> cascade(property, container));
                } catch (ValidationException impossible) {
                    throw new ValidationException(
                            "can't validate the elements of " + owner.getName() + "." + name
                                    + (declared == null ? "" : ", a " + declared.getTypeName()) + ": "
                                    + impossible.getMessage(),
                            impossible);
                }
            });
        });
    }

    private static @Nullable Type declaredType(Class<?> owner, String name, boolean field) {
        if (field) {
            return Arrays.stream(owner.getDeclaredFields())
                    .filter(each -> each.getName().equals(name))
                    .findFirst()
                    .map(Field::getGenericType)
                    .orElse(null);
        }
        String suffix = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        return Arrays.stream(owner.getDeclaredMethods())
                .filter(each -> each.getParameterCount() == 0 && !each.isBridge())
                .filter(each ->
                        each.getName().equals("get" + suffix) || each.getName().equals("is" + suffix))
                .findFirst()
                .map(Method::getGenericReturnType)
                .orElse(null);
    }

    /** The start of a place, up to the first type that is not declared to have elements, such as a type variable. */
    private static List<Integer> asDeclared(Type declared, List<Integer> container) {
        Type type = declared;
        for (int depth = 0; depth < container.size(); depth++) {
            int index = container.get(depth);
            if (!(type instanceof ParameterizedType generic) || index >= generic.getActualTypeArguments().length) {
                return container.subList(0, depth);
            }
            type = generic.getActualTypeArguments()[index];
        }
        return container;
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
