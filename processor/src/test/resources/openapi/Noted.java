package shop;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.penstock.annotation.*;
import io.swagger.v3.oas.annotations.*;
import io.swagger.v3.oas.annotations.extensions.*;
import io.swagger.v3.oas.annotations.media.*;
import jakarta.validation.constraints.*;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.*;
import org.jspecify.annotations.Nullable;

@Controller("/things")
class Noted {

    @Schema(
            name = "Good",
            title = "A thing",
            description = "What is sold.",
            example = "{\"name\": \"Cup\", \"price\": 4.5, \"color\": \"red\", \"tags\": [\"new\"], \"size\": 3}",
            externalDocs = @ExternalDocumentation(url = "https://example.org/things", description = "More"),
            extensions = @Extension(name = "owner", properties = @ExtensionProperty(name = "team", value = "shop")))
    record Thing(
            @Schema(example = "Cup", maxLength = 100, pattern = "^[A-Z]") @Size(max = 40) String name,
            @Schema(minimum = "0.5", exclusiveMinimum = true, multipleOf = 0.5, examples = {"4.5", "7"}) BigDecimal price,
            @Schema(description = "Of the outside.", example = "red") Color color,
            @ArraySchema(
                    schema = @Schema(example = "new", minLength = 2),
                    arraySchema = @Schema(description = "Words."),
                    maxItems = 5,
                    uniqueItems = true)
            List<String> tags,
            @Schema(allowableValues = {"1", "2", "3"}) @Default("2") @Min(1) int size,
            @Schema(allowableValues = {"a", "b"}, example = "b") @Nullable String grade,
            @Schema(example = "2026-01-31") Optional<LocalDate> since,
            @Schema(hidden = true) Optional<String> secret,
            @Schema(deprecated = true, type = "string", format = "password") Optional<String> token,
            @Schema(oneOf = {Color.class, Integer.class}) Optional<Object> either,
            @Schema(example = "12.50 EUR") Optional<Money> deposit) {}

    /** Colours. */
    @Schema(description = "What it looks like.", example = "blue")
    enum Color { red, @JsonProperty("blue") BLUE }

    @Schema(type = "string", description = "An amount with its currency.", pattern = "^\\d+\\.\\d\\d [A-Z]{3}$")
    record Money(@JsonValue String text) {}

    @Schema(description = "As it is kept.")
    public static class Kept {
        @Schema(accessMode = Schema.AccessMode.READ_ONLY, example = "42") public long id;
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) public String getLabel() { return ""; }
        @Schema(nullable = true, defaultValue = "none") public String note;
    }

    @Post
    Thing create(Thing thing) {
        return thing;
    }

    @Put
    Kept keep(Kept kept) {
        return kept;
    }
}
