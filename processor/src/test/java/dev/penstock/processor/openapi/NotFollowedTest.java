package dev.penstock.processor.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is advised where notes say what the code does otherwise fits the place. */
class NotFollowedTest {

    private static void assertMessage(String expected, Described described) {
        assertEquals(
                List.of(expected),
                described.messages().stream()
                        .map(message -> message.substring(message.indexOf("[PEN")))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) @NotNull|requiredMode|
                    @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) @JsonProperty(required = true)|requiredMode|
                    @Schema(hidden = true) @NotNull|hidden|, or show it
                    """)
    void ofAClassThatRequiresAProperty(String annotations, String member, String or) {
        assertMessage(
                "[PEN223] " + member + " of 'it' is not followed, since a body without it is refused; "
                        + "remove @NotNull and @JsonProperty(required = true)" + (or == null ? "" : or),
                Described.of("@Post public void create(Item item) {}\npublic static class Item { " + annotations
                        + " public String it; }\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    @Parameter(required = true) @NotEmpty List<String> it|required of 'it' is not followed, since a request without it is read as one without values; leave it out; @NotEmpty refuses such requests
                    @Schema(hidden = true) String it|hidden of 'it' is not followed, since a request without it is refused; write Optional or @Default, or show it
                    """)
    void ofAParameter(String parameter, String message) {
        assertMessage("[PEN223] " + message, Described.of("@Get public void get(" + parameter + ") {}\n"));
    }

    @Test
    void ofWhatIsUnwrappedInItself() {
        assertMessage(
                "[PEN204] the JSON of 'outer' is not known because of @JsonUnwrapped of a class that is unwrapped in "
                        + "itself; describe it with @Schema(type = …) or (implementation = …)",
                Described.of("@Post public void create(Outer body) {}\n"
                        + "public static class Outer { @JsonUnwrapped public Inner inner; }\n"
                        + "public static class Inner { public int a; @JsonUnwrapped public Outer outer; }\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Inner", "Outer"})
    void whateverIsReadFirst(String body) {
        Described described = Described.of("@Post public void create(" + body + " body) {}\n"
                + "public static class Outer { @JsonUnwrapped public Inner inner; public int b; }\n"
                + "public static class Inner { public Outer outer; public int a; }\n");
        assertEquals(List.of(), described.messages());
        assertEquals(
                List.of("outer", "a", "b"),
                List.copyOf(described.schema("Outer").path("properties").propertyNames()));
    }

    @Test
    void whatIsUnwrappedIsNeverMissing() {
        assertMessage(
                "[PEN217] 'Order.home' is never missing in what is read, as Jackson makes it of what there is: 'street' is "
                        + "required in it; remove Optional or @Nullable, or write them on what it holds",
                Described.of("@Post public void create(Order body) {}\n"
                        + "public record Order(@JsonUnwrapped Optional<Home> home, int b) {}\n"
                        + "public record Home(String street, Optional<String> city) {}\n"));
        assertEquals(
                List.of(),
                Described.of("@Get public Order get() { return null; }\n"
                                + "@Post public void create(Order2 body) {}\n"
                                + "public record Order(@JsonUnwrapped Optional<Home> home, int b) {}\n"
                                + "public record Home(String street) {}\n"
                                + "public record Order2(@JsonUnwrapped @Nullable Home2 home, int b) {}\n"
                                + "public record Home2(Optional<String> street) {}\n")
                        .messages());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    @Callback(name = "done", callbackUrlExpression = "x")|@Callback
                    @Callbacks({@Callback(name = "a"), @Callback(name = "b")})|@Callbacks
                    @Webhook(name = "w", operation = @Operation)|@Webhook
                    @Operation(ignoreJsonView = true)|ignoreJsonView of @Operation
                    @ApiResponse(responseCode = "404", ref = "x")|ref of @ApiResponse
                    @ApiResponse(responseCode = "404", headers = @Header(name = "A", ref = "x"))|ref of @Header
                    @Operation(responses = @ApiResponse(responseCode = "404", content = @Content(encoding = @Encoding)))|encoding of @Content
                    """)
    void whatTheDocumentHasNoPlaceFor(String annotation, String what) {
        assertMessage(
                "[PEN223] " + what + " is not followed, since the document says nothing of the kind here; "
                        + "leave it out, or say it in the description",
                Described.of("@Get " + annotation + " public void get() {}\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    @Schema(exampleClasses = String.class)||exampleClasses of @Schema is not followed, since the document says nothing of the kind here; leave it out, or say it in the description
                    @Schema(enumAsRef = true, allowableValues = "a")||enumAsRef of @Schema is not followed, since the document says nothing of the kind here; leave it out, or say it in the description
                    @ArraySchema(contains = @Schema(type = "string"))||contains of @ArraySchema is not followed, since the document says nothing of the kind here; leave it out, or say it in the description
                    @Schema(discriminatorProperty = "x")||discriminatorProperty of 'it' is not followed, since it is a matter of the class; write it on the class
                    |@Schema(nullable = true)|nullable of Item is not followed, since it is a matter of each property; write it on properties
                    |@PatternProperty(regex = "x")|@PatternProperty is not followed, since the document says nothing of the kind here; leave it out, or say it in the description
                    |@Hidden|@Hidden is not followed, since the document says nothing of the kind here; leave it out, or say it in the description
                    """)
    void whatSchemasHaveNoPlaceFor(String onProperty, String onClass, String message) {
        assertMessage(
                "[PEN223] " + message,
                Described.of("@Post public void create(Item item) {}\n" + (onClass == null ? "" : onClass)
                        + " public record Item(" + (onProperty == null ? "" : onProperty)
                        + " Optional<List<String>> it) {}\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    @RequestBody(description = "x")|@RequestBody is not followed, since the handler takes no body; write it as a parameter of the method
                    @Operation(method = "POST")|method of @Operation is not followed, since it answers to GET; leave it out, or exchange Penstock's annotation
                    @Parameter(name = "gone")|@Parameter "gone" is not followed, since the handler has no such parameter; write it as a parameter of the method
                    """)
    void whatTheHandlerDoesNotHave(String annotation, String message) {
        assertMessage("[PEN223] " + message, Described.of("@Get " + annotation + " public void get() {}\n"));
    }

    @Test
    void whatIsTrueOrSaysNothing() {
        assertEquals(List.of(), Described.of("""
                        @Get @Operation(method = "get", ignoreJsonView = false) public void get() {}
                        @Post public void create(Item item) {}
                        @Schema(requiredMode = Schema.RequiredMode.AUTO, accessMode = Schema.AccessMode.AUTO, defaultValue = "",
                                exampleClasses = {})
                        public record Item(@Schema(discriminatorProperty = "", subTypes = {},
                                additionalProperties = Schema.AdditionalPropertiesValue.USE_ADDITIONAL_PROPERTIES_ANNOTATION) int it) {}
                        """).messages());
    }

    @Test
    void whatIsSaidBesideIsFollowed() {
        Described described = Described.of("""
                @Post public void create(Item item,
                        @Extension(properties = @ExtensionProperty(name = "kind", value = "p")) Optional<String> q) {}
                @ExternalDocumentation(url = "https://shop.example")
                @Extension(properties = @ExtensionProperty(name = "kind", value = "c"))
                public record Item(@Extension(properties = @ExtensionProperty(name = "kind", value = "f")) int it) {}
                """);
        assertEquals(List.of(), described.messages());
        assertEquals("c", described.schema("Item").path("x-kind").asString());
        assertEquals(
                "https://shop.example",
                described.schema("Item").at("/externalDocs/url").asString());
        assertEquals("f", described.property("Item", "it").path("x-kind").asString());
        assertEquals(
                "p",
                described
                        .fragment()
                        .at("/paths/~1items/post/parameters/0/x-kind")
                        .asString());
    }
}
