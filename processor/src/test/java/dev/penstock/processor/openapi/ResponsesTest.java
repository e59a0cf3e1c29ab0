package dev.penstock.processor.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code @ApiResponse} can't say otherwise than the handler's result does. */
class ResponsesTest {

    private static final String ITEM =
            "{\"application/json\":{\"schema\":{\"$ref\":\"#/components/schemas/shop.Items$Item\"}}}";

    private static Described get(String response, String handler) {
        return Described.of("@Get @ApiResponse(" + response + ")\npublic " + handler + " { return null; }\n"
                + "record Item(int a) {}\n");
    }

    private static String warning(String why) {
        return "[PEN223] content of the response is not followed, since " + why;
    }

    private static List<String> withoutPlaces(List<String> messages) {
        return messages.stream()
                .map(message -> message.substring(message.indexOf("[PEN")))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"200", "2XX"})
    void whatAResultIsHasContent(String code) {
        for (String none : List.of("@Content", "{}")) {
            Described described = get("responseCode = \"" + code + "\", content = " + none, "Item get()");

            assertEquals(ITEM, described.response(code).path("content").toString());
            assertEquals(
                    List.of(warning("the handler returns a value; leave it out, or return a Response")),
                    withoutPlaces(described.messages()));
        }
    }

    @ParameterizedTest
    @CsvSource({"200,Item,application/json", "2XX,Item,application/json", "200,String,text/plain"})
    void aResultIsSentAsItsTypeIs(String code, String type, String sent) {
        Described described = get(
                "responseCode = \"" + code + "\", content = @Content(mediaType = \"application/xml\")",
                type + " get()");

        assertEquals(
                "[" + sent + "]",
                described.response(code).path("content").propertyNames().toString());
        assertEquals(
                List.of(warning("the result is sent as " + sent + "; leave out application/xml, or return a Response")),
                withoutPlaces(described.messages()));
    }

    @Test
    void aClassOfCodesHasTheTypeOfTheResult() {
        Described described = get(
                "responseCode = \"2XX\", content = @Content(schema = @Schema(implementation = Long.class))",
                "Item get()");

        assertEquals(ITEM, described.response("2XX").path("content").toString());
        assertEquals(
                List.of(warning("the handler returns something else; leave out the schema, or change the type that is "
                        + "returned")),
                withoutPlaces(described.messages()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    content = @Content(mediaType = "application/json; charset=utf-8")|Item get()|[application/json; charset=utf-8]
                    content = @Content(schema = @Schema(implementation = String.class))|String get()|[text/plain]
                    content = @Content|Response<Item> get()|[]
                    content = @Content(mediaType = "application/xml")|Response<Item> get()|[application/xml]
                    """)
    void whatAgreesIsKept(String content, String handler, String types) {
        Described described = get("responseCode = \"200\", " + content, handler);

        assertEquals(
                types, described.response("200").path("content").propertyNames().toString());
        assertEquals(List.of(), described.messages());
    }

    @Test
    void nothingIsReturned() {
        Described described = Described.of("@Get @ApiResponse(responseCode = \"204\",\n"
                + "content = @Content(schema = @Schema(implementation = Long.class))) public void get() {}\n");

        assertEquals("", described.response("204").path("content").toString());
        assertEquals(
                List.of(warning(
                        "the handler returns nothing; leave out the schema, or change the type that is returned")),
                withoutPlaces(described.messages()));
    }
}
