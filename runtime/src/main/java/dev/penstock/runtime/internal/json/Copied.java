package dev.penstock.runtime.internal.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.DeserializationContext;

/**
 * Corrects places within an object that is read from a copy, as the one around a {@code @JsonUnwrapped} value: there,
 * each place has one step too many.
 *
 * @param from the place that the copy's parser tells
 * @param to the place of the object
 */
record Copied(String from, JsonPointer to) {

    /** Begins such an object, with the copy's parser at its start; gives the one around it. */
    static @Nullable Copied enter(DeserializationContext context, JsonPointer object, JsonParser copy) {
        Copied outer = (Copied) context.getAttribute(Copied.class);
        String from = copy.streamReadContext().getParent().pathAsPointer().toString();
        context.setAttribute(Copied.class, new Copied(from, object));
        return outer;
    }

    static void leave(DeserializationContext context, @Nullable Copied outer) {
        context.setAttribute(Copied.class, outer);
    }

    /** The place in the body that a parser is at. */
    static JsonPointer pointer(DeserializationContext context, TokenStreamContext position) {
        JsonPointer pointer = position.pathAsPointer();
        Copied around = (Copied) context.getAttribute(Copied.class);
        String text = pointer.toString();
        if (around == null || !text.equals(around.from) && !text.startsWith(around.from + "/")) {
            return pointer;
        }
        return around.to.append(JsonPointer.compile(text.substring(around.from.length())));
    }
}
