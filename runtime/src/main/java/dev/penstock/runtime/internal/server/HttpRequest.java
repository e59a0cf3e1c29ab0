package dev.penstock.runtime.internal.server;

import dev.penstock.Request;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderValues;
import java.net.InetSocketAddress;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The request of an exchange. */
record HttpRequest(HttpServerExchange exchange) implements Request {

    @Override
    public String method() {
        return exchange.getRequestMethod().toString();
    }

    @Override
    public String path() {
        String uri = exchange.getRequestURI();
        if (!exchange.isHostIncludedInRequestURI()) {
            return uri;
        }
        int authority = uri.indexOf("://") + 3;
        int slash = uri.indexOf('/', authority);
        return slash < 0 ? "/" : uri.substring(slash);
    }

    @Override
    public String query() {
        return exchange.getQueryString();
    }

    @Override
    public String scheme() {
        return exchange.getRequestScheme();
    }

    @Override
    public String host() {
        return exchange.getHostAndPort();
    }

    @Override
    public Optional<String> queryParameter(String name) {
        Deque<String> values = exchange.getQueryParameters().get(name);
        return values == null ? Optional.empty() : Optional.ofNullable(values.peekFirst());
    }

    @Override
    public Optional<String> header(String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
    }

    @Override
    public List<String> headers(String name) {
        HeaderValues values = exchange.getRequestHeaders().get(name);
        return values == null ? List.of() : List.copyOf(values);
    }

    @Override
    public Optional<String> cookie(String name) {
        return Optional.ofNullable(InboundCall.cookie(exchange, name));
    }

    @Override
    public InetSocketAddress remoteAddress() {
        return exchange.getSourceAddress();
    }
}
