package dev.penstock.processor.testing;

import dev.penstock.App;
import dev.penstock.Penstock;
import dev.penstock.RunningApp;
import dev.penstock.processor.ControllerProcessor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/** Controllers that were compiled from text, behind a real server on a port of its own. */
public final class Running implements AutoCloseable {

    private final URLClassLoader loader;
    private final RunningApp app;
    private final HttpClient client = HttpClient.newHttpClient();

    private Running(URLClassLoader loader, RunningApp app) {
        this.loader = loader;
        this.app = app;
    }

    /** Compiles sources and serves a controller, which has a constructor without parameters. */
    public static Running controller(String binaryName, String... sources) {
        return of(binaryName, Compiled.with(List.of(new ControllerProcessor()), sources));
    }

    /** Serves a controller that was compiled before. */
    public static Running of(String binaryName, Compiled compiled) {
        compiled.orFail();
        URLClassLoader loader = compiled.loader();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            Constructor<?> constructor = loader.loadClass(binaryName).getDeclaredConstructor();
            constructor.setAccessible(true);
            App app = Penstock.app()
                    .mount(constructor.newInstance())
                    .host("127.0.0.1")
                    .port(0);
            return new Running(loader, app.start());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** The loader of the controller. */
    public ClassLoader loader() {
        return loader;
    }

    /** Answers to a request without a body, with pairs of header names and values. */
    public HttpResponse<String> send(String method, String path, String... headers) {
        return send(request(path, headers).method(method, HttpRequest.BodyPublishers.noBody()));
    }

    /** Answers to a request with a JSON body. */
    public HttpResponse<String> sendJson(String method, String path, String json) {
        return send(request(path, "Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(app.uri().resolve(path)).timeout(Duration.ofSeconds(20));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        app.close();
        try {
            loader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
