package shop;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.penstock.annotation.Controller;
import dev.penstock.annotation.Default;
import dev.penstock.annotation.Post;
import dev.penstock.annotation.Strict;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/schemas")
final class Schemas {

    enum Kind {
        SMALL,
        @JsonProperty("very-large")
        LARGE
    }

    /** Refers to itself. */
    record Node(String name, List<Node> children, @Nullable Node parent) {}

    record Page<T>(List<T> content, int number) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({@JsonSubTypes.Type(value = Circle.class, name = "circle"), @JsonSubTypes.Type(value = Square.class, name = "square")})
    sealed interface Figure permits Circle, Square {}

    record Circle(double radius) implements Figure {}

    record Square(double side) implements Figure {}

    /**
     * Everything at once.
     *
     * @param name what it is called
     * @param total <b>with</b> tax
     */
    @Strict
    record Everything(
            @NotBlank @Size(max = 200) String name,
            @Positive @Digits(integer = 8, fraction = 2) BigDecimal total,
            @DecimalMin(value = "0.5", inclusive = false) double weight,
            Optional<@Email String> mail,
            @Default("3") int quantity,
            @Default("SMALL") Kind kind,
            @Nullable Kind otherKind,
            Optional<@Pattern(regexp = "[A-Z]{2}") String> country,
            @NotEmpty Set<@NotBlank String> tags,
            Map<String, @Positive Integer> stock,
            Map<String, List<Node>> nodes,
            byte[] picture,
            UUID id,
            Instant createdAt,
            LocalDate day,
            URI link,
            Object anything,
            @AssertTrue boolean accepted,
            @Deprecated String old,
            @JsonProperty(access = JsonProperty.Access.READ_ONLY) @Nullable Long version,
            Page<Node> page,
            Figure figure) {}

    @Post
    Everything echo(Everything everything) {
        return everything;
    }
}
