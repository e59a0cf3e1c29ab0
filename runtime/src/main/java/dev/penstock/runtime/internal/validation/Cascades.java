package dev.penstock.runtime.internal.validation;

import dev.penstock.runtime.Arguments;
import dev.penstock.runtime.BodyType;
import dev.penstock.runtime.Source;
import jakarta.validation.ValidationException;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.validator.cfg.ConstraintMapping;
import org.hibernate.validator.cfg.context.PropertyConstraintMappingContext;
import org.hibernate.validator.cfg.context.TypeConstraintMappingContext;

/**
 * Tells Hibernate Validator to go into bodies at every depth, where applications write no {@code @Valid}.
 *
 * <p>It takes a property as its class declares it: of {@code T first} in {@code Page<T>}, it does not know that
 * {@code T} is a list of lists; nor does it go into an array that is an element of a list or of another array, and it
 * warns of any other array. Such places are left to {@link DeepBodies}, which goes by the values.
 */
final class Cascades {

    private final Set<Class<?>> bodies;
    private final Map<Member, Set<List<Integer>>> told = new LinkedHashMap<>();
    private final Set<Member> left = new LinkedHashSet<>();

    Cascades(Collection<BodyType> types, Collection<Arguments<?>> arguments) {
        bodies = types.stream().map(BodyType::type).collect(Collectors.toSet());
        for (BodyType type : types) {
            type.cascades().forEach(each -> add(Member.of(type.type(), each.property()), each.container()));
        }
        for (Arguments<?> each : arguments) {
            RecordComponent[] components = each.type().getRecordComponents();
            for (int i = 0; i < components.length && i < each.origins().size(); i++) {
                if (each.origins().get(i).source() == Source.BODY) {
                    Member member = Member.of(each.type(), components[i].getName());
                    addBodies(member, member.type(), List.of());
                }
            }
        }
    }

    private void addBodies(Member member, Type type, List<Integer> container) {
        Class<?> raw = rawClass(type);
        if (bodies.contains(raw)) {
            add(member, container);
        }
        if (type instanceof GenericArrayType array) {
            addBodies(member, array.getGenericComponentType(), container);
        }
        if (type instanceof ParameterizedType generic && isContainer(raw)) {
            Type[] elements = generic.getActualTypeArguments();
            for (int i = 0; i < elements.length; i++) {
                List<Integer> inner = new ArrayList<>(container);
                inner.add(i);
                addBodies(member, elements[i], inner);
            }
        }
    }

    private static boolean isContainer(Class<?> raw) {
        return Iterable.class.isAssignableFrom(raw) || Map.class.isAssignableFrom(raw) || raw == Optional.class;
    }

    /** Of an array, that of its elements. */
    private static Class<?> rawClass(Type type) {
        if (type instanceof Class<?> plain) {
            return plain.isArray() ? rawClass(plain.getComponentType()) : plain;
        }
        if (type instanceof ParameterizedType generic) {
            return rawClass(generic.getRawType());
        }
        return type instanceof GenericArrayType array ? rawClass(array.getGenericComponentType()) : Object.class;
    }

    private void add(Member member, List<Integer> container) {
        if (isReached(member.type(), container)) {
            told.computeIfAbsent(member, key -> new LinkedHashSet<>()).add(container);
        } else {
            left.add(member);
        }
    }

    /** Whether Hibernate Validator finds objects in a property by its declared type alone. */
    private static boolean isReached(Type declared, List<Integer> container) {
        Type type = declared;
        for (int index : container) {
            if (!(type instanceof ParameterizedType generic) || index >= generic.getActualTypeArguments().length) {
                return false;
            }
            type = generic.getActualTypeArguments()[index];
        }
        return type instanceof ParameterizedType generic
                ? !isContainer(rawClass(generic))
                : type instanceof Class<?> plain && !plain.isArray() && plain != Object.class;
    }

    /** The properties that Hibernate Validator goes into when told. */
    Set<Member> told() {
        return told.keySet();
    }

    /** The properties whose objects it would not find. */
    Set<Member> left() {
        return left;
    }

    void addTo(ConstraintMapping mapping) {
        Map<Class<?>, TypeConstraintMappingContext<?>> contexts = new LinkedHashMap<>();
        told.forEach((member, containers) -> {
            TypeConstraintMappingContext<?> type = contexts.computeIfAbsent(member.owner(), mapping::type);
            try {
                PropertyConstraintMappingContext property =
                        member.isField() ? type.field(member.name()) : type.getter(member.name());
                containers.forEach(container -> cascade(property, container));
            } catch (ValidationException impossible) {
                throw new ValidationException(
                        "can't validate the elements of " + member + ", a "
                                + member.type().getTypeName() + ": " + impossible.getMessage(),
                        impossible);
            }
        });
    }

    private static void cascade(PropertyConstraintMappingContext property, List<Integer> container) {
        if (container.isEmpty()) {
            property.valid();
            return;
        }
        int[] nested = container.stream().skip(1).mapToInt(Integer::intValue).toArray();
        property.containerElementType(container.get(0), nested).valid();
    }
}
