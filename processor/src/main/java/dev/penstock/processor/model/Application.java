package dev.penstock.processor.model;

import java.util.List;
import java.util.Map;

/**
 * A class annotated with {@code @Application}, with everything that it can be made of.
 *
 * @param type the class
 * @param title the API's title
 * @param version the API's version
 * @param description from the class's comment, in Markdown; may be empty
 * @param definition what else annotations say of the document, as it stands there
 * @param parts those of its own module and of the included jars, sorted by name
 * @param others those of other jars on the class path, sorted by name
 * @param unusable what this module would provide, if it had no errors of its own
 * @param origin the annotation, for messages
 */
public record Application(
        JavaType.ClassType type,
        String title,
        String version,
        String description,
        Map<String, Object> definition,
        List<Part> parts,
        List<Part> others,
        List<Origin> unusable,
        Origin origin) {

    /** Copies the lists. */
    public Application {
        parts = List.copyOf(parts);
        others = List.copyOf(others);
        unusable = List.copyOf(unusable);
    }
}
