package dev.penstock.processor.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.processor.testing.Running;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Problems with what is unwrapped point to where it stands in the body. */
class UnwrappedProblemsTest {

    private static final String CONTROLLER = """
            package shop;
            import com.fasterxml.jackson.annotation.*;
            import dev.penstock.annotation.*;
            import jakarta.validation.constraints.*;
            @Controller("/orders")
            public class Orders {
                @Post public void create(Order order) {}
                public record Order(int number, @JsonUnwrapped(prefix = "to_") Address address) {}
                public record Address(@Size(max = 3) String street, int zip) {}
            }
            """;

    private static List<String> pointers(String json) {
        try (Running running = Running.controller("shop.Orders", CONTROLLER)) {
            List<String> pointers = new ArrayList<>();
            WireSchemas.JSON
                    .readTree(running.sendJson("POST", "/orders", json).body())
                    .path("errors")
                    .forEach(error -> pointers.add(error.path("pointer").asString() + " "
                            + error.path("code").asString()));
            return pointers;
        }
    }

    @Test
    void whatIsMissing() {
        assertEquals(List.of("/to_zip required"), pointers("{\"number\":1,\"to_street\":\"abc\"}"));
    }

    @Test
    void whatIsOfAnotherType() {
        assertEquals(List.of("/to_zip type"), pointers("{\"number\":1,\"to_street\":\"abc\",\"to_zip\":\"x\"}"));
    }

    @Test
    void whatAConstraintForbids() {
        assertEquals(List.of("/to_street size"), pointers("{\"number\":1,\"to_street\":\"abcd\",\"to_zip\":1}"));
    }
}
