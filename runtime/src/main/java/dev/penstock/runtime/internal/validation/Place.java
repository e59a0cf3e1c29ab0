package dev.penstock.runtime.internal.validation;

import dev.penstock.runtime.BodyType;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.validator.path.PropertyNode;
import org.jspecify.annotations.Nullable;

/**
 * Where in a body a constraint is violated, in the words of JSON.
 *
 * @param steps property names as in JSON, map keys as texts, and indexes as integers
 * @param property the last property's name, or null
 */
record Place(List<Object> steps, @Nullable String property) {

    /** The place that a path tells, without its first node, which is the argument. */
    static Place of(Path path, Map<Class<?>, BodyType> types) {
        Walk walk = new Walk(types, List.of(), null);
        boolean argument = true;
        for (Path.Node node : path) {
            walk.step(node, argument);
            argument = false;
        }
        return walk.place();
    }

    /** The place that a path from an object in a body tells. */
    static Place of(List<Object> stepsToObject, Object object, Path path, Map<Class<?>, BodyType> types) {
        Walk walk = new Walk(types, stepsToObject, object);
        path.forEach(node -> walk.step(node, false));
        return walk.place();
    }

    /** As a JSON Pointer (RFC 6901). */
    String pointer() {
        StringBuilder pointer = new StringBuilder();
        steps.forEach(step ->
                pointer.append('/').append(step.toString().replace("~", "~0").replace("/", "~1")));
        return pointer.toString();
    }

    /** Follows a path through the values, because names differ by class. */
    private static final class Walk {

        private final Map<Class<?>, BodyType> types;
        private final List<Object> steps;
        private @Nullable String property;
        private @Nullable Object value;
        private String before = "";
        private String behind = "";

        Walk(Map<Class<?>, BodyType> types, List<Object> steps, @Nullable Object value) {
            this.types = types;
            this.steps = new ArrayList<>(steps);
            this.value = value;
            steps.stream().filter(String.class::isInstance).forEach(name -> property = (String) name);
        }

        Place place() {
            return new Place(List.copyOf(steps), property);
        }

        void step(Path.Node node, boolean argument) {
            if (node.isInIterable()) {
                stepInto(node);
            } else if (value instanceof Optional<?> optional) {
                value = optional.orElse(null);
            }
            if (node.getKind() == ElementKind.PROPERTY && node.getName() != null) {
                if (!argument) {
                    property(node.getName());
                }
                value = node.as(PropertyNode.class).getValue();
            }
        }

        /** Into an element; one of a set has no name, but the elements' class is the same mostly. */
        private void stepInto(Path.Node node) {
            Integer index = node.getIndex();
            Object key = node.getKey();
            if (index != null) {
                steps.add(index);
            } else if (key != null) {
                steps.add(key.toString());
            }
            if (value instanceof List<?> list && index != null) {
                value = list.get(index);
            } else if (value instanceof Map<?, ?> map) {
                value = map.get(key);
            } else if (value instanceof Iterable<?> elements) {
                value = elements.iterator().hasNext() ? elements.iterator().next() : null;
            } else if (value != null && value.getClass().isArray() && index != null) {
                value = Array.get(value, index);
            }
        }

        /** The properties of one that is unwrapped stand in its place. */
        private void property(String javaName) {
            Optional<BodyType> type = type();
            BodyType.Unwrapped unwrapped =
                    type.map(known -> known.unwrapped().get(javaName)).orElse(null);
            if (unwrapped != null) {
                before += unwrapped.prefix();
                behind = unwrapped.suffix() + behind;
                return;
            }
            String name =
                    type.map(known -> known.names().get(javaName)).orElse(javaName);
            property = before + name + behind;
            steps.add(property);
            before = "";
            behind = "";
        }

        private Optional<BodyType> type() {
            for (Class<?> each = value == null ? null : value.getClass(); each != null; each = each.getSuperclass()) {
                BodyType type = types.get(each);
                if (type != null) {
                    return Optional.of(type);
                }
            }
            return Optional.empty();
        }
    }
}
