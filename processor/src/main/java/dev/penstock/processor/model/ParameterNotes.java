package dev.penstock.processor.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What {@code @Parameter}, or {@code @RequestBody} of a body, says.
 *
 * @param description may be empty
 * @param deprecated whether clients should not send it
 * @param hidden whether the document should not show it
 * @param schema what is said of its value
 * @param examples of a parameter, in order
 * @param content of a body
 * @param more extensions
 */
public record ParameterNotes(
        String description,
        boolean deprecated,
        boolean hidden,
        SchemaNotes schema,
        List<NamedExample> examples,
        List<ContentNotes> content,
        Map<String, Object> more) {

    /** Nothing. */
    public static final ParameterNotes NONE =
            new ParameterNotes("", false, false, SchemaNotes.NONE, List.of(), List.of(), Map.of());

    /** Copies the lists. */
    public ParameterNotes {
        examples = List.copyOf(examples);
        content = List.copyOf(content);
        more = Collections.unmodifiableMap(new LinkedHashMap<>(more));
    }
}
