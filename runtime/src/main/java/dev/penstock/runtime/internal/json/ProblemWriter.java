package dev.penstock.runtime.internal.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.penstock.Problem;
import dev.penstock.Violation;
import tools.jackson.databind.ObjectWriter;

/** Writes problems as {@code application/problem+json}. Immutable; any thread may use it. */
public final class ProblemWriter {

    /** The media type of a problem (RFC 9457). */
    public static final String CONTENT_TYPE = "application/problem+json";

    private final ObjectWriter writer;

    /** Makes the writer; costs what Jackson takes to inspect two records. */
    public ProblemWriter() {
        writer = Json.builder(false)
                .addMixIn(Problem.class, ProblemMembers.class)
                .addMixIn(Violation.class, ViolationMembers.class)
                .build()
                .writerFor(Problem.class);
    }

    /** The problem as JSON in UTF-8; members that are null or empty are left out. */
    public byte[] write(Problem problem) {
        return writer.writeValueAsBytes(problem);
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @JsonPropertyOrder({"type", "title", "status", "detail", "instance", "id", "errors"})
    private interface ProblemMembers {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @JsonPropertyOrder({"in", "name", "pointer", "message", "code"})
    private interface ViolationMembers {}
}
