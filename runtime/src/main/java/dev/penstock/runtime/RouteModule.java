package dev.penstock.runtime;

import java.util.List;

/**
 * The generated routes of one controller.
 *
 * @param <C> the controller
 */
public interface RouteModule<C> {

    /** The version of this contract that the processor at hand generates. */
    int API_VERSION = 1;

    /** The version of this contract that the module was generated for; checked at start. */
    int apiVersion();

    /** The controller whose methods are routed to. */
    Class<C> controllerType();

    /** The routes, in the order of the controller's methods. */
    List<Route> routes();

    /** The name of the class-path resource that holds this controller's part of the OpenAPI document. */
    String openApiFragment();

    /** Declares what the request bodies and arguments need, before any reader is made. */
    void types(Types types);

    /** Registers a handler for each of {@link #routes()}. Called once, at start. */
    void register(C controller, Codecs codecs, Routes routes);
}
