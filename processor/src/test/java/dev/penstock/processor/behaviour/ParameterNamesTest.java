package dev.penstock.processor.behaviour;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.processor.testing.Running;
import org.junit.jupiter.api.Test;

/** Parameters may be named as anything that is generated for their handler. */
class ParameterNamesTest {

    @Test
    void neverMeetGeneratedNames() {
        String source = """
                package shop;
                import dev.penstock.annotation.*;
                import jakarta.validation.constraints.Size;
                @Controller
                final class NamesController {
                    @Get("/names")
                    String names(int route, @Size(min = 1) String arguments, int method, int reply, int body, int read) {
                        return arguments + (route + method + reply + body + read);
                    }
                }
                """;
        try (Running running = Running.controller("shop.NamesController", source)) {
            String query = "?route=1&arguments=a&method=2&reply=3&body=4&read=5";
            assertEquals("a15", running.send("GET", "/names" + query).body());
        }
    }
}
