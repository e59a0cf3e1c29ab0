package dev.penstock.runtime.internal.server;

import dev.penstock.Problem;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.resource.ClassPathResourceManager;
import io.undertow.server.handlers.resource.ResourceHandler;
import java.util.Map;

/** The document at {@code /openapi.json}, and the page that shows it at {@code /docs}, if it is on the class path. */
final class DocsEndpoints {

    /** Relative, so that it also holds behind a proxy that strips a prefix of the path. */
    static final Map<String, String> REDIRECTS = Map.of("/docs/", "../docs");

    private static final String PAGE_FOLDER = "META-INF/penstock/docs-ui";

    private DocsEndpoints() {}

    /** Adds them, where the application has no routes of its own. */
    static void addTo(RouteTable routes, Responses responses, byte[] document, ClassLoader loader) {
        routes.addUnlessTaken(
                "GET",
                "/openapi.json",
                (exchange, path, captures) -> responses.constant(exchange, "application/json", document));
        if (hasPage(loader)) {
            HttpHandler files = files(responses, loader);
            routes.addUnlessTaken(
                    "GET", "/docs", (exchange, path, captures) -> serve(exchange, "/index.html", files, responses));
            routes.addUnlessTaken(
                    "GET",
                    "/docs/{file:path}",
                    (exchange, path, captures) ->
                            serve(exchange, path.substring(captures[0] - 1, captures[1]), files, responses));
        }
    }

    static boolean hasPage(ClassLoader loader) {
        return loader.getResource(PAGE_FOLDER + "/index.html") != null;
    }

    private static HttpHandler files(Responses responses, ClassLoader loader) {
        HttpHandler notFound = exchange -> responses.problem(exchange, Problem.of(404));
        return new ResourceHandler(
                new ClassPathResourceManager(loader, PAGE_FOLDER),
                exchange -> exchange.dispatch(exchange.getIoThread(), notFound));
    }

    private static void serve(HttpServerExchange exchange, String file, HttpHandler files, Responses responses)
            throws Exception {
        responses.prepare(exchange);
        FileGuard.begin(exchange, responses.lane(exchange));
        exchange.setRelativePath(file);
        files.handleRequest(exchange);
    }
}
