package dev.penstock.processor.behaviour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.processor.testing.Running;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** On which thread handlers, validators and inherited methods run, and what becomes of what they return. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ThreadsTest {

    private static final String SOURCE = """
            package shop;

            import dev.penstock.Response;
            import dev.penstock.annotation.*;
            import jakarta.validation.*;
            import java.lang.annotation.*;
            import java.util.*;
            import java.util.concurrent.*;

            @Controller("/c")
            class C extends Base<C.Item> implements Api {
                static String thread() {
                    return Thread.currentThread().getName().contains("I/O") ? "io" : "worker";
                }

                record Item(@Known String name) {}

                @Get("/plain")
                String plain() {
                    return thread();
                }

                @Get("/future")
                CompletableFuture<String> future() {
                    return CompletableFuture.completedFuture(thread());
                }

                @Get("/later")
                CompletionStage<Optional<String>> later(boolean there) {
                    return CompletableFuture.supplyAsync(() -> there ? Optional.of("there") : Optional.empty());
                }

                @Get("/blocking")
                @Blocking
                CompletableFuture<String> blocking() {
                    return CompletableFuture.completedFuture(thread());
                }

                @Get("/quick")
                @NonBlocking("a constant")
                String quick() {
                    return thread();
                }

                @Post("/checked")
                CompletableFuture<String> checked(Item item) {
                    return CompletableFuture.completedFuture(item.name() + " " + Known.Validator.thread + " " + thread());
                }

                @Delete("/gone")
                CompletableFuture<Void> gone() {
                    return CompletableFuture.completedFuture(null);
                }

                @Get("/response")
                Response<String> response() {
                    return Response.of(202, "accepted").header("X-A", "b");
                }

                @Get("/none/{id}")
                Item none(long id) throws None {
                    throw new None("no item " + id);
                }

                @Override
                public String declared(int n) {
                    return "declared " + n;
                }
            }

            abstract class Base<T> {
                @Post("/echo")
                T echo(T value) {
                    return value;
                }
            }

            interface Api {
                @Get("/declared/{n}")
                String declared(int n);
            }

            @Status(404)
            class None extends Exception {
                None(String message) {
                    super(message);
                }
            }

            @Retention(RetentionPolicy.RUNTIME)
            @Constraint(validatedBy = Known.Validator.class)
            @interface Known {
                String message() default "is not known";

                Class<?>[] groups() default {};

                Class<? extends Payload>[] payload() default {};

                class Validator implements ConstraintValidator<Known, String> {
                    static volatile String thread = "";

                    public Validator() {}

                    @Override
                    public boolean isValid(String value, ConstraintValidatorContext context) {
                        thread = C.thread();
                        return !"x".equals(value);
                    }
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

    private String get(String path) {
        HttpResponse<String> response = running.send("GET", "/c" + path);
        return response.statusCode() + " " + response.body();
    }

    @Test
    void theReturnTypeDecides() {
        assertEquals("200 worker", get("/plain"));
        assertEquals("200 io", get("/future"));
        assertEquals("200 worker", get("/blocking"));
        assertEquals("200 io", get("/quick"));
    }

    @Test
    void validatorsThatMayBlockRunOnAWorker() {
        assertEquals(
                "a worker io",
                running.sendJson("POST", "/c/checked", "{\"name\":\"a\"}").body());
        assertEquals(
                422, running.sendJson("POST", "/c/checked", "{\"name\":\"x\"}").statusCode());
    }

    @Test
    void results() {
        assertEquals("200 there", get("/later?there=true"));
        assertTrue(get("/later?there=false").startsWith("404 "));
        assertEquals(204, running.send("DELETE", "/c/gone").statusCode());
        assertEquals("202 accepted", get("/response"));
        assertTrue(get("/none/7").startsWith("404 "));
        assertTrue(get("/none/7").contains("no item 7"));
    }

    @Test
    void inheritedHandlers() {
        assertEquals("200 declared 7", get("/declared/7"));
        assertEquals(
                "{\"name\":\"a\"}",
                running.sendJson("POST", "/c/echo", "{\"name\":\"a\"}").body());
    }
}
