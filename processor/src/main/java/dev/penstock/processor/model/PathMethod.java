package dev.penstock.processor.model;

import dev.penstock.runtime.internal.routing.PathTemplate;
import java.util.List;
import java.util.Optional;

/**
 * A method that gives the path of an endpoint. It is read even from an endpoint that has errors, so that code that
 * calls it is not reported too.
 *
 * @param method the handler's name
 * @param verb the HTTP method
 * @param path the whole template
 * @param arguments one for each variable of the template, in order
 * @param handler the handler as messages name it: {@code ItemController.get}
 * @param origin the value of the verb's annotation, for messages
 */
public record PathMethod(
        String method, String verb, PathTemplate path, List<Argument> arguments, String handler, Origin origin) {

    /**
     * What stands for a variable.
     *
     * @param name the variable's name
     * @param type what the handler takes; empty if it is unknown or can't be turned back into text
     * @param conversion how the text is read
     */
    public record Argument(String name, Optional<JavaType> type, Optional<Conversion> conversion) {}

    /** Copies the list. */
    public PathMethod {
        arguments = List.copyOf(arguments);
    }
}
