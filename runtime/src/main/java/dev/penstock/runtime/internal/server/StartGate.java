package dev.penstock.runtime.internal.server;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.SameThreadExecutor;
import java.util.concurrent.CompletableFuture;

/** Lets the first requests wait, for the moment between the opening of the port and the end of the start. */
final class StartGate implements HttpHandler {

    private final HttpHandler next;
    private final CompletableFuture<Void> opened = new CompletableFuture<>();

    StartGate(HttpHandler next) {
        this.next = next;
    }

    /** From now on requests pass; those that have come go on, on their IO threads. */
    void open() {
        opened.complete(null);
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        if (opened.isDone()) {
            next.handleRequest(exchange);
        } else {
            exchange.dispatch(
                    SameThreadExecutor.INSTANCE,
                    () -> opened.thenRun(() -> exchange.dispatch(exchange.getIoThread(), next)));
        }
    }
}
