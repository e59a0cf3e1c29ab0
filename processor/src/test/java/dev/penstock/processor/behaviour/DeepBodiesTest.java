package dev.penstock.processor.behaviour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.processor.testing.Running;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Constraints are checked wherever an object stands in a body, whatever it stands in. */
class DeepBodiesTest {

    private static final String CONTROLLER = """
            package shop;
            import dev.penstock.annotation.*;
            import jakarta.validation.constraints.NotBlank;
            import java.lang.annotation.Retention;
            import java.util.*;
            record Line(@NotBlank String name) {}
            record Page<T>(@Nullable List<T> items, @Nullable T first) {}
            record Box<T>(T content) {}
            record Sku(@com.fasterxml.jackson.annotation.JsonValue @jakarta.validation.constraints.Pattern(regexp = "[a-z]+") String text) {}
            record Stock(Sku sku) {}
            @Controller
            final class SkuController {
                @Post("/stock") int stock(Stock body) { return 1; }
            }
            record Grid(List<Line[]> rows, Line[][] table) {}
            record Order(@com.fasterxml.jackson.annotation.JsonUnwrapped(prefix = "to_") Grid grid, String id) {}
            record Others(@com.fasterxml.jackson.annotation.JsonAnySetter Map<String, Line> more) {}
            @Ordered record Range(String name) {}
            @interface Nullable {}
            @Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
            @jakarta.validation.Constraint(validatedBy = Ordered.Check.class)
            @interface Ordered {
                String message() default "must be in order";
                Class<?>[] groups() default {};
                Class<? extends jakarta.validation.Payload>[] payload() default {};
                @NonBlocking("compares")
                final class Check implements jakarta.validation.ConstraintValidator<Ordered, Range> {
                    public Check() {}
                    @Override public boolean isValid(Range range, jakarta.validation.ConstraintValidatorContext context) {
                        return range == null || !range.name().isEmpty();
                    }
                }
            }
            @Controller
            final class DeepController {
                @Post("/plain") int plain(Page<Line> body) { return 1; }
                @Post("/lists") int lists(Page<List<Line>> body) { return 1; }
                @Post("/tables") int tables(Page<List<List<Line>>> body) { return 1; }
                @Post("/maps") int maps(Page<Map<String, List<Line>>> body) { return 1; }
                @Post("/arrays") int arrays(Page<Line[]> body) { return 1; }
                @Post("/pages") int pages(List<Page<Box<List<Line>>>> body) { return 1; }
                @Post("/grid") int grid(Grid body) { return 1; }
                @Post("/rows") int rows(List<Line[]> body) { return 1; }
                @Post("/matrix") int matrix(Line[][] body) { return 1; }
                @Post("/others") int others(Others body) { return 1; }
                @Post("/unwrapped") int unwrapped(Order body) { return 1; }
                @Post("/named") int named(Box<Map<String, Range[]>> body) { return 1; }
                @Post("/optional") int optional(Page<Optional<List<Line>>> body) { return 1; }
            }
            """;

    @Test
    void constraintsOfWhatIsOneValueInJson() {
        try (Running running = Running.controller("shop.SkuController", CONTROLLER)) {
            assertEquals(
                    422, running.sendJson("POST", "/stock", "{\"sku\":\"A1\"}").statusCode());
            assertEquals(
                    200, running.sendJson("POST", "/stock", "{\"sku\":\"a\"}").statusCode());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/plain | {'items':[{'name':'a'},{'name':''}],'first':{'name':''}} | /items/1/name /first/name",
                "/lists | {'items':[[{'name':'a'},{'name':''}]],'first':[{'name':''}]} | /items/0/1/name /first/0/name",
                "/tables | {'items':[[[{'name':''}]]],'first':[[{'name':''}]]} | /items/0/0/0/name /first/0/0/name",
                "/maps | {'items':[{'k':[{'name':''}]}],'first':{'a/b':[{'name':''}]}} | /items/0/k/0/name /first/a~1b/0/name",
                "/arrays | {'items':[[{'name':'a'},{'name':''}]],'first':[{'name':''}]} | /items/0/1/name /first/0/name",
                "/pages | [{'first':{'content':[{'name':''}]}},{'items':[{'content':[{'name':''}]}]}] | /0/first/content/0/name /1/items/0/content/0/name",
                "/grid | {'rows':[[{'name':''}]],'table':[[{'name':'a'}],[{'name':''}]]} | /rows/0/0/name /table/1/0/name",
                "/rows | [[],[{'name':''}]] | /1/0/name",
                "/matrix | [[{'name':'a'},{'name':''}]] | /0/1/name",
                "/others | {'k':{'name':''},'l':{'name':'a'}} | /k/name",
                "/unwrapped | {'id':'a','to_rows':[[{'name':''}]],'to_table':[]} | /to_rows/0/0/name",
                "/named | {'content':{'k':[{'name':''}]}} | /content/k/0",
                "/optional | {'items':[[{'name':''}],null],'first':[{'name':''}]} | /items/0/0/name /first/0/name"
            })
    void namesEachWrongPlace(String path, String body, String pointers) {
        try (Running running = Running.controller("shop.DeepController", CONTROLLER)) {
            String json = body.replace('\'', '"');
            HttpResponse<String> refused = running.sendJson("POST", path, json);
            assertEquals(422, refused.statusCode(), refused.body());
            Matcher pointer = Pattern.compile("\"pointer\":\"([^\"]*)\"").matcher(refused.body());
            List<String> found =
                    pointer.results().map(each -> each.group(1)).sorted().toList();
            assertEquals(List.of(pointers.split(" ")).stream().sorted().toList(), found, refused.body());
            HttpResponse<String> taken = running.sendJson("POST", path, json.replace("\"\"", "\"b\""));
            assertEquals(200, taken.statusCode(), taken.body());
        }
    }

    @Test
    void listsAHundredErrorsAtMost() {
        try (Running running = Running.controller("shop.DeepController", CONTROLLER)) {
            String lines = "[" + "{\"name\":\"\"},".repeat(199) + "{\"name\":\"\"}]";
            HttpResponse<String> refused = running.sendJson("POST", "/plain", "{\"items\":" + lines + "}");
            assertEquals(422, refused.statusCode(), refused.body());
            assertTrue(refused.body().contains("These are the first 100 of 200 errors."), refused.body());
            assertEquals(101, refused.body().split("\"pointer\"", -1).length);
        }
    }
}
