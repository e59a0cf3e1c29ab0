package dev.penstock.processor.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.runtime.internal.document.FragmentFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Schemas of what two rules meet in. */
class SchemaModelsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    @Nullable @AssertTrue Boolean it|{"type":["boolean","null"],"enum":[true,null]}
                    Optional<@AssertFalse Boolean> it|{"type":["boolean","null"],"enum":[false,null]}
                    @AssertTrue Boolean it|{"type":"boolean","const":true}
                    @Nullable @Schema(_const = "a") String it|{"type":["string","null"],"enum":["a",null]}
                    """)
    void theOneValueOrNull(String component, String schema) {
        Described described =
                Described.of("@Post public void create(Item item) {}\nrecord Item(" + component + ") {}\n");

        assertEquals(schema, described.property("Item", "it").toString());
        assertEquals(List.of(), described.messages());
    }

    private static final String NODES = """
            @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind") sealed interface Node permits Leaf, Branch {}
            record Leaf(@Nullable Integer x) implements Node {}
            """;

    /** Whether the object is read before the property, or around it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Tree|@JsonIgnoreProperties("x") Node node|JsonIgnoreProperties|{}
                    Tree|@JsonIncludeProperties("x") List<Node> node|JsonIncludeProperties|{"type":"array","items":{}}
                    Tree|@JsonIgnoreProperties("x") Leaf node|JsonIgnoreProperties|{}
                    Node|@JsonIgnoreProperties("x") Node node|JsonIgnoreProperties|{}
                    """)
    void partsOfWhatHasSeveralTypesAreNotKnown(String body, String component, String annotation, String schema) {
        String branch = "record Branch(" + (body.equals("Tree") ? "int y" : component) + ") implements Node {}\n";
        Described described = Described.of("@Post public void create(" + body + " body) {}\n" + NODES + branch
                + "record Tree(" + component + ") {}\n");

        assertEquals(
                schema,
                described
                        .property(body.equals("Tree") ? "Tree" : "Branch", "node")
                        .toString());
        assertEquals(1, described.messages().size());
        assertTrue(
                described
                        .messages()
                        .get(0)
                        .contains("[PEN204] the JSON of 'node' is not known because of @" + annotation
                                + " of what is one of several types"),
                described.messages().toString());
    }

    /** Item has two schemas: what is sent of it has a secret that is never returned. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    ``|@Schema(anyOf = {Item.class, Long.class}) Object it|/properties/it/anyOf/0/$ref
                    @Schema(allOf = Item.class)|int it|/allOf/0/$ref
                    ``|@ArraySchema(items = @Schema(not = Item.class)) List<String> it|/properties/it/items/not/$ref
                    ``|@Schema(dependentSchemas = @io.swagger.v3.oas.annotations.StringToClassMapItem(key = "a", value = Item.class)) Object it|/properties/it/dependentSchemas/a/$ref
                    """)
    void whatIsSaidOfATypeGoesInItsDirection(String type, String component, String place) {
        Described described = Described.of("@Post public Body create(Body body) { return body; }\n"
                + type + " record Body(" + component + ") {}\n"
                + "record Item(int a, @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) String secret) {}\n");

        assertEquals(
                "#/components/schemas/shop.Items$Item",
                described.schema("Body").at(place).asString());
        assertEquals(
                FragmentFormat.reference(FragmentFormat.input("shop.Items$Item")),
                described
                        .fragment()
                        .path("components")
                        .path("schemas")
                        .path(FragmentFormat.input("shop.Items$Body"))
                        .at(place)
                        .asString());
    }

    @Test
    void whatIsSaidOfAParameterIsRead() {
        Described described = Described.of(
                "@Get public Item get(@Parameter(schema = @Schema(not = Item.class)) String q) { return null; }\n"
                        + "record Item(int a, @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) String secret) {}\n");

        assertEquals(
                FragmentFormat.reference(FragmentFormat.input("shop.Items$Item")),
                described
                        .fragment()
                        .at("/paths/~1items/get/parameters/0/schema/not/$ref")
                        .asString());
    }
}
