package dev.penstock.runtime.internal.server;

import dev.penstock.runtime.ArgumentsHandler;
import dev.penstock.runtime.ArgumentsReader;
import dev.penstock.runtime.BodyReader;
import dev.penstock.runtime.Codecs;
import dev.penstock.runtime.Handler;
import dev.penstock.runtime.Route;
import dev.penstock.runtime.RouteModule;
import dev.penstock.runtime.Routes;
import dev.penstock.runtime.internal.json.JsonBodyReader;
import dev.penstock.runtime.internal.routing.PathTemplate;
import dev.penstock.runtime.internal.routing.Router;
import java.util.HashSet;
import java.util.Set;

/** Collects what generated modules register, and makes the router of it. Used by one thread, at start. */
final class RouteTable implements Routes {

    private final ServerContext server;
    private final Router.Builder<Endpoint> router = Router.builder();
    private final Set<String> shapes = new HashSet<>();

    RouteTable(ServerContext server) {
        this.server = server;
    }

    /** Lets a module register the handlers of its controller. */
    <C> void register(RouteModule<C> module, Object controller, Codecs codecs) {
        module.register(module.controllerType().cast(controller), codecs, this);
    }

    /** Adds something of the server's own, unless the application has a route there. */
    void addUnlessTaken(String method, String template, Endpoint endpoint) {
        PathTemplate path = PathTemplate.parse(template);
        if (shapes.add(method + " " + path.shape())) {
            router.add(method, path, endpoint);
        }
    }

    Router<Endpoint> router() {
        return router.build();
    }

    @Override
    public void add(Route route, Handler handler) {
        add(route, new RouteEndpoint(server, route, null, handler));
    }

    @Override
    public void add(Route route, BodyReader<?> body, Handler handler) {
        add(route, new RouteEndpoint(server, route, (JsonBodyReader<?>) body, handler));
    }

    @Override
    public <A> void add(Route route, ArgumentsReader<A> arguments, ArgumentsHandler<A> handler) {
        add(route, new TwoPhaseEndpoint<>(server, route, null, arguments, handler));
    }

    @Override
    public <A> void add(Route route, BodyReader<?> body, ArgumentsReader<A> arguments, ArgumentsHandler<A> handler) {
        add(route, new TwoPhaseEndpoint<>(server, route, (JsonBodyReader<?>) body, arguments, handler));
    }

    private void add(Route route, Endpoint endpoint) {
        PathTemplate path = PathTemplate.parse(route.template());
        shapes.add(route.method() + " " + path.shape());
        router.add(route.method(), path, endpoint);
    }
}
