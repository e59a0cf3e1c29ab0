package dev.penstock.processor.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.processor.ControllerProcessor;
import dev.penstock.processor.testing.Compiled;
import dev.penstock.processor.testing.Running;
import java.net.URLClassLoader;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/**
 * What is really written and read is what the schema says: random values are sent by a real server and validated, and
 * random JSON that the schema allows, or does not, is sent to it. {@code -Dwire.seed} repeats a run.
 */
class WireTest {

    private static final long SEED = Long.getLong("wire.seed", 20_261_122);
    private static final int ROUNDS = Integer.getInteger("wire.rounds", 25);

    /**
     * What takes more than it says: a default for what tells no type, and a record that is read from a list, but has a
     * constructor of its own all the same.
     */
    private static final Set<String> TAKE_MORE = Set.of("Apple", "Fruit", "Point", "Values");

    private static String source;
    private static Compiled compiled;
    private static Running running;
    private static WireSchemas schemas;

    @BeforeAll
    static void start() throws Exception {
        source = Fixtures.source();
        List<Class<?>> types;
        try (URLClassLoader loader = Compiled.with(List.of(), source).orFail().loader()) {
            types = Fixtures.types(loader);
        }
        compiled = Compiled.with(List.of(new ControllerProcessor()), source, Fixtures.controller(source, types))
                .orFail();
        running = Running.of(Fixtures.CONTROLLER, compiled);
        schemas = new WireSchemas(running.send("GET", "/openapi.json").body());
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @Test
    void allOfItIsFollowed() {
        assertEquals(List.of(), compiled.penstockMessages());
    }

    @TestFactory
    Stream<DynamicTest> whatIsWrittenIsAllowed() throws Exception {
        return Fixtures.types(running.loader()).stream()
                .map(type -> DynamicTest.dynamicTest(type.getSimpleName(), () -> written(type)));
    }

    @TestFactory
    Stream<DynamicTest> whatIsAllowedIsRead() throws Exception {
        return Fixtures.types(running.loader()).stream()
                .filter(type -> Fixtures.isRead(source, type))
                .map(type -> DynamicTest.dynamicTest(type.getSimpleName(), () -> read(type.getSimpleName())));
    }

    @TestFactory
    Stream<DynamicTest> whatIsNotAllowedIsRefused() throws Exception {
        return Fixtures.types(running.loader()).stream()
                .filter(type -> Fixtures.isRead(source, type) && !TAKE_MORE.contains(type.getSimpleName()))
                .map(type -> DynamicTest.dynamicTest(type.getSimpleName(), () -> refused(type.getSimpleName())));
    }

    private static void written(Class<?> type) throws Exception {
        String name = type.getSimpleName();
        JavaValues values = new JavaValues(new Random(SEED + name.hashCode()));
        List<String> wrong = new ArrayList<>();
        boolean constrained = name.equals("Constrained"); // what it returns is nobody's business but the application's
        for (int i = 0; i < ROUNDS && !constrained; i++) {
            running.loader().loadClass("shapes.Wire").getField("next").set(null, values.of(type));
            HttpResponse<String> answer = running.send("GET", "/" + name);
            String errors = answer.statusCode() == 200
                    ? schemas.errors(schemas.answer(name, "get"), answer.body())
                    : "status " + answer.statusCode();
            if (!errors.isEmpty()) {
                wrong.add(errors + "\n  in " + answer.body());
            }
        }
        none(wrong);
    }

    private static void read(String name) {
        JsonValues values = new JsonValues(schemas, new Random(SEED + name.hashCode()));
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            String json = values.of(schemas.body(name)).toString();
            assertEquals("", schemas.errors(schemas.body(name), json), json);
            HttpResponse<String> answer = running.sendJson("POST", "/" + name, json);
            String errors = answer.statusCode() == 200
                    ? schemas.errors(schemas.answer(name, "post"), answer.body())
                    : "status " + answer.statusCode();
            if (!errors.isEmpty()) {
                wrong.add(errors + "\n  of " + json + "\n  in " + answer.body());
            }
        }
        none(wrong);
    }

    private static void refused(String name) {
        Random random = new Random(SEED + name.hashCode());
        JsonValues values = new JsonValues(schemas, random);
        Broken broken = new Broken(random);
        List<String> wrong = new ArrayList<>();
        int sent = 0;
        for (int i = 0; i < 4 * ROUNDS; i++) {
            JsonNode json = broken.of(values.of(schemas.body(name)));
            String why = schemas.errors(schemas.body(name), json.toString());
            if (why.isEmpty()) {
                continue;
            }
            sent++;
            int status = running.sendJson("POST", "/" + name, json.toString()).statusCode();
            if (status != 400 && status != 422) {
                wrong.add("status " + status + " for " + json + "\n  although " + why);
            }
        }
        none(wrong);
        assertTrue(sent > 0, "nothing was broken");
    }

    private static void none(List<String> wrong) {
        assertTrue(
                wrong.isEmpty(),
                () -> "seed " + SEED + ", " + wrong.size() + " times, for example\n"
                        + wrong.stream()
                                .min(Comparator.comparing(String::length))
                                .orElse(""));
    }
}
