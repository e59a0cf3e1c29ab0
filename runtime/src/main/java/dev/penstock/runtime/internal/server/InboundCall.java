package dev.penstock.runtime.internal.server;

import dev.penstock.Problem;
import dev.penstock.ProblemException;
import dev.penstock.Request;
import dev.penstock.Violation;
import dev.penstock.runtime.Arguments;
import dev.penstock.runtime.BodyReader;
import dev.penstock.runtime.Call;
import dev.penstock.runtime.Source;
import dev.penstock.runtime.internal.json.Decoded;
import dev.penstock.runtime.internal.json.JsonBodyReader;
import dev.penstock.runtime.internal.routing.RequestPath;
import dev.penstock.runtime.internal.validation.Validation;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.Cookie;
import io.undertow.util.HeaderValues;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The half of a call that reads the request, and collects everything that is wrong with it. */
abstract class InboundCall extends Deadlines.Deadline implements Call {

    private static final byte[] NO_BODY = {};

    /** An answer must not be many times as large as the request that it refuses. */
    private static final int MOST_ERRORS = 100;

    /** Undertow's limit, which it tells by a number only. */
    static final int MAX_COOKIES = 200;

    private static final String TOO_MANY_COOKIES = "UT000046";

    private final HttpServerExchange exchange;
    private final Validation validation;
    private final BodyBudget budget;
    private final String path;
    private final int[] captures;
    private byte[] body = NO_BODY;
    private int bodyLength;
    private @Nullable Decoded<?> decoded;
    private @Nullable List<Violation> violations;
    private boolean bodyWrong;

    InboundCall(HttpServerExchange exchange, Validation validation, BodyBudget budget, String path, int[] captures) {
        this.exchange = exchange;
        this.validation = validation;
        this.budget = budget;
        this.path = path;
        this.captures = captures;
    }

    final HttpServerExchange exchange() {
        return exchange;
    }

    /** Takes the body, which is in memory now; the array belongs to the call. */
    final void received(byte[] bytes, int length) {
        body = bytes;
        bodyLength = length;
    }

    final int bodyLength() {
        return bodyLength;
    }

    /** Reads the body before the handler asks for it. */
    final void decode(JsonBodyReader<?> reader) {
        decoded = reader.decode(body, bodyLength);
        releaseBody();
    }

    /** Nobody reads the body any more. On the thread that the call is on; a second time it does nothing. */
    final void releaseBody() {
        if (body.length > 0) {
            budget.giveBack(body.length);
            body = NO_BODY;
        }
    }

    @Override
    public final String path(int index) {
        return RequestPath.decode(path, captures[2 * index], captures[2 * index + 1]);
    }

    @Override
    public final @Nullable String query(String name) {
        Deque<String> values = exchange.getQueryParameters().get(name);
        String value = values == null ? null : values.peekFirst();
        if (value != null && !QueryText.isPlain(value)) {
            checkText(name, List.of(value));
        }
        return value;
    }

    @Override
    public final List<String> queries(String name) {
        Deque<String> values = exchange.getQueryParameters().get(name);
        if (values == null) {
            return List.of();
        }
        for (String value : values) {
            if (!QueryText.isPlain(value)) {
                checkText(name, values);
                break; // that was about all of them
            }
        }
        return List.copyOf(values);
    }

    private void checkText(String name, Collection<String> values) {
        if (!QueryText.areText(name, values, exchange.getQueryString())) {
            reject(Source.QUERY, name, "type", "must be text in UTF-8 without NUL");
        }
    }

    @Override
    public final @Nullable String header(String name) {
        return exchange.getRequestHeaders().getFirst(name);
    }

    @Override
    public final List<String> headers(String name) {
        HeaderValues values = exchange.getRequestHeaders().get(name);
        return values == null ? List.of() : List.copyOf(values);
    }

    @Override
    public final @Nullable String cookie(String name) {
        return cookie(exchange, name);
    }

    /** The first reading parses all cookies; then it shows whether there are too many. */
    static @Nullable String cookie(HttpServerExchange exchange, String name) {
        Cookie cookie;
        try {
            cookie = exchange.getRequestCookie(name);
        } catch (IllegalStateException | IllegalArgumentException unreadable) {
            boolean many = String.valueOf(unreadable.getMessage()).startsWith(TOO_MANY_COOKIES);
            throw new RefusedRequest(Problem.of(
                    400,
                    many ? "The request has more than " + MAX_COOKIES + " cookies." : "The cookies can't be read."));
        }
        return cookie == null ? null : cookie.getValue();
    }

    @Override
    @SuppressWarnings("unchecked") // the route reads its body with one reader
    public final <T> @Nullable T body(BodyReader<T> reader) {
        if (decoded == null) {
            decode((JsonBodyReader<T>) reader);
        }
        Decoded<T> read = (Decoded<T>) decoded;
        if (read.problem() != null) {
            throw new RefusedRequest(read.problem());
        }
        if (!read.violations().isEmpty()) {
            bodyWrong = true;
            collected().addAll(read.violations());
        }
        return read.value();
    }

    @Override
    public final Request request() {
        return new HttpRequest(exchange);
    }

    @Override
    public final void reject(Source source, String name, String code, String message) {
        if (!failed(source, name)) { // the first thing that is wrong with it stands
            collected().add(new Violation(source.text(), name, null, message, code));
        }
    }

    @Override
    public final void check() {
        if (violations != null) {
            Problem problem = Problem.of(422).withType("urn:penstock:problem:invalid-request", "Invalid Request");
            int all = violations.size();
            throw new RefusedRequest(
                    all <= MOST_ERRORS
                            ? problem.withErrors(violations)
                            : problem.withDetail("These are the first " + MOST_ERRORS + " of " + all + " errors.")
                                    .withErrors(violations.subList(0, MOST_ERRORS)));
        }
    }

    @Override
    public final <R extends Record> void validate(Arguments<R> arguments, R values) {
        List<Violation> more =
                validation.validate(arguments, values, this::failed, violations == null ? List.of() : violations);
        if (!more.isEmpty()) {
            collected().addAll(more);
        }
        check();
    }

    private boolean failed(Source source, String name) {
        if (source == Source.BODY) {
            return bodyWrong;
        }
        if (violations != null) {
            for (Violation violation : violations) {
                if (violation.in().equals(source.text()) && name.equals(violation.name())) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<Violation> collected() {
        if (violations == null) {
            violations = new ArrayList<>();
        }
        return violations;
    }

    /** Ends a handler whose request is wrong. There is no stack trace: a caller could ask for many. */
    private static final class RefusedRequest extends ProblemException {

        private static final long serialVersionUID = 1L;

        RefusedRequest(Problem problem) {
            super(problem);
        }

        @Override
        public Throwable fillInStackTrace() {
            return this;
        }
    }
}
