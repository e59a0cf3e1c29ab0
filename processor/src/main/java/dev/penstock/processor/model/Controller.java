package dev.penstock.processor.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A class annotated with {@code @Controller}, with everything that is generated from it.
 *
 * @param type the class
 * @param endpoints in source order, inherited ones after its own
 * @param objects the object shapes that its bodies and results refer to, by {@link ObjectShape#key()}, sorted
 * @param notes what {@code @Schema} says about objects and enums, by their keys
 * @param tag the group that its operations are listed in
 * @param tags what is said of groups, as it stands in the document
 * @param securitySchemes what is said of those, by name
 * @param doc its comment
 * @param origin the class, for messages
 */
public record Controller(
        JavaType.ClassType type,
        List<Endpoint> endpoints,
        List<ObjectShape> objects,
        Map<String, SchemaNotes> notes,
        String tag,
        List<Map<String, Object>> tags,
        Map<String, Object> securitySchemes,
        Doc doc,
        Origin origin) {

    /** Copies the lists. */
    public Controller {
        endpoints = List.copyOf(endpoints);
        objects = List.copyOf(objects);
        notes = Map.copyOf(notes);
        tags = List.copyOf(tags);
        securitySchemes = Map.copyOf(securitySchemes);
    }

    /** The objects that its bodies hold, in depth; those that only results hold are left out. */
    public List<ObjectShape> bodyObjects() {
        Map<String, ObjectShape> all = objects.stream().collect(Collectors.toMap(ObjectShape::key, object -> object));
        Set<String> reached = new TreeSet<>();
        for (Endpoint endpoint : endpoints) {
            for (Parameter parameter : endpoint.parameters()) {
                if (parameter.binding() instanceof Binding.Body body) {
                    reach(body.shape(), all, reached);
                }
            }
        }
        return reached.stream().map(all::get).toList();
    }

    private static void reach(Shape shape, Map<String, ObjectShape> all, Set<String> reached) {
        shape.parts().forEach(part -> reach(part, all, reached));
        if (shape instanceof Shape.RefShape ref && all.containsKey(ref.key()) && reached.add(ref.key())) {
            all.get(ref.key()).parts().forEach(part -> reach(part, all, reached));
        }
    }
}
