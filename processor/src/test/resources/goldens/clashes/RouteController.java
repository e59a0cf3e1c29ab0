package shop.clashes;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.penstock.annotation.Controller;
import dev.penstock.annotation.Default;
import dev.penstock.annotation.Get;
import dev.penstock.annotation.Post;
import dev.penstock.annotation.QueryParam;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Its types have the names of those that generated code uses, and its methods those of every object. */
@Controller("/routes")
class RouteController {

    @Get
    Route list(@QueryParam Id<Route> call, @Pattern(regexp = "[)\"'(]+\\d") String handlers, Param param) {
        return new Route("");
    }

    @Post
    Page<Call> wait(Page<Call> arguments) {
        return arguments;
    }

    @Post("/maps")
    Map<String, List<Handlers>> controller(@dev.penstock.annotation.Body Map<String, @Size(max = 2) List<Handlers>> routes) {
        return routes;
    }

    @Get("/list-arguments")
    Optional<ListArguments> listArguments(@Default("second") Param p) {
        return Optional.empty();
    }
}

record Route(String name) {}

record Call(@NotNull String text) {}

record Handlers(@Size(min = 1) String name) {}

record ListArguments(int limit) {}

record Page<T>(List<T> entries, int number) {}

enum Param {
    @JsonProperty("first")
    FIRST,
    @JsonProperty("second")
    SECOND
}

final class Id<T> {
    private final String text;

    Id(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
