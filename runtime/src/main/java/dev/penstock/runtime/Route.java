package dev.penstock.runtime;

import java.util.Objects;

/**
 * What is known of a route without serving it.
 *
 * @param method the HTTP method
 * @param template the path template, beginning with a slash
 * @param handler the controller's method, for messages and tables: {@code ItemController.get}
 * @param execution where the handler runs
 * @param why why it runs there, in a few words
 * @param produces the media type of every answer that is no problem, so that a caller that does not accept it is told
 *     before the handler runs; empty if there is none, or the handler says so itself
 */
public record Route(String method, String template, String handler, Execution execution, String why, String produces) {

    /** Checks that nothing is missing. */
    public Route {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(template, "template");
        Objects.requireNonNull(handler, "handler");
        Objects.requireNonNull(execution, "execution");
        Objects.requireNonNull(why, "why");
        Objects.requireNonNull(produces, "produces");
    }

    /** A route whose handler runs on the IO thread. */
    public static Route onIo(String method, String template, String handler, String why) {
        return new Route(method, template, handler, Execution.IO, why, "");
    }

    /** A route whose handler runs on a worker thread. */
    public static Route onWorker(String method, String template, String handler, String why) {
        return new Route(method, template, handler, Execution.WORKER, why, "");
    }

    /** This route, all of whose answers have a media type. */
    public Route producing(String mediaType) {
        return new Route(method, template, handler, execution, why, mediaType);
    }
}
