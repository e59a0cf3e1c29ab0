package dev.penstock.runtime.internal.server;

import dev.penstock.runtime.Execution;
import dev.penstock.runtime.Handler;
import dev.penstock.runtime.Route;
import dev.penstock.runtime.internal.json.JsonBodyReader;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import org.jspecify.annotations.Nullable;

/** A generated handler, run where its route says, after its body has arrived. Immutable. */
class RouteEndpoint implements Endpoint {

    private final ServerContext server;
    private final Route route;
    private final @Nullable JsonBodyReader<?> body;
    private final Handler handler;

    RouteEndpoint(ServerContext server, Route route, @Nullable JsonBodyReader<?> body, Handler handler) {
        this.server = server;
        this.route = route;
        this.body = body;
        this.handler = handler;
    }

    final ServerContext server() {
        return server;
    }

    @Override
    public final void serve(HttpServerExchange exchange, String path, int[] captures) {
        HeaderValues accept = exchange.getRequestHeaders().get(Headers.ACCEPT);
        if (accept != null && !route.produces().isEmpty() && !MediaTypes.accepts(accept, route.produces())) {
            server.responses().problem(exchange, Responses.notAcceptable(route.produces()));
            return;
        }
        HttpCall call = new HttpCall(server, route, exchange, path, captures);
        if (body == null) {
            ready(call);
        } else {
            new BodyReception(server, call, this).begin();
        }
    }

    /** The request is complete. On the IO thread; throws nothing. */
    final void ready(HttpCall call) {
        try {
            proceed(call);
        } catch (Throwable thrown) {
            call.fail(thrown);
        }
    }

    void proceed(HttpCall call) throws Exception {
        if (route.execution() == Execution.WORKER) {
            onWorker(call, new HandlerStint(call));
        } else if (body != null && call.bodyLength() > server.settings().maxInlineJson()) {
            onWorker(call, new DecodeStint(call, body));
        } else {
            handle(call);
        }
    }

    final void handle(HttpCall call) throws Exception {
        handler.handle(call);
        call.handled();
    }

    final void onWorker(HttpCall call, Stint stint) {
        if (!server.workers().admit()) {
            call.refuse("All workers are busy; try again in a moment.");
            return;
        }
        stint.start();
    }

    /** The whole handler, reading the body and writing the reply included. */
    private final class HandlerStint extends Stint {

        private final HttpCall call;

        HandlerStint(HttpCall call) {
            super(call, server.workers());
            this.call = call;
        }

        @Override
        void work() throws Exception {
            handler.handle(call);
        }

        @Override
        void after() {
            call.handled();
        }
    }

    /** A body that would keep the IO thread too long. */
    private final class DecodeStint extends Stint {

        private final HttpCall call;
        private final JsonBodyReader<?> reader;

        DecodeStint(HttpCall call, JsonBodyReader<?> reader) {
            super(call, server.workers());
            this.call = call;
            this.reader = reader;
        }

        @Override
        void work() {
            call.decode(reader);
        }

        @Override
        void after() throws Exception {
            handle(call);
        }
    }
}
