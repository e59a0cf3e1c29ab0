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
}
