package dev.penstock.runtime.internal.validation;

import dev.penstock.runtime.BodyType;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The way from a body to a value in it, in the words of JSON. Immutable.
 *
 * @param above the way to what holds the value, or null at the start
 * @param step the last step: a property's name, a map key as a text, or an index; null if the value stands in the place of
 *     what holds it
 * @param property the last property's name, or null
 * @param before what stands before the names of the properties of an unwrapped value
 * @param behind what stands behind them
 */
record Trail(
        @Nullable Trail above,
        @Nullable Object step,
        @Nullable String property,
        String before,
        String behind) {

    /** The body itself. */
    static final Trail START = new Trail(null, null, null, "", "");

    /** An element of a list or array. */
    Trail index(int index) {
        return new Trail(this, index, property, "", "");
    }

    /** The value of a map's key; a map can have a null one, which is none in JSON. */
    Trail key(@Nullable Object key) {
        return new Trail(this, key == null ? null : key.toString(), property, "", "");
    }

    /** A property of an object; those of one that is unwrapped stand in its place, others perhaps in one more object. */
    Trail property(@Nullable BodyType type, String javaName) {
        return type == null || type.wrapper().isEmpty()
                ? within(type, javaName)
                : new Trail(this, type.wrapper(), property, "", "").within(type, javaName);
    }

    private Trail within(@Nullable BodyType type, String javaName) {
        BodyType.Unwrapped unwrapped = type == null ? null : type.unwrapped().get(javaName);
        if (unwrapped != null) {
            return new Trail(this, null, property, before + unwrapped.prefix(), unwrapped.suffix() + behind);
        }
        String name = before + (type == null ? javaName : type.names().getOrDefault(javaName, javaName)) + behind;
        return new Trail(this, name, name, "", "");
    }

    /** All steps, from the body on. */
    List<Object> steps() {
        LinkedList<Object> steps = new LinkedList<>();
        for (Trail each = this; each != null; each = each.above) {
            if (each.step != null) {
                steps.addFirst(each.step);
            }
        }
        return List.copyOf(steps);
    }

    /** The body type of an object, or of the nearest superclass that has one. */
    static @Nullable BodyType typeOf(@Nullable Object value, Map<Class<?>, BodyType> types) {
        for (Class<?> each = value == null ? null : value.getClass(); each != null; each = each.getSuperclass()) {
            BodyType type = types.get(each);
            if (type != null) {
                return type;
            }
        }
        return null;
    }
}
