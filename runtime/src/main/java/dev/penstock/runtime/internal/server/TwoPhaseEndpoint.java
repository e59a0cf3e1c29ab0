package dev.penstock.runtime.internal.server;

import dev.penstock.runtime.ArgumentsHandler;
import dev.penstock.runtime.ArgumentsReader;
import dev.penstock.runtime.Route;
import dev.penstock.runtime.internal.json.JsonBodyReader;
import org.jspecify.annotations.Nullable;

/**
 * A handler on the IO thread whose arguments are read on a worker, because checking them may block. Immutable.
 *
 * @param <A> the generated record of arguments
 */
final class TwoPhaseEndpoint<A> extends RouteEndpoint {

    private final ArgumentsReader<A> reader;
    private final ArgumentsHandler<A> second;

    TwoPhaseEndpoint(
            ServerContext server,
            Route route,
            @Nullable JsonBodyReader<?> body,
            ArgumentsReader<A> reader,
            ArgumentsHandler<A> second) {
        super(server, route, body, call -> second.handle(call, reader.read(call)));
        this.reader = reader;
        this.second = second;
    }

    @Override
    void proceed(HttpCall call) {
        onWorker(call, new ArgumentsStint(call));
    }

    private final class ArgumentsStint extends Stint {

        private final HttpCall call;
        private @Nullable A arguments;

        ArgumentsStint(HttpCall call) {
            super(call, server().workers());
            this.call = call;
        }

        @Override
        void work() throws Exception {
            arguments = reader.read(call);
        }

        @Override
        @SuppressWarnings("NullAway") // work has returned, and readers return a record
        void after() throws Exception {
            second.handle(call, arguments);
            call.handled();
        }
    }
}
