package dev.penstock.runtime.internal.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DocumentMergeTest {

    private static final DocumentHead HEAD = new DocumentHead("Shop", "1.0", "", List.of());

    private static final String ITEMS = """
            {"x-penstock-fragment": 1, "tags": [{"name": "Items", "description": "Items of the shop."}],
             "paths": {"/items/{id}": {"get": {"tags": ["Items"], "operationId": "itemsGet",
               "parameters": [{"name": "id", "in": "path", "required": true}],
               "responses": {"200": {"content": {"application/json":
                 {"schema": {"$ref": "#/components/schemas/shop.Page%3Cshop.Item%3E"}}}}}}}},
             "components": {"schemas": {
               "shop.Page<shop.Item>": {"x-penstock-name": "PageOfItem", "type": "object", "properties":
                 {"$ref": {"type": "string"}, "items": {"type": "array", "items": {"$ref": "#/components/schemas/shop.Item"}}}},
               "shop.Item": {"x-penstock-name": "Item", "type": "object"},
               "shop.Unused": {"x-penstock-name": "Unused", "type": "object"}}}}
            """;

    private static final String BILLS = """
            {"x-penstock-fragment": 1, "tags": [{"name": "Bills"}],
             "paths": {"/items/{item}": {"delete": {"tags": ["Bills"], "operationId": "billsDelete",
               "parameters": [{"name": "item", "in": "path", "required": true}, {"name": "item", "in": "query"}],
               "responses": {"200": {"content": {"application/json":
                 {"schema": {"$ref": "#/components/schemas/billing.Item"}}}}}}}},
             "components": {"schemas": {
               "billing.Item": {"x-penstock-name": "Item", "oneOf": [{"$ref": "#/components/schemas/shop.Item"}],
                 "discriminator": {"propertyName": "kind", "mapping": {"item": "#/components/schemas/shop.Item"}}},
               "shop.Item": {"x-penstock-name": "Item", "type": "object", "description": "An item."}}}}
            """;

    private static Map<String, Object> parse(String json) {
        return JsonMapper.shared().readValue(json, new TypeReference<Map<String, Object>>() {});
    }

    private static JsonNode merged(String... fragments) {
        List<Map<String, Object>> trees = new ArrayList<>();
        for (String fragment : fragments) {
            trees.add(parse(fragment));
        }
        String json = CanonicalJson.write(DocumentMerge.merge(HEAD, trees));
        Collections.reverse(trees);
        assertEquals(json, CanonicalJson.write(DocumentMerge.merge(HEAD, trees)), "the order makes no difference");
        return JsonMapper.shared().readTree(json);
    }

    private static List<String> names(JsonNode object) {
        return List.copyOf(object.propertyNames());
    }

    private static final String ACCOUNTS = """
            {"x-penstock-fragment": 1, "tags": [{"name": "Accounts"}],
             "paths": {"/accounts": {"post": {"tags": ["Accounts"], "operationId": "accountsCreate",
               "requestBody": {"content": {"application/json":
                 {"schema": {"$ref": "#/components/schemas/shop.Account%%3Cinput%%3E"}}}}%s}}},
             "components": {"schemas": {
               "shop.Account": {"x-penstock-name": "Account", "type": "object"},
               "shop.Account<input>": {"x-penstock-name": "Account", "type": "object", "required": ["password"]}}}}
            """;

    @Test
    void whatIsReadAndWhatIsWrittenHaveNamesOfTheirOwn() {
        String answer = """
                , "responses": {"200": {"content": {"application/json":
                    {"schema": {"$ref": "#/components/schemas/shop.Account"}}}}}""";
        JsonNode schemas = merged(ACCOUNTS.formatted(answer)).at("/components/schemas");
        assertEquals(List.of("Account", "AccountInput"), names(schemas));
        assertTrue(schemas.at("/AccountInput").has("required"));
    }

    @Test
    void whatIsOnlyReadNeedsNoOtherName() {
        JsonNode schemas = merged(ACCOUNTS.formatted("")).at("/components/schemas");
        assertEquals(List.of("Account"), names(schemas));
        assertTrue(schemas.at("/Account").has("required"));
    }

    @Test
    void namesAreShortenedAndUnusedSchemasDropped() {
        JsonNode document = merged(ITEMS);
        assertEquals(List.of("Item", "PageOfItem"), names(document.at("/components/schemas")));
        assertEquals(
                "#/components/schemas/PageOfItem",
                document.at("/paths/~1items~1{id}/get/responses/200/content/application~1json/schema/$ref")
                        .asString());
        assertEquals(
                "#/components/schemas/Item",
                document.at("/components/schemas/PageOfItem/properties/items/items/$ref")
                        .asString());
        assertEquals(
                "string",
                document.at("/components/schemas/PageOfItem/properties/$ref/type")
                        .asString());
        assertTrue(document.at("/components/schemas/Item/x-penstock-name").isMissingNode());
    }

    @Test
    void headTagsAndPathsAreJoined() {
        JsonNode document = merged(ITEMS, BILLS);
        assertEquals(List.of("openapi", "info", "servers", "tags", "paths", "components"), names(document));
        assertEquals("3.1.0", document.path("openapi").asString());
        assertEquals("Shop", document.at("/info/title").asString());
        assertEquals(".", document.at("/servers/0/url").asString());
        assertEquals("Bills", document.at("/tags/0/name").asString());
        assertEquals("Items of the shop.", document.at("/tags/1/description").asString());
        assertEquals(List.of("/items/{id}"), names(document.path("paths")));
        assertEquals(List.of("get", "delete"), names(document.at("/paths/~1items~1{id}")));
    }

    @Test
    void aVariableHasOneNameInAllOperationsOfAPath() {
        JsonNode parameters = merged(ITEMS, BILLS).at("/paths/~1items~1{id}/delete/parameters");
        assertEquals("id", parameters.at("/0/name").asString());
        assertEquals("item", parameters.at("/1/name").asString());
    }

    @Test
    void equalNamesAreQualifiedEverywhere() {
        JsonNode schemas = merged(ITEMS, BILLS).at("/components/schemas");
        assertEquals(List.of("BillingItem", "PageOfItem", "ShopItem"), names(schemas));
        assertEquals(
                "#/components/schemas/ShopItem",
                schemas.at("/BillingItem/oneOf/0/$ref").asString());
        assertEquals(
                "#/components/schemas/ShopItem",
                schemas.at("/BillingItem/discriminator/mapping/item").asString());
    }

    @Test
    void theFullerDescriptionOfAClassCounts() {
        assertEquals(
                "An item.",
                merged(ITEMS, BILLS)
                        .at("/components/schemas/ShopItem/description")
                        .asString());
    }

    @Test
    void operationIdsStayUnique() {
        JsonNode document = merged(ITEMS, ITEMS.replace("/items/{id}", "/goods/{id}"));
        assertEquals(
                "itemsGet", document.at("/paths/~1goods~1{id}/get/operationId").asString());
        assertEquals(
                "itemsGet2", document.at("/paths/~1items~1{id}/get/operationId").asString());
    }

    @Test
    void theSameOperationTwiceIsAnError() {
        IllegalStateException error =
                assertThrows(IllegalStateException.class, () -> merged(ITEMS, ITEMS.replace("itemsGet", "otherGet")));
        assertEquals("GET /items/{id} is both itemsGet and otherGet", error.getMessage());
    }

    @Test
    void theRestOfAPathAndOneSegmentStayApart() {
        JsonNode document =
                merged(ITEMS, ITEMS.replace("/items/{id}", "/items/{rest}").replace("itemsGet", "restGet"));
        assertEquals(List.of("/items/{id}", "/items/{rest}"), names(document.path("paths")));
    }

    @Test
    void aNewerFragmentIsAnError() {
        IllegalStateException error = assertThrows(
                IllegalStateException.class, () -> merged(ITEMS.replace("fragment\": 1", "fragment\": 2")));
        assertTrue(error.getMessage().contains("newer Penstock"), error.getMessage());
    }

    @Test
    void aMissingSchemaIsAnError() {
        assertThrows(IllegalStateException.class, () -> merged(ITEMS.replace("\"shop.Item\":", "\"shop.Other\":")));
    }

    @Test
    void referencesSurviveEveryName() {
        for (String name : List.of("shop.Page<shop.Item>", "a/b~c", "Größe", "x y+%z", "shop.Item[]", "a$B")) {
            assertEquals(name, FragmentFormat.schema(FragmentFormat.reference(name)));
        }
        assertEquals("#/components/schemas/shop.Page%3Cshop.Item%3E", FragmentFormat.reference("shop.Page<shop.Item>"));
    }
}
