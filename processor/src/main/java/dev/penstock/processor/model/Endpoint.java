package dev.penstock.processor.model;

import dev.penstock.runtime.internal.routing.PathTemplate;
import java.util.List;

/**
 * A method of a controller that answers requests.
 *
 * @param method the Java method's name
 * @param name the same, made unique among the controller's endpoints: {@code get}, {@code get2}
 * @param verb the HTTP method
 * @param path the whole template, the controller's included
 * @param parameters in order
 * @param result what it returns
 * @param threading where it runs
 * @param status of a successful answer
 * @param failures the problems it declares
 * @param throwsChecked whether its throws clause names a checked exception
 * @param operationId unique in the document
 * @param tag the group it is listed in
 * @param doc its comment, or that of the method it overrides
 * @param deprecated whether it, or its controller, is
 * @param notes what annotations say of it beside that
 * @param origin the method, for messages
 * @param pathOrigin the value of the verb's annotation, for messages
 */
public record Endpoint(
        String method,
        String name,
        String verb,
        PathTemplate path,
        List<Parameter> parameters,
        Result result,
        Threading threading,
        int status,
        List<Failure> failures,
        boolean throwsChecked,
        String operationId,
        String tag,
        Doc doc,
        boolean deprecated,
        OperationNotes notes,
        Origin origin,
        Origin pathOrigin) {

    /** Copies the lists. */
    public Endpoint {
        parameters = List.copyOf(parameters);
        failures = List.copyOf(failures);
    }
}
