package shop;

import dev.penstock.Response;
import dev.penstock.annotation.*;
import io.swagger.v3.oas.annotations.*;
import io.swagger.v3.oas.annotations.enums.*;
import io.swagger.v3.oas.annotations.extensions.*;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.links.*;
import io.swagger.v3.oas.annotations.media.*;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.*;
import io.swagger.v3.oas.annotations.servers.Server;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.*;
import java.util.*;

/** Not this. */
@Controller("/goods")
@Tag(name = "Goods", description = "What is sold.", externalDocs = @ExternalDocumentation(url = "https://example.org"))
@SecurityScheme(name = "token", type = SecuritySchemeType.HTTP, scheme = "bearer", bearerFormat = "JWT")
@SecurityScheme(name = "key", type = SecuritySchemeType.APIKEY, in = SecuritySchemeIn.HEADER, paramName = "X-Key")
@SecurityRequirement(name = "token")
@ApiResponse(responseCode = "401", description = "Who are you?")
class Annotated {

    record Good(String name, int price) {}

    /** Not this. Nor this. */
    @Operation(
            summary = "Finds goods",
            description = "By **name**.",
            operationId = "findGoods",
            tags = "Search",
            deprecated = true,
            externalDocs = @ExternalDocumentation(description = "How to search", url = "https://example.org/search"),
            servers = @Server(url = "https://search.example.org", description = "Fast"),
            parameters = @Parameter(name = "q", description = "What to find", example = "cup"),
            extensions = @Extension(properties = @ExtensionProperty(name = "cost", value = "3", parseValue = true)))
    @Get
    List<Good> find(
            String q,
            @Parameter(
                    description = "How many",
                    examples = {
                        @ExampleObject(name = "few", summary = "A few", value = "3"),
                        @ExampleObject(name = "many", value = "50")
                    })
            @Max(100) @Default("20") int limit,
            @Parameter(schema = @Schema(allowableValues = {"name", "price"}, title = "Order")) Optional<String> sort,
            @Parameter(hidden = true) Optional<String> debug,
            @Parameter(array = @ArraySchema(schema = @Schema(minLength = 2)), example = "[\"new\"]") List<String> word) {
        return List.of();
    }

    @Post
    @Status(201)
    @SecurityRequirement(name = "key")
    @RequestBody(
            description = "What is new",
            content = @Content(examples = {
                @ExampleObject(name = "cup", value = "{\"name\": \"Cup\", \"price\": 4}"),
                @ExampleObject(name = "jug", description = "A large one", value = "{\"name\": \"Jug\", \"price\": 9}")
            }))
    @ApiResponse(
            responseCode = "201",
            description = "Made",
            headers = @Header(name = "X-Left", description = "How many more", schema = @Schema(type = "integer", example = "3")),
            links = @Link(
                    name = "find",
                    operationId = "findGoods",
                    parameters = @LinkParameter(name = "q", expression = "$response.body#/name")),
            content = @Content(examples = @ExampleObject("{\"name\": \"Cup\", \"price\": 4}")))
    @ApiResponse(
            responseCode = "409",
            description = "There is one",
            content = @Content(
                    mediaType = "application/vnd.shop+json",
                    schema = @Schema(implementation = Good.class, description = "The one"),
                    examples = @ExampleObject("{\"name\": \"Cup\", \"price\": 4}")))
    Good create(Good good) {
        return good;
    }

    @Put("/{id}")
    @ApiResponse(responseCode = "202", description = "Later", content = @Content)
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "5XX", description = "Ours")
    Response<Good> replace(@Parameter(example = "7") long id, Good good) {
        return null;
    }

    @Delete("/{id}")
    @Hidden
    void remove(long id) {}
}
