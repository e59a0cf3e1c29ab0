package dev.penstock.runtime.internal.json;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.DeserializationContext;

/**
 * The properties of a bean that are set one by one, and are required or have a default. A constructor asks for what is
 * missing; nobody asks for these, so the names that came are kept while a bean is read. Filled at start, then read only.
 */
final class Setters {

    /** The names that came for the bean that is being read. */
    record Seen(Set<String> names) {}

    private final Map<String, Place> places = new LinkedHashMap<>();

    void add(Place place) {
        if (place.setter() != null) {
            places.put(place.name(), place);
        }
    }

    boolean isEmpty() {
        return places.isEmpty();
    }

    /** Begins a bean; gives the one around it. */
    static @Nullable Seen enter(DeserializationContext context) {
        Seen outer = (Seen) context.getAttribute(Seen.class);
        context.setAttribute(Seen.class, new Seen(new HashSet<>()));
        return outer;
    }

    static void leave(DeserializationContext context, @Nullable Seen outer) {
        context.setAttribute(Seen.class, outer);
    }

    static void seen(DeserializationContext context, String name) {
        Seen seen = (Seen) context.getAttribute(Seen.class);
        if (seen != null) {
            seen.names().add(name);
        }
    }

    /** Sets the defaults of what is missing, and records what is required. */
    void complete(@Nullable Object bean, DeserializationContext context, JsonPointer at) {
        Seen seen = (Seen) Objects.requireNonNull(context.getAttribute(Seen.class), "the names that came");
        for (Place place : places.values()) {
            if (seen.names().contains(place.name())) {
                continue;
            }
            if (place.fallback() == null) {
                Problems.add(context, at.appendProperty(place.name()), "required", "is required");
            } else if (bean != null && place.setter() != null) {
                place.setter().set(context, bean, place.fallback());
            }
        }
    }
}
