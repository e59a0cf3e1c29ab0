package shop.search;

import dev.penstock.Request;
import dev.penstock.annotation.Body;
import dev.penstock.annotation.Controller;
import dev.penstock.annotation.CookieParam;
import dev.penstock.annotation.Default;
import dev.penstock.annotation.Get;
import dev.penstock.annotation.HeaderParam;
import dev.penstock.annotation.PathParam;
import dev.penstock.annotation.Post;
import dev.penstock.annotation.QueryParam;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

public final class SearchController {

    enum Order {
        CHEAP,
        NEW
    }

    record Filter(String name, int size) {}

    record Tag(String text) {}

    @interface Nullable {}

    /** Nested, with names that generated code uses itself. */
    @Controller("/search/{shop}")
    static final class Api {

        @Get("/primitives")
        String primitives(
                UUID shop,
                byte a,
                short b,
                int c,
                long d,
                float e,
                double f,
                boolean g,
                char h,
                @Default("9999999999") long i,
                @Default("1e3") double j,
                @Default("on") boolean k,
                @Default("x") char l) {
            return "";
        }

        @Get("/arities")
        String arities(
                UUID shop,
                Optional<LocalDate> day,
                OptionalInt count,
                OptionalLong total,
                @Nullable Duration within,
                @Default("CHEAP") Order order,
                List<@NotBlank String> tag,
                @Size(max = 5) Set<Order> orders,
                int[] sizes,
                @Default("de") Locale[] languages,
                Optional<@Positive Integer> page) {
            return "";
        }

        @Get("/sources/{rest:path}")
        String sources(
                @PathParam("shop") String of,
                String rest,
                @QueryParam("q") Tag query,
                @HeaderParam String userAgent,
                @HeaderParam("X-Tags") List<String> tags,
                @CookieParam Optional<String> session,
                Request request) {
            return "";
        }

        @Post("/names")
        void names(String shop, Filter call, @Positive int controller, @Positive int toString, int namesBody) {}

        @Post("/overloads")
        List<Filter> overloaded(String shop, @Body List<Filter> filters) {
            return filters;
        }

        @Get("/overloads/{order}")
        Optional<Filter> overloaded(String shop, Order order) {
            return Optional.empty();
        }

        @Post("/optional")
        int optional(String shop, Optional<Filter> filter) {
            return 1;
        }

        @Post("/count")
        int count(String shop, @Body int count) {
            return count;
        }
    }
}
