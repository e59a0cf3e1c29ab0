package dev.penstock.runtime;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the compiler knew of a class that is read from JSON and that reflection can't tell: which properties are
 * required, their defaults, and which hold further body types to validate. Immutable; made with {@link #of} and the
 * methods that add to it.
 *
 * @param type the class
 * @param required JSON names of the properties that must be present and not null
 * @param defaults values of the properties that may be missing, by JSON name
 * @param names JSON names by Java name, where they differ
 * @param unwrapped properties whose own properties stand beside them in JSON, by Java name
 * @param cascades properties to validate in depth, although they carry no {@code @Valid}
 * @param strict whether unknown properties are refused
 * @param wrapper the name of the one property of an object around it in JSON, which tells its type; empty if there is none
 */
public record BodyType(
        Class<?> type,
        Set<String> required,
        Map<String, Object> defaults,
        Map<String, String> names,
        Map<String, Unwrapped> unwrapped,
        List<Cascade> cascades,
        boolean strict,
        String wrapper) {

    /**
     * How the names of a property's own properties are changed.
     *
     * @param prefix what stands before them
     * @param suffix what stands behind them
     */
    public record Unwrapped(String prefix, String suffix) {}

    /**
     * A property whose value, or whose elements, are validated in depth.
     *
     * @param property its Java name
     * @param container which type argument holds the elements, one number for each level: {@code [0]} for
     *     {@code List<Line>}, {@code [1, 0]} for {@code Map<String, List<Line>>}; empty for the value itself; an array has
     *     no number
     */
    public record Cascade(String property, List<Integer> container) {}

    /** Copies the collections, keeping their order. */
    public BodyType {
        required = Collections.unmodifiableSet(new LinkedHashSet<>(required));
        defaults = Collections.unmodifiableMap(new LinkedHashMap<>(defaults));
        names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
        unwrapped = Map.copyOf(unwrapped);
        cascades = List.copyOf(cascades);
    }

    /** A class none of whose properties is required. */
    public static BodyType of(Class<?> type) {
        return new BodyType(type, Set.of(), Map.of(), Map.of(), Map.of(), List.of(), false, "");
    }

    /** This, with properties that must be present and not null. */
    public BodyType required(String... jsonNames) {
        Set<String> more = new LinkedHashSet<>(required);
        more.addAll(List.of(jsonNames));
        return new BodyType(type, more, defaults, names, unwrapped, cascades, strict, wrapper);
    }

    /** This, with the value of a property that is missing. */
    public BodyType orElse(String jsonName, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(defaults);
        more.put(jsonName, value);
        return new BodyType(type, required, more, names, unwrapped, cascades, strict, wrapper);
    }

    /** This, with a property that has another name in JSON. */
    public BodyType named(String javaName, String jsonName) {
        Map<String, String> more = new LinkedHashMap<>(names);
        more.put(javaName, jsonName);
        return new BodyType(type, required, defaults, more, unwrapped, cascades, strict, wrapper);
    }

    /** This, with a property whose own properties stand beside it in JSON. */
    public BodyType unwrapped(String javaName, String prefix, String suffix) {
        Map<String, Unwrapped> more = new LinkedHashMap<>(unwrapped);
        more.put(javaName, new Unwrapped(prefix, suffix));
        return new BodyType(type, required, defaults, names, more, cascades, strict, wrapper);
    }

    /** This, with a property to validate in depth. */
    public BodyType cascade(String javaName, Integer... container) {
        List<Cascade> more = new ArrayList<>(cascades);
        more.add(new Cascade(javaName, List.of(container)));
        return new BodyType(type, required, defaults, names, unwrapped, more, strict, wrapper);
    }

    /** This, refusing unknown properties. */
    public BodyType refusingUnknown() {
        return new BodyType(type, required, defaults, names, unwrapped, cascades, true, wrapper);
    }

    /** This, within an object whose one property has the name of the type. */
    public BodyType wrapped(String jsonName) {
        return new BodyType(type, required, defaults, names, unwrapped, cascades, strict, jsonName);
    }
}
