package dev.penstock.runtime.internal.server;

import dev.penstock.runtime.BodyType;
import dev.penstock.runtime.Codecs;
import dev.penstock.runtime.Routes;
import dev.penstock.runtime.internal.json.JsonCodecs;
import dev.penstock.runtime.internal.settings.Machine;
import dev.penstock.runtime.internal.settings.ServerSettings;
import dev.penstock.runtime.internal.settings.SettingsReader;
import dev.penstock.runtime.internal.settings.SettingsResult;
import dev.penstock.runtime.internal.validation.Validation;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/** A server with handlers written by hand, on any free port; closing it fails if anything is still in use. */
final class TestServer implements AutoCloseable {

    /** What a generated module does. */
    interface Registration {
        void register(Codecs codecs, Routes routes);
    }

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpServer server;
    private final int port;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    private TestServer(HttpServer server, int port) {
        this.server = server;
        this.port = port;
    }

    static TestServer start(Registration registration, String... arguments) throws IOException {
        return start(registration, Map.of(), arguments);
    }

    static TestServer start(
            Registration registration, Map<Class<? extends Throwable>, Integer> statuses, String... arguments)
            throws IOException {
        return start(registration, statuses, new HttpServer.Patience(10_000, 60_000), arguments);
    }

    static TestServer start(
            Registration registration,
            Map<Class<? extends Throwable>, Integer> statuses,
            HttpServer.Patience patience,
            String... arguments)
            throws IOException {
        List<String> all = new ArrayList<>(List.of("--port", "0"));
        all.addAll(List.of(arguments));
        SettingsResult.Values values =
                (SettingsResult.Values) SettingsReader.read(ServerSettings.all(), all, Map.of(), new Properties());
        ServerSettings settings = ServerSettings.of(values.values(), Machine.current(Map.of()));
        HttpServer server =
                HttpServer.create(settings, new ErrorReplies(statuses), Validation.start(List.of(), List.of()));
        RouteTable table = new RouteTable(server.context());
        registration.register(new JsonCodecs(List.<BodyType>of(), false), table);
        return new TestServer(
                server,
                server.listen(table.router(), Map.of(), bound -> {}, patience).getPort());
    }

    HttpServer server() {
        return server;
    }

    URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri(path)).timeout(PATIENCE);
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    CompletableFuture<HttpResponse<String>> getAsync(String path) {
        return client.sendAsync(request(path).build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** A connection to send what no proper client would. */
    RawClient raw() throws IOException {
        return new RawClient(new Socket("localhost", port));
    }

    static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not in time: " + what);
            }
            Thread.onSpinWait();
            Thread.yield();
        }
    }

    @Override
    public void close() {
        server.drain(Duration.ZERO, Duration.ofSeconds(5));
        server.close();
        if (!server.usage().isNone() || !server.usage().threads().isEmpty()) {
            throw new AssertionError("still in use: " + server.usage());
        }
    }
}
