package shop;

import dev.penstock.App;
import dev.penstock.Penstock;
import dev.penstock.RunningApp;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A shop on a free port with a database of its own, and a client of it. */
final class RunningShop implements AutoCloseable {

    static final JsonMapper JSON = new JsonMapper();

    final RunningApp app;
    final HttpClient client = HttpClient.newHttpClient();

    private RunningShop(RunningApp app) {
        this.app = app;
    }

    /** A shop on H2 in memory. */
    static RunningShop start() {
        return start(Map.of());
    }

    /** A shop with further settings. */
    static RunningShop start(Map<String, String> settings) {
        App app = Penstock.app(Shop.class)
                .port(0)
                .set("shop.db-url", "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        settings.forEach(app::set);
        return new RunningShop(app.start());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(30));
    }

    URI uri(String path) {
        return URI.create("http://localhost:" + app.port() + path);
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    HttpResponse<String> put(String path, String json) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    HttpResponse<String> delete(String path) throws IOException, InterruptedException {
        return send(request(path).DELETE());
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    @Override
    public void close() {
        app.close();
    }
}
