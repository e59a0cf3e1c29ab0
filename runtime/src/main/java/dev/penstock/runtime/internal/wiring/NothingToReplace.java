package dev.penstock.runtime.internal.wiring;

import dev.penstock.runtime.TypeRef;
import dev.penstock.runtime.internal.settings.NearestName;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Says which type was meant where an object shall replace what is provided as a type, and nothing is. */
final class NothingToReplace {

    private final TypeRef<?> asked;
    private final Object instance;

    /** What is provided, with its class; an interface that is only known by its name has none. */
    private final Map<String, Type> provided = new TreeMap<>();

    NothingToReplace(TypeRef<?> asked, Object instance) {
        this.asked = asked;
        this.instance = instance;
    }

    NothingToReplace provided(Collection<? extends Type> types) {
        types.forEach(type -> provided.put(type.getTypeName(), type));
        return this;
    }

    NothingToReplace bound(Collection<String> names) {
        names.forEach(name -> provided.putIfAbsent(name, Void.class));
        return this;
    }

    String message() {
        return "nothing is provided as " + asked + ", so it can't be replaced" + advice();
    }

    private String advice() {
        List<String> supertypes = supertypes();
        if (!supertypes.isEmpty()) {
            return "; replace " + String.join(" or ", supertypes) + ", which a "
                    + instance.getClass().getTypeName() + " is too";
        }
        List<String> subtypes = provided.entrySet().stream()
                .filter(entry -> raw(entry.getValue()) != raw(asked.type()))
                .filter(entry -> raw(asked.type()).isAssignableFrom(raw(entry.getValue())))
                .map(Map.Entry::getKey)
                .toList();
        if (!subtypes.isEmpty() && raw(asked.type()) != Object.class) {
            return "; no constructor asks for it, but there is " + String.join(" and ", subtypes);
        }
        return NearestName.of(asked.toString(), provided.keySet())
                .map(nearest -> "; did you mean " + nearest + "?")
                .orElse(provided.isEmpty() ? "; nothing is provided at all" : "; provided are " + all());
    }

    private String all() {
        return String.join(", ", new TreeSet<>(provided.keySet()));
    }

    /** What is provided as another type that the object is of. */
    private List<String> supertypes() {
        Set<String> names = new LinkedHashSet<>();
        collect(instance.getClass(), names);
        names.remove(raw(asked.type()).getTypeName());
        return provided.keySet().stream()
                .filter(name -> names.contains(name.replaceFirst("<.*", "")))
                .toList();
    }

    private static void collect(Class<?> type, Set<String> names) {
        names.add(type.getTypeName());
        if (type.getSuperclass() != null) {
            collect(type.getSuperclass(), names);
        }
        for (Class<?> implemented : type.getInterfaces()) {
            collect(implemented, names);
        }
    }

    private static Class<?> raw(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            return (Class<?>) parameterized.getRawType();
        }
        return type instanceof Class<?> plain ? plain : Object.class;
    }
}
