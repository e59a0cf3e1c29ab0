package dev.penstock.runtime.internal.server;

import io.undertow.server.HttpServerExchange;

/** What a route leads to. */
interface Endpoint {

    /**
     * Answers a request, now or later. Called on the request's IO thread, within Undertow's call.
     *
     * @param path the request's path in normal form
     * @param captures start and end of each path variable in it
     */
    void serve(HttpServerExchange exchange, String path, int[] captures) throws Exception;
}
