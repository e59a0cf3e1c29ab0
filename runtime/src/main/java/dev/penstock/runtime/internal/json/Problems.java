package dev.penstock.runtime.internal.json;

import dev.penstock.Violation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.DeserializationContext;

/** What was found wrong while one body is read; kept in Jackson's context, and made when there is a first one. */
final class Problems {

    /** Enough for a person; a body that is wrong throughout must not fill the memory. */
    static final int MAX = 100;

    private final Map<String, Violation> byPointer = new LinkedHashMap<>();

    private Problems() {}

    /** What was found so far, or null if nothing was. */
    static @Nullable Problems of(DeserializationContext context) {
        return (Problems) context.getAttribute(Problems.class);
    }

    /** Adds a violation; the first one at a place stands. */
    static void add(DeserializationContext context, JsonPointer at, String code, String message) {
        Problems problems = of(context);
        if (problems == null) {
            problems = new Problems();
            context.setAttribute(Problems.class, problems);
        }
        String pointer = at.toString();
        problems.byPointer.putIfAbsent(pointer, new Violation("body", lastProperty(at), pointer, message, code));
    }

    static boolean full(DeserializationContext context) {
        Problems problems = of(context);
        return problems != null && problems.byPointer.size() >= MAX;
    }

    /** Whether anything at or below a place is wrong. */
    static boolean anyWithin(DeserializationContext context, JsonPointer place) {
        Problems problems = of(context);
        if (problems == null) {
            return false;
        }
        String pointer = place.toString();
        return problems.byPointer.keySet().stream()
                .anyMatch(each -> each.equals(pointer) || each.startsWith(pointer + "/"));
    }

    List<Violation> list() {
        return List.copyOf(byPointer.values());
    }

    private static @Nullable String lastProperty(JsonPointer pointer) {
        String name = null;
        for (JsonPointer rest = pointer; !rest.matches(); rest = rest.tail()) {
            if (!rest.mayMatchElement()) {
                name = rest.getMatchingProperty();
            }
        }
        return name;
    }
}
