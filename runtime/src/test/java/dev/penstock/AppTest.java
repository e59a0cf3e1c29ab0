package dev.penstock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.hello.Hello;
import dev.penstock.hello.HelloController;
import dev.penstock.runtime.internal.server.Launch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Applications from the outside: how they are started, described and stopped. */
class AppTest {

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private HttpResponse<String> get(RunningApp app, String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(app.uri().resolve(path)).build(), BodyHandlers.ofString());
    }

    private OptionalInt run(Class<?> application, String... arguments) {
        return new Launch(application, List.of(arguments))
                .run(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String printed(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }

    @Test
    void servesItsControllersAndClosesThem() throws Exception {
        int closed = HelloController.CLOSED.size();
        try (RunningApp app = Penstock.app(Hello.class).port(0).start()) {
            assertEquals(
                    "Hello, World, at http://localhost:" + app.port(),
                    get(app, "/hello/World").body());
            assertEquals(URI.create("http://localhost:" + app.port()), app.uri());
        }
        assertEquals(closed + 1, HelloController.CLOSED.size());
    }

    @Test
    void mountedControllersReplaceItsOwnAndStayOpen() throws Exception {
        int closed = HelloController.CLOSED.size();
        HelloController mine = new HelloController("Hi", () -> URI.create("x:y"));
        try (RunningApp app = Penstock.app(Hello.class).mount(mine).port(0).start()) {
            assertEquals("Hi, World, at x:y", get(app, "/hello/World").body());
        }
        assertEquals(closed, HelloController.CLOSED.size());
    }

    @Test
    void aSubclassReplacesTheApplicationsController() throws Exception {
        HelloController mine = new HelloController("Hey", () -> URI.create("x:y")) {};
        try (RunningApp app = Penstock.app(Hello.class).mount(mine).port(0).start()) {
            assertEquals("Hey, World, at x:y", get(app, "/hello/World").body());
        }
    }

    @Test
    void whatIsMountedByHandIsNotReplaced() {
        HelloController mine = new HelloController("Hi", () -> URI.create("x:y"));
        App app = Penstock.app().mount(mine).port(0).replace(HelloController.class, mine);
        assertEquals(
                HelloController.class.getName()
                        + " has been mounted, so it can't be replaced; mount the other one instead",
                assertThrows(StartFailedException.class, app::start).getMessage());
    }

    @Test
    void whatReplacesNothingEndsTheStart() {
        App app = Penstock.app(Hello.class).port(0).replace(String.class, "Hi");
        assertEquals(
                "nothing is provided as java.lang.String, so it can't be replaced; provided are "
                        + HelloController.class.getName(),
                assertThrows(StartFailedException.class, app::start).getMessage());
    }

    @Test
    void nothingIsInUseAfterTheEnd() throws Exception {
        RunningApp app = Penstock.app(Hello.class).port(0).start();
        get(app, "/hello/World");
        assertTrue(
                app.usage().threads().stream()
                        .allMatch(thread -> thread.getName().startsWith("penstock-")),
                () -> app.usage().toString());
        assertFalse(app.usage().threads().isEmpty());
        app.close();
        assertEquals(new Usage(0, 0, 0, 0, 0, 0, List.of()), app.usage());
    }

    @Test
    void controllersNeedNoApplication() throws Exception {
        HelloController mine = new HelloController("Hi", () -> URI.create("x:y"));
        try (RunningApp app = Penstock.app().mount(mine).port(0).start()) {
            assertEquals("Hi, World, at x:y", get(app, "/hello/World").body());
            assertTrue(get(app, "/openapi.json").body().contains("/hello/{name}"));
        }
    }

    @Test
    void describesItself() throws Exception {
        try (RunningApp app = Penstock.app(Hello.class).port(0).start()) {
            HttpResponse<String> document = get(app, "/openapi.json");
            assertEquals(
                    "application/json",
                    document.headers().firstValue("Content-Type").orElseThrow());
            assertTrue(document.body().contains("\"title\": \"Hello\""), document.body());
            HttpResponse<String> page = get(app, "/docs");
            assertTrue(page.headers().firstValue("Content-Type").orElseThrow().startsWith("text/html"));
            assertTrue(page.body().contains("<title>Docs</title>"), page.body());
            assertTrue(get(app, "/docs/page.css").body().contains("black"));
            assertEquals(404, get(app, "/docs/nothing").statusCode());
            assertEquals(
                    405,
                    client.send(
                                    HttpRequest.newBuilder(app.uri().resolve("/docs"))
                                            .DELETE()
                                            .build(),
                                    BodyHandlers.ofString())
                            .statusCode());
            HttpResponse<String> slash = get(app, "/docs/");
            assertEquals(app.uri().resolve("/docs"), slash.uri());
            assertEquals(200, slash.statusCode());
        }
    }

    @Test
    void doesNotDescribeItselfIfToldSo() throws Exception {
        try (RunningApp app = Penstock.app(Hello.class)
                .port(0)
                .set("penstock.docs.enabled", "false")
                .start()) {
            assertEquals(404, get(app, "/openapi.json").statusCode());
            assertEquals(404, get(app, "/docs").statusCode());
            assertEquals(404, get(app, "/docs/").statusCode());
        }
    }

    @Test
    void settingsFromCodeCountBeforeTheCommandLine() {
        try (RunningApp app = Penstock.app(Hello.class)
                .set("penstock.port", "0")
                .args("--port", "1")
                .start()) {
            assertTrue(app.port() > 1);
        }
    }

    @Test
    void wrongSettingsAreAllReported() {
        App app = Penstock.app(Hello.class).port(-1).set("penstock.stop.timeout", "soon");
        String message = assertThrows(StartFailedException.class, app::start).getMessage();
        assertTrue(message.contains("port") && message.contains("stop"), message);
        assertEquals(OptionalInt.of(2), run(Hello.class, "--port=x", "--prot=1"));
        assertTrue(printed(err).contains("port") && printed(err).contains("--prot"), printed(err));
        assertEquals("", printed(out));
    }

    @Test
    void helpAndRoutes() {
        assertEquals(OptionalInt.of(0), run(Hello.class, "--help"));
        assertTrue(printed(out).contains("--worker-threads"), printed(out));
        out.reset();
        assertEquals(OptionalInt.of(0), run(Hello.class, "--routes"));
        assertEquals("  GET  /hello/{name}  worker  HelloController.hello  returns String\n", printed(out));
        assertEquals("", printed(err));
    }

    @Test
    void missingProcessorIsExplained() {
        assertEquals(OptionalInt.of(1), run(AppTest.class));
        String message = printed(err);
        assertTrue(message.contains("dev.penstock.AppTest_Application"), message);
        assertTrue(message.contains("annotationProcessorPaths") && message.contains("JDK 23"), message);
        App app = Penstock.app().mount(this);
        message = assertThrows(StartFailedException.class, app::start).getMessage();
        assertTrue(message.contains("annotationProcessorPaths"), message);
    }

    @Test
    void conflictsNameBothHandlers() {
        HelloController mine = new HelloController("Hi", () -> URI.create("x:y"));
        App app = Penstock.app().mount(mine).mount(mine);
        String message = assertThrows(StartFailedException.class, app::start).getMessage();
        assertTrue(message.contains("HelloController.hello") && message.contains("GET /hello/{name}"), message);
    }

    @Test
    void aHostThatIsNotOfThisMachineIsNamed() {
        assertEquals(OptionalInt.of(1), run(Hello.class, "--port=0", "--host=no such host"));
        assertTrue(printed(err).contains("can't listen on no such host, which is no address of this machine"));
        assertTrue(printed(err).contains("--host, 127.0.0.1"), printed(err));
    }

    @Test
    void portThatIsTaken() throws Exception {
        int closed = HelloController.CLOSED.size();
        try (ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getByName("127.0.0.1"))) {
            assertEquals(OptionalInt.of(1), run(Hello.class, "--port=" + taken.getLocalPort()));
            assertTrue(printed(err).contains("port " + taken.getLocalPort()), printed(err));
            assertFalse(printed(err).contains("\tat "), printed(err));
        }
        assertEquals(closed + 1, HelloController.CLOSED.size());
    }
}
