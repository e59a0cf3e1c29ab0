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
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds the objects of a body that Hibernate Validator does not reach from it, by the values: those in properties whose
 * declared type does not tell where objects are, such as {@code T first} where a list of lists stands for {@code T}.
 * Immutable.
 */
final class DeepBodies {

    /** A property to follow, and whether Hibernate Validator finds nothing in it. */
    private record Step(String name, MethodHandle reader, boolean left) {}

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

    /**
     * Gives each object that is not reached to {@code found}, with its place: names, keys as texts and indexes, as in
     * {@link Place}. The place starts with the name of the argument.
     */
    void forEach(Record arguments, BiConsumer<List<Object>, Object> found) {
        new Walk(found).into(arguments, false);
    }

    private final class Walk {

        private final BiConsumer<List<Object>, Object> found;
        private final List<Object> place = new ArrayList<>();
        private final Set<Object> above = Collections.newSetFromMap(new IdentityHashMap<>());

        Walk(BiConsumer<List<Object>, Object> found) {
            this.found = found;
        }

        void into(@Nullable Object value, boolean left) {
            if (value instanceof Optional<?> optional) {
                into(optional.orElse(null), left);
            } else if (value instanceof Map<?, ?> map) {
                map.forEach((key, element) -> at(key == null ? null : key.toString(), element, left));
            } else if (value instanceof List<?> list) {
                for (int i = 0; i < list.size(); i++) {
                    at(i, list.get(i), left);
                }
            } else if (value instanceof Iterable<?> elements) {
                elements.forEach(element -> into(element, left)); // what is not in order has no index
            } else if (value instanceof Object[] array) {
                for (int i = 0; i < array.length; i++) {
                    at(i, array[i], left);
                }
            } else if (value != null) {
                object(value, left);
            }
        }

        private void at(@Nullable Object step, @Nullable Object value, boolean left) {
            if (step == null) {
                into(value, left);
                return;
            }
            place.add(step);
            into(value, left);
            place.remove(place.size() - 1);
        }

        private void object(Object value, boolean left) {
            BodyType body = null;
            for (Class<?> each = value.getClass(); each != null && body == null; each = each.getSuperclass()) {
                body = types.get(each);
            }
            if (!above.add(value)) {
                return;
            }
            if (left && body != null) {
                found.accept(List.copyOf(place), value);
            }
            for (Class<?> each = value.getClass(); each != null; each = each.getSuperclass()) {
                for (Step step : steps.getOrDefault(each, List.of())) {
                    String name = body == null ? step.name() : body.names().getOrDefault(step.name(), step.name());
                    at(name, read(step, value), step.left());
                }
            }
            above.remove(value);
        }

        private @Nullable Object read(Step step, Object owner) {
            try {
                return step.reader().invokeExact(owner);
            } catch (RuntimeException | Error failure) {
                throw failure;
            } catch (Throwable checked) {
                throw new IllegalStateException("the getter of " + step.name() + " failed", checked);
            }
        }
    }
}
