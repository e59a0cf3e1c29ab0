package dev.penstock.processor.model;

import java.util.List;

/**
 * A class annotated with {@code @Controller}, with everything that is generated from it.
 *
 * @param type the class
 * @param endpoints in source order, inherited ones after its own
 * @param objects the object shapes that its bodies and results refer to, by {@link ObjectShape#key()}, sorted
 * @param tag the group that its operations are listed in
 * @param doc its comment
 * @param origin the class, for messages
 */
public record Controller(
        JavaType.ClassType type,
        List<Endpoint> endpoints,
        List<ObjectShape> objects,
        String tag,
        Doc doc,
        Origin origin) {

    /** Copies the lists. */
    public Controller {
        endpoints = List.copyOf(endpoints);
        objects = List.copyOf(objects);
    }
}
