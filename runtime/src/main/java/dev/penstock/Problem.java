package dev.penstock;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a caller gets instead of an answer: the body of an {@code application/problem+json} response (RFC 9457).
 *
 * @param type a URI that names the kind of problem: {@code about:blank}, where the status says it all, or
 *     {@code urn:penstock:problem:…}
 * @param title the kind of problem in words
 * @param status the HTTP status
 * @param detail what went wrong this time
 * @param instance a URI reference that names this occurrence
 * @param id of an unexpected error: the id that the server's log line carries
 * @param errors of a 422: everything that is wrong with the request; otherwise empty
 */
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable String instance,
        @Nullable String id,
        List<Violation> errors) {

    /** Copies the list of errors. */
    public Problem {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(title, "title");
        errors = List.copyOf(errors);
    }

    /** A problem that its status says all about, titled with the status's reason phrase. */
    public static Problem of(int status) {
        return new Problem("about:blank", StatusPhrases.of(status), status, null, null, null, List.of());
    }

    /** A problem that its status and a sentence say all about. */
    public static Problem of(int status, String detail) {
        return of(status).withDetail(detail);
    }

    /** This problem with another detail. */
    public Problem withDetail(String detail) {
        return new Problem(type, title, status, detail, instance, id, errors);
    }

    /** This problem with another type and title. */
    public Problem withType(String type, String title) {
        return new Problem(type, title, status, detail, instance, id, errors);
    }

    /** This problem with an id that the log carries too. */
    public Problem withId(String id) {
        return new Problem(type, title, status, detail, instance, id, errors);
    }

    /** This problem with the given errors. */
    public Problem withErrors(List<Violation> errors) {
        return new Problem(type, title, status, detail, instance, id, errors);
    }
}
