package dev.penstock.processor.behaviour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.processor.testing.Running;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What handlers get, of requests over a socket. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ParametersTest {

    private static final String SOURCE = """
            package shop;

            import dev.penstock.Request;
            import dev.penstock.annotation.*;
            import jakarta.validation.constraints.*;
            import java.math.BigDecimal;
            import java.time.*;
            import java.util.*;

            @Controller("/c/{tenant}")
            class C {
                enum Order { CHEAP, NEW }

                record Size(int width, int height) {
                    @Converter
                    static Size of(String text) {
                        String[] parts = text.split("x");
                        if (parts.length != 2) {
                            throw new IllegalArgumentException("must be two numbers with an x between");
                        }
                        return new Size(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
                    }
                }

                record Line(@Min(1) int count) {}

                record Item(@NotBlank String name, List<Line> lines, @Default("EUR") String currency) {}

                @Get("/scalars")
                String scalars(String tenant, byte b, char c, UUID id, BigDecimal price, LocalDate day, Order order, Size size) {
                    return String.join(" ", tenant, "" + b, "" + c, "" + id, "" + price, "" + day, "" + order, "" + size);
                }

                @Get("/optional")
                String optional(
                        String tenant, Optional<String> q, OptionalInt n, @Default("7") long limit, List<Integer> tag,
                        Set<Order> order, double[] d) {
                    return q + " " + n + " " + limit + " " + tag + " " + order + " " + Arrays.toString(d);
                }

                @Get("/sources/{rest:path}")
                String sources(
                        String tenant, String rest, @HeaderParam String xToken, @CookieParam("s") String session, Request request) {
                    return rest + " " + xToken + " " + session + " " + request.method();
                }

                @Post("/items")
                Item create(String tenant, Item item) {
                    return item;
                }

                @Post("/maybe")
                String maybe(String tenant, Optional<Item> item) {
                    return item.map(Item::name).orElse("none");
                }

                @Get("/checked")
                String checked(String tenant, @Min(1) @Max(9) int n, List<@NotBlank String> tag) {
                    return n + " " + tag;
                }

                @Get("/url")
                String url(String tenant) {
                    return C_Urls.sources("a/b", "x y/z");
                }
            }
            """;

    private Running running;

    @BeforeAll
    void start() {
        running = Running.controller("shop.C", SOURCE);
    }

    @AfterAll
    void stop() {
        running.close();
    }

    private String get(String path, String... headers) {
        HttpResponse<String> response = running.send("GET", "/c/t" + path, headers);
        return response.statusCode() + " " + response.body();
    }

    @Test
    void scalars() {
        assertEquals(
                "200 t 1 x 123e4567-e89b-12d3-a456-426614174000 9.99 2026-01-31 NEW Size[width=2, height=3]",
                get(
                        "/scalars?b=1&c=x&id=123e4567-e89b-12d3-a456-426614174000&price=9.99&day=2026-01-31&order=NEW&size=2x3"));
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        String answer = get("/scalars?b=999&c=xx&id=1&price=a&order=cheap&size=2");
        assertTrue(answer.startsWith("422 "), answer);
        for (String name : new String[] {"b", "c", "id", "price", "day", "order", "size"}) {
            assertTrue(answer.contains("\"name\":\"" + name + "\""), name + " in " + answer);
        }
    }

    @Test
    void whatIsLeftOut() {
        assertEquals("200 Optional.empty OptionalInt.empty 7 [] [] []", get("/optional"));
        assertEquals(
                "200 Optional[a b] OptionalInt[3] 8 [1, 2] [NEW] [0.5]",
                get("/optional?q=a%20b&n=3&limit=8&tag=1&tag=2&order=NEW&order=NEW&d=0.5"));
    }

    @Test
    void sources() {
        assertEquals("200 a b/c 42 me GET", get("/sources/a%20b/c", "X-Token", "42", "Cookie", "s=me"));
    }

    @Test
    void pathsOfHandlers() {
        assertEquals("200 /c/a%2Fb/sources/x%20y/z", get("/url"));
    }

    @Test
    void bodies() {
        HttpResponse<String> created =
                running.sendJson("POST", "/c/t/items", "{\"name\":\"Lamp\",\"lines\":[{\"count\":2}]}");
        assertEquals(200, created.statusCode(), created.body());
        assertTrue(created.body().contains("\"currency\":\"EUR\""), created.body());
        HttpResponse<String> wrong =
                running.sendJson("POST", "/c/t/items", "{\"name\":\" \",\"lines\":[{\"count\":0}]}");
        assertEquals(422, wrong.statusCode(), wrong.body());
        assertTrue(wrong.body().contains("/lines/0/count"), wrong.body());
        assertTrue(wrong.body().contains("/name"), wrong.body());
        assertEquals("none", running.send("POST", "/c/t/maybe").body());
        assertEquals(
                "Lamp",
                running.sendJson("POST", "/c/t/maybe", "{\"name\":\"Lamp\",\"lines\":[]}")
                        .body());
    }

    @Test
    void constraints() {
        assertEquals("200 5 [a]", get("/checked?n=5&tag=a"));
        String wrong = get("/checked?n=10&tag=");
        assertTrue(wrong.startsWith("422 "), wrong);
        assertTrue(wrong.contains("\"code\":\"max\""), wrong);
        assertTrue(wrong.contains("\"code\":\"notBlank\""), wrong);
    }
}
