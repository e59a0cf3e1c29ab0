package dev.penstock.testing;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends requests to the application under test, over a real connection and no proxy, and follows no redirects.
 * Injected where a {@link PenstockTest} asks for it. Safe for use by several threads.
 *
 * <p>Paths are sent as they are, encoded by the caller where necessary: {@code "/items/42"}, {@code
 * ItemController_Urls.get(42)}. Bodies are written as JSON; a string is JSON text already.
 */
public final class TestClient {

    private final URI base;
    private final Map<String, String> headers;
    private final HttpClient http;
    private final JsonMapper json;

    TestClient(URI base) {
        this(
                base,
                Map.of(),
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(Duration.ofSeconds(10))
                        .proxy(HttpClient.Builder.NO_PROXY)
                        .build(),
                JsonMapper.builder()
                        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS) // which keeps all digits
                        .build());
    }

    private TestClient(URI base, Map<String, String> headers, HttpClient http, JsonMapper json) {
        this.base = base;
        this.headers = headers;
        this.http = http;
        this.json = json;
    }

    /** This client with a header that all its requests carry, such as {@code Authorization}. */
    public TestClient withHeader(String name, String value) {
        Map<String, String> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        more.putAll(headers);
        more.put(name, value);
        return new TestClient(base, more, http, json);
    }

    /** Sends a GET request. */
    public TestResponse get(String path) {
        return request("GET", path).send();
    }

    /** Sends a HEAD request. */
    public TestResponse head(String path) {
        return request("HEAD", path).send();
    }

    /** Sends an OPTIONS request. */
    public TestResponse options(String path) {
        return request("OPTIONS", path).send();
    }

    /** Sends a DELETE request. */
    public TestResponse delete(String path) {
        return request("DELETE", path).send();
    }

    /** Sends a POST request without a body. */
    public TestResponse post(String path) {
        return request("POST", path).send();
    }

    /** Sends a POST request with a JSON body. */
    public TestResponse post(String path, Object body) {
        return request("POST", path).json(body).send();
    }

    /** Sends a PUT request with a JSON body. */
    public TestResponse put(String path, Object body) {
        return request("PUT", path).json(body).send();
    }

    /** Sends a PATCH request with a JSON body. */
    public TestResponse patch(String path, Object body) {
        return request("PATCH", path).json(body).send();
    }

    /** A request that says more: query parameters, headers, a body that is not JSON. */
    public TestRequest request(String method, String path) {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("a path begins with a slash: \"/" + path + "\"");
        }
        return new TestRequest(method, base, path, headers, http, json);
    }
}
