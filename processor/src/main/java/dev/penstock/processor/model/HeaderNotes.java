package dev.penstock.processor.model;

import java.util.List;

/**
 * What {@code @Header} says of a response's header.
 *
 * @param name its name
 * @param description may be empty
 * @param required whether it is always there
 * @param deprecated whether clients should not use it
 * @param shape its value
 * @param schema what is said of that
 * @param examples in order
 */
public record HeaderNotes(
        String name,
        String description,
        boolean required,
        boolean deprecated,
        Shape shape,
        SchemaNotes schema,
        List<NamedExample> examples) {

    /** Copies the list. */
    public HeaderNotes {
        examples = List.copyOf(examples);
    }
}
