package dev.penstock.processor.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code @Content} says of a body.
 *
 * @param mediaType empty if it says none
 * @param shape if it names a type
 * @param schema what it says of that
 * @param examples in order
 * @param more extensions
 */
public record ContentNotes(
        String mediaType,
        Optional<Shape> shape,
        SchemaNotes schema,
        List<NamedExample> examples,
        Map<String, Object> more) {

    /** Copies the lists. */
    public ContentNotes {
        examples = List.copyOf(examples);
        more = Collections.unmodifiableMap(new LinkedHashMap<>(more));
    }
}
