package dev.penstock.processor.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code @ApiResponse} says.
 *
 * @param code a status, a class of them as {@code 4XX}, or {@code default}
 * @param description may be empty
 * @param content empty if nothing is said; an empty list if there is none
 * @param headers in order
 * @param asResult whether the content is that of the handler's result
 * @param more links and extensions
 */
public record ResponseNotes(
        String code,
        String description,
        Optional<List<ContentNotes>> content,
        List<HeaderNotes> headers,
        boolean asResult,
        Map<String, Object> more) {

    /** Copies the lists. */
    public ResponseNotes {
        content = content.map(List::copyOf);
        headers = List.copyOf(headers);
    }
}
