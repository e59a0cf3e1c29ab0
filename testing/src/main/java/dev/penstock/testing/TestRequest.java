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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
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

    /** Fails if the answer takes longer than this; 30 seconds unless set. */
    public TestRequest timeout(Duration timeout) {
        this.timeout = timeout;
        return this;
    }

    /**
     * Sends the request, and returns when the whole answer is there.
     *
     * @throws UncheckedIOException if there is none, or none in time
     */
    public TestResponse send() {
        try {
            return new TestResponse(toString(), http.send(build(), BodyHandlers.ofByteArray()), json);
        } catch (IOException failure) {
            throw new UncheckedIOException(this + ": " + failure, failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(this + " was interrupted", interrupted);
        }
    }

    /** Sends the request; completes with the answer, or with the {@link IOException} that there is instead. */
    public CompletableFuture<TestResponse> sendAsync() {
        String name = toString();
        CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(build(), BodyHandlers.ofByteArray());
        return answer.thenApply(response -> new TestResponse(name, response, json));
    }

    private HttpRequest build() {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + target.toString()))
                .timeout(timeout)
                .method(method, body);
        headers.forEach(header -> request.header(header.name(), header.value()));
        return request.build();
    }

    /** Its method, path and query. */
    @Override
    public String toString() {
        return method + " " + target;
    }
}
