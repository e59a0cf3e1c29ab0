package dev.penstock.runtime.internal.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.util.NameTransformer;

/**
 * Corrects places within an object that is read from a copy, as the one around a {@code @JsonUnwrapped} value: there,
 * each place has one step too many.
 *
 * @param from the place that the copy's parser tells
 * @param to the place of the object
 * @param names what became of the names of the object's properties
 */
record Copied(String from, JsonPointer to, NameTransformer names) {

    /** Begins such an object, with the copy's parser at its start; gives the one around it. */
    static @Nullable Copied enter(
            DeserializationContext context, JsonPointer object, JsonParser copy, NameTransformer names) {
        Copied outer = (Copied) context.getAttribute(Copied.class);
        String from = copy.streamReadContext().getParent().pathAsPointer().toString();
        context.setAttribute(Copied.class, new Copied(from, object, names));
        return outer;
    }

    static void leave(DeserializationContext context, @Nullable Copied outer) {
        context.setAttribute(Copied.class, outer);
    }

    /** The place in the body of a property that is missing in the object that a parser is in. */
    static JsonPointer missing(DeserializationContext context, TokenStreamContext position, String name) {
        Copied around = (Copied) context.getAttribute(Copied.class);
        boolean renamed = around != null && position.pathAsPointer().toString().equals(around.from);
        return pointer(context, position).appendProperty(renamed ? around.names.transform(name) : name);
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
