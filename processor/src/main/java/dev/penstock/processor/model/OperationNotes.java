package dev.penstock.processor.model;

import java.util.List;
import java.util.Map;

/**
 * What annotations say of an operation, beside its names, texts and parameters.
 *
 * @param tags the groups that it is listed in
 * @param hidden whether the document should not show it
 * @param responses in order
 * @param more external documentation, security, servers and extensions, as they stand in the document
 */
public record OperationNotes(
        List<String> tags, boolean hidden, List<ResponseNotes> responses, Map<String, Object> more) {

    /** Copies the lists. */
    public OperationNotes {
        tags = List.copyOf(tags);
        responses = List.copyOf(responses);
    }
}
