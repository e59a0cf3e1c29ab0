package dev.penstock.runtime.internal.validation;

import dev.penstock.runtime.BodyType;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the objects of a body that Hibernate Validator does not reach from it, by the values: those in properties whose
 * declared type does not tell where objects are, such as {@code T first} where a list of lists stands for {@code T}.
 * Immutable.
 */
final class DeepBodies {

    /** A property to follow, and whether Hibernate Validator finds nothing in it. */
    private record Step(String name, MethodHandle reader, boolean left) {

        @Nullable
        Object read(Object owner) {
            try {
                return reader.invokeExact(owner);
            } catch (RuntimeException | Error failure) {
                throw failure;
            } catch (Throwable checked) {
                throw new IllegalStateException("the getter of " + name + " failed", checked);
            }
        }
    }

    private final Map<Class<?>, BodyType> types;
    private final Map<Class<?>, List<Step>> steps = new HashMap<>();

    DeepBodies(Cascades cascades, Map<Class<?>, BodyType> types) {
        this.types = types;
        Set<Member> all = new LinkedHashSet<>(cascades.told());
        all.addAll(cascades.left());
        for (Member member : all) {
            boolean left = cascades.left().contains(member);
            if (left || leads(member, all, cascades.left(), new HashSet<>())) {
                steps.computeIfAbsent(member.owner(), key -> new ArrayList<>())
                        .add(new Step(member.name(), member.reader(), left));
            }
        }
    }

    /** Whether what is left can be below a property: most bodies have nothing to walk through. */
    private static boolean leads(Member from, Set<Member> all, Set<Member> left, Set<Member> seen) {
        if (!seen.add(from)) {
            return false;
        }
        if (left.contains(from)) {
            return true;
        }
        Set<Class<?>> mentioned = new HashSet<>();
        mentioned(from.type(), mentioned);
        return all.stream()
                .filter(next -> mentioned.stream()
                        .anyMatch(type -> type.isAssignableFrom(next.owner())
                                || next.owner().isAssignableFrom(type)))
                .anyMatch(next -> leads(next, all, left, seen));
    }

    private static void mentioned(Type type, Set<Class<?>> found) {
        if (type instanceof Class<?> plain) {
            found.add(plain.isArray() ? plain.getComponentType() : plain);
        } else if (type instanceof ParameterizedType generic) {
            mentioned(generic.getRawType(), found);
            Arrays.stream(generic.getActualTypeArguments()).forEach(each -> mentioned(each, found));
        }
    }

    /** Whether Hibernate Validator reaches everything in every body. */
    boolean none() {
        return steps.isEmpty();
    }

    /** Gives each object that is not reached to a visitor, with the name of its argument and its place in that. */
    void forEach(Record arguments, Visitor visitor) {
        for (Step step : steps.getOrDefault(arguments.getClass(), List.of())) {
            new Walk(step.name(), visitor).into(Trail.START, step.read(arguments), step.left());
        }
    }

    /** Takes what is found. */
    @FunctionalInterface
    interface Visitor {

        void visit(String argument, Trail place, Object object);
    }

    private final class Walk {

        private final String argument;
        private final Visitor visitor;
        private final Set<Object> above = Collections.newSetFromMap(new IdentityHashMap<>());

        Walk(String argument, Visitor visitor) {
            this.argument = argument;
            this.visitor = visitor;
        }

        void into(Trail place, @Nullable Object value, boolean left) {
            if (value instanceof Optional<?> optional) {
                into(place, optional.orElse(null), left);
            } else if (value instanceof Map<?, ?> map) {
                map.forEach((key, element) -> into(place.key(key), element, left));
            } else if (value instanceof List<?> list) {
                for (int i = 0; i < list.size(); i++) {
                    into(place.index(i), list.get(i), left);
                }
            } else if (value instanceof Iterable<?> elements) {
                elements.forEach(element -> into(place, element, left)); // what is not in order has no index
            } else if (value instanceof Object[] array) {
                for (int i = 0; i < array.length; i++) {
                    into(place.index(i), array[i], left);
                }
            } else if (value != null) {
                object(place, value, left);
            }
        }

        private void object(Trail place, Object value, boolean left) {
            BodyType type = Trail.typeOf(value, types);
            if (!above.add(value)) {
                return;
            }
            if (left && type != null) {
                visitor.visit(argument, place, value);
            }
            for (Class<?> each = value.getClass(); each != null; each = each.getSuperclass()) {
                for (Step step : steps.getOrDefault(each, List.of())) {
                    into(place.property(type, step.name()), step.read(value), step.left());
                }
            }
            above.remove(value);
        }
    }
}
