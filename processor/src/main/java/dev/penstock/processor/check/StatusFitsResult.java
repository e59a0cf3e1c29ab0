package dev.penstock.processor.check;

import dev.penstock.processor.Diagnostic;
import dev.penstock.processor.Diagnostics;
import dev.penstock.processor.model.Origin;
import dev.penstock.processor.model.Result;

/** A status is one that an answer can have, and has a body only if that status can. */
public final class StatusFitsResult {

    private StatusFitsResult() {}

    /**
     * Checks {@code @Status} on a handler.
     *
     * @param returned the result's type, for messages
     */
    public static void check(
            int status, Result result, String handler, String returned, Origin origin, Diagnostics diagnostics) {
        if (status < 200 || status > 599) {
            diagnostics.report(Diagnostic.STATUS_OUT_OF_RANGE, origin, status);
        } else if (isBodiless(status)
                && result.kind() != Result.Kind.EMPTY
                && result.shape().isPresent()) {
            diagnostics.report(Diagnostic.STATUS_WITHOUT_BODY, origin, status, handler, returned);
        }
    }

    private static boolean isBodiless(int status) {
        return status == 204 || status == 205 || status == 304;
    }
}
