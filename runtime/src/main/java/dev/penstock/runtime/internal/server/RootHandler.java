package dev.penstock.runtime.internal.server;

import dev.penstock.Problem;
import dev.penstock.runtime.internal.routing.BadRequestPathException;
import dev.penstock.runtime.internal.routing.RequestPath;
import dev.penstock.runtime.internal.routing.Router;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.HttpContinueReadHandler;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import java.util.List;
import java.util.Map;

/** Finds the endpoint of a request, and answers those that have none. */
final class RootHandler implements HttpHandler {

    private static final int[] NO_CAPTURES = {};

    private final Router<Endpoint> router;
    private final ServerContext server;
    private final InFlight inFlight;
    private final int captureSlots;
    private final Map<String, String> redirects;
    private final HttpHandler continuing = new HttpContinueReadHandler(this::route);

    /** @param redirects locations by the paths that lead there if nothing else answers them */
    RootHandler(Router<Endpoint> router, ServerContext server, InFlight inFlight, Map<String, String> redirects) {
        this.router = router;
        this.server = server;
        this.inFlight = inFlight;
        this.redirects = redirects;
        this.captureSlots = 2 * router.maxVariables();
    }

    /** Undertow starts a pipelined request on whichever thread has ended the one before. */
    @Override
    public void handleRequest(HttpServerExchange exchange) {
        if (!exchange.isInIoThread()) {
            exchange.dispatch(exchange.getIoThread(), this);
            return;
        }
        HeadGuard.of(exchange).headRead();
        inFlight.begin(exchange);
        try {
            HeaderValues expectations = exchange.getRequestHeaders().get(Headers.EXPECT);
            Problem refusal = Framing.check(exchange, expectations);
            if (refusal != null) {
                exchange.setPersistent(false);
                server.responses().problem(exchange, refusal);
            } else if (expectations == null) {
                route(exchange);
            } else {
                continuing.handleRequest(exchange);
            }
        } catch (BadRequestPathException unreadable) {
            server.responses().problem(exchange, Problem.of(400, unreadable.getMessage()));
        } catch (Throwable thrown) {
            server.responses().problem(exchange, server.errors().problem(thrown, "a request"));
        }
    }

    private void route(HttpServerExchange exchange) throws Exception {
        String path = RequestPath.of(exchange.getRequestURI());
        String method = exchange.getRequestMethod().toString();
        int[] captures = captureSlots == 0 ? NO_CAPTURES : new int[captureSlots];
        Endpoint endpoint = router.find(method, path, captures);
        if (endpoint == null) {
            answerWithoutEndpoint(exchange, method, path);
        } else {
            endpoint.serve(exchange, path, captures);
        }
    }

    private void answerWithoutEndpoint(HttpServerExchange exchange, String method, String path) {
        if (path.equals("*") && method.equals("OPTIONS")) {
            server.responses().empty(exchange, 204);
            return;
        }
        List<String> allowed = router.allowed(path);
        String location = redirects.get(path);
        if (allowed.isEmpty() && location != null) {
            exchange.getResponseHeaders().put(Headers.LOCATION, location);
            server.responses().empty(exchange, 308);
            return;
        }
        if (allowed.isEmpty()) {
            server.responses().problem(exchange, Problem.of(404));
            return;
        }
        String methods = String.join(", ", allowed);
        if (method.equals("OPTIONS")) {
            exchange.getResponseHeaders().put(Headers.ALLOW, methods);
            server.responses().empty(exchange, 204);
        } else {
            server.responses().problem(exchange, Problem.of(405), Headers.ALLOW, methods);
        }
    }
}
