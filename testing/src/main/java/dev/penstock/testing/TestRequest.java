package dev.penstock.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.databind.json.JsonMapper;

/** A request that has not been sent. Mutable, and for one thread. */
public final class TestRequest {

    private record Header(String name, String value) {}

    private final String method;
    private final URI base;
    private final StringBuilder target;
    private final HttpClient http;
    private final JsonMapper json;
    private final List<Header> headers = new ArrayList<>();
    private BodyPublisher body = BodyPublishers.noBody();
    private Duration timeout = Duration.ofSeconds(30);

    TestRequest(String method, URI base, String path, Map<String, String> headers, HttpClient http, JsonMapper json) {
        this.method = method;
        this.base = base;
        this.target = new StringBuilder(path);
        this.http = http;
        this.json = json;
        headers.forEach(this::header);
    }

    /** Adds a query parameter, encoded; several of a name are sent in this order. */
    public TestRequest query(String name, Object value) {
        target.append(target.indexOf("?") < 0 ? '?' : '&')
                .append(encode(name))
                .append('=')
                .append(encode(value.toString()));
        return this;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /**
     * Sets a header, in the place of one of the same name.
     *
     * @throws IllegalArgumentException if the JDK's client sends this one itself: {@code Host}, {@code Connection},
     *     {@code Content-Length}, {@code Expect}, {@code Upgrade}
     */
    public TestRequest header(String name, String value) {
        HttpRequest.newBuilder().header(name, value); // refuses it here, where it stands, and not when it is sent
        headers.removeIf(header -> header.name().equalsIgnoreCase(name));
        headers.add(new Header(name, value));
        return this;
    }

    /** Adds a cookie. */
    public TestRequest cookie(String name, String value) {
        String before = headers.stream()
                .filter(header -> header.name().equalsIgnoreCase("Cookie"))
                .map(header -> header.value() + "; ")
                .findFirst()
                .orElse("");
        return header("Cookie", before + name + "=" + value);
    }

    /** Sets the body: an object is written as JSON, and a string is JSON text already. */
    public TestRequest json(Object value) {
        return body(
                "application/json",
                value instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : json.writeValueAsBytes(value));
    }

    /** Sets a body of text in UTF-8. */
    public TestRequest body(String contentType, String text) {
        return body(contentType, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sets a body. */
    public TestRequest body(String contentType, byte[] content) {
        body = BodyPublishers.ofByteArray(content);
        return header("Content-Type", contentType);
    }

    /**
     * Fails if the answer takes longer than this, its body included; 30 seconds unless set.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public TestRequest timeout(Duration timeout) {
        HttpRequest.newBuilder().timeout(timeout); // refuses it here, where it stands, and not when it is sent
        this.timeout = timeout;
        return this;
    }

    /**
     * Sends the request, and returns when the whole answer is there.
     *
     * @throws UncheckedIOException if there is none, or none in time
     */
    public TestResponse send() {
        CompletableFuture<TestResponse> answer = sendAsync();
        try {
            return answer.get();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof IOException none) {
                throw new UncheckedIOException(this + ": " + none, none);
            }
            throw new IllegalStateException(this + ": " + failure.getCause(), failure.getCause());
        } catch (InterruptedException interrupted) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new IllegalStateException(this + " was interrupted", interrupted);
        }
    }

    /**
     * Sends the request; completes with the answer, or with the {@link IOException} that there is instead. To cancel it
     * is to leave: the connection is closed, whatever the answer has come to.
     */
    public CompletableFuture<TestResponse> sendAsync() {
        String name = toString();
        CompletableFuture<HttpResponse<byte[]>> exchange = http.sendAsync(build(), BodyHandlers.ofByteArray());
        CompletableFuture<TestResponse> answer = new CompletableFuture<>();
        Duration within = timeout;
        // The timeout of the JDK's request ends where the body begins, so this one is set on the whole exchange.
        exchange.copy()
                .orTimeout(TimeUnit.NANOSECONDS.convert(within), TimeUnit.NANOSECONDS)
                .whenComplete((response, failure) -> {
                    if (failure == null) {
                        answer.complete(new TestResponse(name, response, json));
                    } else {
                        answer.completeExceptionally(why(failure, within));
                    }
                });
        answer.whenComplete((done, failure) -> {
            if (failure != null) {
                exchange.cancel(true); // does nothing if that is over itself
            }
        });
        return answer;
    }

    private static Throwable why(Throwable failure, Duration timeout) {
        if (failure instanceof TimeoutException) {
            return new HttpTimeoutException("not answered to the end within " + timeout);
        }
        Throwable cause = failure.getCause();
        return failure instanceof CompletionException && cause != null ? cause : failure;
    }

    private HttpRequest build() {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + target.toString())).method(method, body);
        headers.forEach(header -> request.header(header.name(), header.value()));
        return request.build();
    }

    /** Its method, path and query. */
    @Override
    public String toString() {
        return method + " " + target;
    }
}
