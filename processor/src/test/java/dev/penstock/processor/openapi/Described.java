package dev.penstock.processor.openapi;

import dev.penstock.processor.ControllerProcessor;
import dev.penstock.processor.testing.Compiled;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a controller's fragment says, and what was said of its source. */
record Described(JsonNode fragment, List<String> messages) {

    private static final String BEFORE = """
            package shop;
            import com.fasterxml.jackson.annotation.*;
            import dev.penstock.Response;
            import dev.penstock.annotation.*;
            import io.swagger.v3.oas.annotations.*; import io.swagger.v3.oas.annotations.callbacks.*;
            import io.swagger.v3.oas.annotations.headers.Header; import io.swagger.v3.oas.annotations.extensions.*;
            import io.swagger.v3.oas.annotations.media.*;
            import io.swagger.v3.oas.annotations.responses.ApiResponse; import io.swagger.v3.oas.annotations.parameters.*;
            import jakarta.validation.constraints.*;
            import java.util.*;
            import org.jspecify.annotations.Nullable;
            @Controller("/items")
            public class Items {
            """;

    /** A controller with these members, whose first line is line 14. */
    static Described of(String members) {
        Compiled compiled = Compiled.with(List.of(new ControllerProcessor()), BEFORE + members + "}\n")
                .orFail();
        return new Described(
                JsonMapper.shared().readTree(compiled.resource("META-INF/penstock/openapi/shop.Items.json")),
                compiled.penstockMessages());
    }

    /** The schema of a class in the controller; {@code Item-input} is what is read of it. */
    JsonNode schema(String name) {
        return fragment.at("/components/schemas/shop.Items$" + name);
    }

    JsonNode property(String name, String property) {
        return schema(name).path("properties").path(property);
    }

    /** What {@code GET /items} answers. */
    JsonNode response(String code) {
        return fragment.at("/paths/~1items/get/responses/" + code);
    }
}
