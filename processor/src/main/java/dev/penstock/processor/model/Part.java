package dev.penstock.processor.model;

import dev.penstock.runtime.Route;
import java.util.List;
import java.util.Optional;

/**
 * A class that applications can be made of, as its marker in the index and the class itself tell.
 *
 * @param type the class
 * @param apiVersion the version of the contract with the runtime that its companions were generated for
 * @param controller how it is made, if it is a controller
 * @param handlers of a controller
 * @param provided what other classes can depend on
 * @param config its settings, if it is a settings record
 * @param status its status, if it is an exception that has one
 * @param fromSource whether it is compiled right now, so that messages can stand in it
 * @param origin the class, for messages
 */
public record Part(
        JavaType.ClassType type,
        int apiVersion,
        Optional<Provided> controller,
        List<Handler> handlers,
        List<Provided> provided,
        Optional<ConfigRecord> config,
        Optional<ExceptionStatus> status,
        boolean fromSource,
        Origin origin) {

    /**
     * A method of a controller that answers requests.
     *
     * @param route its route
     * @param operationId the id of its operation in the OpenAPI document; empty if the index does not tell
     * @param origin the method's annotation, or the class if it is inherited, for messages
     */
    public record Handler(Route route, String operationId, Origin origin) {}

    /** Copies the lists. */
    public Part {
        handlers = List.copyOf(handlers);
        provided = List.copyOf(provided);
    }
}
