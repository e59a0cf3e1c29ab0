package dev.penstock.runtime;

/** Where a {@link RouteModule} registers its handlers. */
public interface Routes {

    /** Adds a route without a request body. */
    void add(Route route, Handler handler);

    /** Adds a route whose body is read, up to the limit, before the handler runs. */
    void add(Route route, BodyReader<?> body, Handler handler);

    /** Adds an IO route without a body whose arguments are read on a worker. */
    <A> void add(Route route, ArgumentsReader<A> arguments, ArgumentsHandler<A> handler);

    /** Adds an IO route with a body whose arguments are read on a worker. */
    <A> void add(Route route, BodyReader<?> body, ArgumentsReader<A> arguments, ArgumentsHandler<A> handler);
}
