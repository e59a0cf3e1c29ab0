package dev.penstock.processor.openapi;

import dev.penstock.processor.Diagnostic;
import dev.penstock.processor.Diagnostics;
import dev.penstock.processor.model.Origin;
import dev.penstock.processor.model.ValueText;
import dev.penstock.runtime.internal.document.JsonText;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The examples and defaults that were written for schemas: texts become values, and when all schemas are known, each value
 * is checked against its own.
 */
final class Examples {

    private final List<Claim> claims = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();

    /** That a value fits a schema. */
    private record Claim(
            Diagnostic diagnostic, String what, @Nullable Object value, Object schema, Origin origin) {}

    /** A text that is no value. */
    private record Unread(String text, String what, String why, Origin origin) {}

    /**
     * The value that a text stands for: itself where the schema has texts only, else JSON. A text that should be JSON and
     * is not will be reported, and is left out.
     *
     * @param texts whether the schema allows texts
     * @param others whether it allows anything else
     */
    Optional<Value> value(ValueText written, String what, boolean texts, boolean others) {
        if (!others) {
            return Optional.of(new Value(written.text()));
        }
        try {
            return Optional.of(new Value(JsonText.parse(written.text())));
        } catch (IllegalArgumentException notJson) {
            if (texts) {
                return Optional.of(new Value(written.text()));
            }
            unread.add(new Unread(written.text(), what, "it is not JSON: " + notJson.getMessage(), written.origin()));
            return Optional.empty();
        }
    }

    /** A JSON value, which may be null. */
    record Value(@Nullable Object json) {}

    /** Claims that an example fits a schema as it will be in the end. */
    void example(String what, @Nullable Object value, Schema<?> schema, Origin origin) {
        claims.add(new Claim(Diagnostic.EXAMPLE_DOES_NOT_FIT, what, value, schema, origin));
    }

    /** Claims that a value fits a schema as it is now. */
    void choice(String what, @Nullable Object value, Schema<?> schema, Origin origin) {
        claims.add(new Claim(Diagnostic.EXAMPLE_DOES_NOT_FIT, what, value, SchemaTree.of(schema), origin));
    }

    /** Claims that what {@code @Default} gives fits a schema as it will be in the end. */
    void fallback(String name, @Nullable Object value, Schema<?> schema, Origin origin) {
        claims.add(new Claim(Diagnostic.DEFAULT_DOES_NOT_FIT, name, value, schema, origin));
    }

    /** Reports what is wrong. */
    void check(Map<String, ?> components, Diagnostics diagnostics) {
        for (Unread text : unread) {
            diagnostics.report(Diagnostic.EXAMPLE_NOT_JSON, text.origin(), text.text(), text.what(), text.why());
        }
        SchemaCheck check = new SchemaCheck(components);
        for (Claim claim : claims) {
            Object schema = claim.schema() instanceof Schema<?> model ? SchemaTree.of(model) : claim.schema();
            check.problem(claim.value(), schema).ifPresent(problem -> report(claim, problem, diagnostics));
        }
    }

    private static void report(Claim claim, String problem, Diagnostics diagnostics) {
        if (claim.diagnostic() == Diagnostic.DEFAULT_DOES_NOT_FIT) {
            String text = claim.value() instanceof String string ? string : ScalarCheck.text(claim.value());
            diagnostics.report(claim.diagnostic(), claim.origin(), text, claim.what(), problem);
        } else {
            diagnostics.report(
                    claim.diagnostic(), claim.origin(), ScalarCheck.text(claim.value()), claim.what(), problem);
        }
    }
}
