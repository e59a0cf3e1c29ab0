package dev.penstock.runtime.internal.validation;

import dev.penstock.runtime.BodyType;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.lang.reflect.Array;
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
        Walk walk = new Walk(types, Trail.START, null);
        boolean argument = true;
        for (Path.Node node : path) {
            walk.step(node, argument);
            argument = false;
        }
        return walk.place();
    }

    /** The place that a path from an object in a body tells. */
    static Place of(Trail toObject, Object object, Path path, Map<Class<?>, BodyType> types) {
        Walk walk = new Walk(types, toObject, object);
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
        private Trail trail;
        private @Nullable Object value;

        Walk(Map<Class<?>, BodyType> types, Trail trail, @Nullable Object value) {
            this.types = types;
            this.trail = trail;
            this.value = value;
        }

        Place place() {
            return new Place(trail.steps(), trail.property());
        }

        void step(Path.Node node, boolean argument) {
            if (node.isInIterable()) {
                stepInto(node);
            } else if (value instanceof Optional<?> optional) {
                value = optional.orElse(null);
            }
            if (node.getKind() == ElementKind.PROPERTY && node.getName() != null) {
                if (!argument) {
                    trail = trail.property(Trail.typeOf(value, types), node.getName());
                }
                value = node.as(PropertyNode.class).getValue();
            }
        }

        /** Into an element; one of a set has no name, but the elements' class is the same mostly. */
        private void stepInto(Path.Node node) {
            Integer index = node.getIndex();
            Object key = node.getKey();
            if (index != null) {
                trail = trail.index(index);
            } else if (key != null) {
                trail = trail.key(key);
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
    }
}
