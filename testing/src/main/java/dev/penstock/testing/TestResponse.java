package dev.penstock.testing;

import dev.penstock.Problem;
import dev.penstock.Violation;
import dev.penstock.runtime.TypeRef;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The answer to a {@link TestRequest}. Immutable. Whatever is not as a test expects fails it with the whole answer. */
public final class TestResponse {

    private static final int MOST_SHOWN = 4000;

    private final String request;
    private final HttpResponse<byte[]> response;
    private final JsonMapper json;

    TestResponse(String request, HttpResponse<byte[]> response, JsonMapper json) {
        this.request = request;
        this.response = response;
        this.json = json;
    }

    /** The status code. */
    public int status() {
        return response.statusCode();
    }

    /**
     * Fails the test unless the status code is this one.
     *
     * @return this
     */
    public TestResponse expect(int status) {
        if (status() != status) {
            throw new AssertionFailedError("expected " + status + ", but " + this, status, status());
        }
        return this;
    }

    /**
     * Fails the test unless there is a header with just this value.
     *
     * @return this
     */
    public TestResponse expectHeader(String name, String value) {
        if (!headers(name).equals(List.of(value))) {
            throw new AssertionFailedError(
                    "expected " + name + ": " + value + ", but " + this, List.of(value), headers(name));
        }
        return this;
    }

    /** The first header of a name. */
    public Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    /** The values of all headers of a name, in order. */
    public List<String> headers(String name) {
        return response.headers().allValues(name);
    }

    /** The body as text in UTF-8. */
    public String text() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    /** The body. */
    public byte[] bytes() {
        return response.body().clone();
    }

    /** The body, read as JSON. */
    public JsonNode json() {
        return read(() -> json.readTree(response.body()), "JSON");
    }

    /** The body, read from JSON. */
    public <T> T as(Class<T> type) {
        return read(() -> json.readValue(response.body(), type), type.getTypeName());
    }

    /** The body, read from JSON as a type with type arguments: {@code as(new TypeRef<List<Item>>() {})}. */
    public <T> T as(TypeRef<T> type) {
        JavaType target = json.getTypeFactory().constructType(type.type());
        return read(() -> json.readValue(response.body(), target), type.toString());
    }

    private interface Reading<T> {
        @Nullable
        T read() throws JacksonException;
    }

    private <T> T read(Reading<T> reading, String what) {
        T value;
        try {
            value = reading.read();
        } catch (JacksonException unreadable) {
            throw new AssertionFailedError(
                    "expected " + what + " (" + unreadable.getOriginalMessage() + "), but " + this, unreadable);
        }
        if (value == null) {
            throw new AssertionFailedError("expected " + what + ", but " + this);
        }
        return value;
    }

    /** The body as a problem; fails the test if the answer is none. */
    public Problem problem() {
        if (!header("Content-Type").orElse("").startsWith("application/problem+json")) {
            throw new AssertionFailedError("expected a problem, but " + this);
        }
        JsonNode body = json();
        List<Violation> errors = new ArrayList<>();
        for (JsonNode error : body.path("errors")) {
            errors.add(new Violation(
                    error.path("in").asString(""),
                    text(error, "name"),
                    text(error, "pointer"),
                    error.path("message").asString(""),
                    error.path("code").asString("")));
        }
        return new Problem(
                body.path("type").asString("about:blank"),
                body.path("title").asString(""),
                body.path("status").asInt(status()),
                text(body, "detail"),
                text(body, "instance"),
                text(body, "id"),
                errors);
    }

    private static @Nullable String text(JsonNode object, String name) {
        JsonNode value = object.get(name);
        return value == null || value.isNull() ? null : value.asString("");
    }

    /** The request, the status, the headers and the body. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(request + " was answered " + status());
        response.headers()
                .map()
                .forEach((name, values) -> values.forEach(
                        value -> text.append('\n').append(name).append(": ").append(value)));
        String body = text();
        if (!body.isEmpty()) {
            text.append("\n\n").append(body, 0, Math.min(body.length(), MOST_SHOWN));
            if (body.length() > MOST_SHOWN) {
                text.append("… (").append(response.body().length).append(" bytes)");
            }
        }
        return text.toString();
    }
}
