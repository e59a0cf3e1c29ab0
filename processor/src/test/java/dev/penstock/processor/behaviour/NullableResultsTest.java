package dev.penstock.processor.behaviour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.processor.ControllerProcessor;
import dev.penstock.processor.testing.Compiled;
import dev.penstock.processor.testing.Running;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Results that are marked as nullable, in a source and in a jar: what is answered, and what is documented. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class NullableResultsTest {

    private static final String BASE = """
            package shop;
            import dev.penstock.*;
            import dev.penstock.annotation.*;
            import java.util.*;
            import java.util.concurrent.*;
            import org.jspecify.annotations.Nullable;
            public class Base<T extends @Nullable Object> {
                @Get("/jar/value")
                public @Nullable Item inJar() { return null; }

                @Get("/jar/later")
                public CompletableFuture<@Nullable Item> laterInJar() { return CompletableFuture.completedFuture(null); }

                @Get("/jar/response")
                public CompletableFuture<Response<@Nullable Item>> responseInJar() {
                    return CompletableFuture.completedFuture(Response.of(200, null));
                }

                @Get("/jar/generic")
                public T generic() { return null; }

                @Get("/jar/narrowed")
                public @Nullable Item narrowed() { return null; }

                public record Item(int a) {}
            }
            """;

    private static final String CONTROLLER = """
            package shop;
            import dev.penstock.*;
            import dev.penstock.annotation.*;
            import java.util.*;
            import java.util.concurrent.*;
            import org.jspecify.annotations.Nullable;
            @Controller("/c")
            class C extends Base<Base.@Nullable Item> {
                sealed interface Pet {}
                record Cat(int lives) implements Pet {}
                enum Color { RED }

                @Get("/value") @Nullable Item value() { return null; }

                @Get("/later") CompletableFuture<@Nullable Item> later() {
                    return CompletableFuture.supplyAsync(() -> null);
                }

                @Get("/response") Response<@Nullable Item> response() {
                    return Response.<@Nullable Item>of(200, null).header("X-A", "b");
                }

                @Post("/created") @Status(201) @Nullable Item created() { return null; }
                @Get("/list") @Nullable List<@Nullable Item> list() { return null; }
                @Get("/map") @Nullable Map<String, Item> map() { return null; }
                @Get("/array") Item @Nullable [] array() { return null; }
                @Get("/number") @Nullable Integer number() { return null; }
                @Get("/sealed") @Nullable Pet sealed() { return null; }
                @Get("/enum") @Nullable Color color() { return null; }
                @Get("/any") @Nullable Object any() { return null; }
                @Get("/present") @Nullable Item present() { return new Item(1); }

                @Get("/nothing") CompletableFuture<@Nullable Void> nothing() {
                    return CompletableFuture.completedFuture(null);
                }

                @Get("/no/content") CompletionStage<Response<@Nullable Void>> noContent() {
                    return CompletableFuture.completedFuture(Response.of(202, null));
                }

                @Get("/wild") CompletionStage<? extends @Nullable Item> wild() {
                    return CompletableFuture.completedFuture(null);
                }

                @Get("/not/value") Item notValue() { return null; }
                @Get("/not/later") CompletableFuture<Item> notLater() { return CompletableFuture.completedFuture(null); }
                @Get("/not/response") Response<Item> notResponse() { return Response.of(200, null); }
                @Override public Item narrowed() { return null; }
            }
            """;

    private final JsonMapper mapper = JsonMapper.shared();
    private Running running;
    private JsonNode fragment;

    @BeforeAll
    void start() {
        Compiled jar = Compiled.with(List.of(new ControllerProcessor()), BASE).orFail();
        Compiled compiled = Compiled.with(List.of(new ControllerProcessor()), List.of(), List.of(jar), CONTROLLER);
        running = Running.of("shop.C", compiled);
        fragment = mapper.readTree(compiled.resource("META-INF/penstock/openapi/shop.C.json"));
    }

    @AfterAll
    void stop() {
        running.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "value",
                "later",
                "response",
                "list",
                "map",
                "array",
                "number",
                "sealed",
                "enum",
                "any",
                "wild",
                "jar/value",
                "jar/later",
                "jar/response",
                "jar/generic"
            })
    void nullIsAnAnswer(String path) {
        HttpResponse<String> answer = running.send("GET", "/c/" + path);
        assertEquals("200 null", answer.statusCode() + " " + answer.body());
        assertEquals(
                "application/json", answer.headers().firstValue("Content-Type").orElseThrow());
    }

    @Test
    void theRestOfTheAnswerIsAsEver() {
        HttpResponse<String> created = running.send("POST", "/c/created");
        assertEquals("201 null", created.statusCode() + " " + created.body());
        assertEquals(
                "b",
                running.send("GET", "/c/response").headers().firstValue("X-A").orElseThrow());
        assertEquals(204, running.send("GET", "/c/nothing").statusCode());
        HttpResponse<String> noContent = running.send("GET", "/c/no/content");
        assertEquals("202 ", noContent.statusCode() + " " + noContent.body());
        assertEquals("{\"a\":1}", running.send("GET", "/c/present").body());
        assertEquals(406, running.send("GET", "/c/value", "Accept", "text/html").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"not/value", "not/later", "not/response", "jar/narrowed"})
    void nullThatNobodySpokeOfIsAProblem(String path) {
        HttpResponse<String> answer = running.send("GET", "/c/" + path);
        assertEquals(500, answer.statusCode());
        assertTrue(mapper.readTree(answer.body()).hasNonNull("id"), answer.body());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
                    value|{"anyOf":[{"$ref":"#/components/schemas/shop.Base$Item"},{"type":"null"}]}
                    later|{"anyOf":[{"$ref":"#/components/schemas/shop.Base$Item"},{"type":"null"}]}
                    response|{"anyOf":[{"$ref":"#/components/schemas/shop.Base$Item"},{"type":"null"}]}
                    jar/value|{"anyOf":[{"$ref":"#/components/schemas/shop.Base$Item"},{"type":"null"}]}
                    jar/later|{"anyOf":[{"$ref":"#/components/schemas/shop.Base$Item"},{"type":"null"}]}
                    jar/response|{"anyOf":[{"$ref":"#/components/schemas/shop.Base$Item"},{"type":"null"}]}
                    jar/generic|{"anyOf":[{"$ref":"#/components/schemas/shop.Base$Item"},{"type":"null"}]}
                    jar/narrowed|{"$ref":"#/components/schemas/shop.Base$Item"}
                    number|{"type":["integer","null"],"format":"int32"}
                    any|{}
                    not/value|{"$ref":"#/components/schemas/shop.Base$Item"}
                    not/response|{"$ref":"#/components/schemas/shop.Base$Item"}
                    """)
    void nullIsDocumented(String path, String schema) {
        JsonNode answer = fragment.at("/paths/~1c~1" + path.replace("/", "~1") + "/get/responses/200");
        assertEquals(mapper.readTree(schema), answer.at("/content/application~1json/schema"), answer::toString);
    }
}
