package shop;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the build leaves and what the server serves. */
class DocumentTest {

    private static RunningShop shop;

    @BeforeAll
    static void open() {
        shop = RunningShop.start();
    }

    @AfterAll
    static void close() {
        shop.close();
    }

    @Test
    void theServedDocumentIsTheFileThatTheBuildLeft() throws Exception {
        HttpResponse<byte[]> served =
                shop.client.send(shop.request("/openapi.json").build(), HttpResponse.BodyHandlers.ofByteArray());
        assertEquals(200, served.statusCode());
        assertEquals(
                "application/json", served.headers().firstValue("Content-Type").orElseThrow());
        assertArrayEquals(Files.readAllBytes(Path.of("target/openapi.json")), served.body());
        assertTrue(Files.readString(Path.of("target/openapi.yaml")).startsWith("openapi: \"3.1")
                || Files.readString(Path.of("target/openapi.yaml")).startsWith("openapi: 3.1"));
    }

    @Test
    void theDocumentNamesEveryOperation() throws Exception {
        JsonNode document = RunningShop.json(shop.get("/openapi.json"));
        JsonNode create = document.at("/paths/~1items/post");
        assertEquals("itemsCreate", create.path("operationId").asString());
        assertEquals("Adds an item.", create.path("summary").asString());
        assertEquals(
                "#/components/schemas/NewItem",
                create.at("/requestBody/content/application~1json/schema/$ref").asString());
        assertTrue(create.path("responses").has("422"));
        JsonNode limit = document.at("/paths/~1items/get/parameters/0");
        assertEquals("limit", limit.path("name").asString());
        assertEquals(100, limit.at("/schema/maximum").asInt());
        assertEquals(20, limit.at("/schema/default").asInt());
        JsonNode name = document.at("/components/schemas/NewItem/properties/name");
        assertEquals("what it is called", name.path("description").asString());
        assertEquals(200, name.path("maxLength").asInt());
    }

    @Test
    void theRoutesFileTellsTheThreadOfEachRoute() throws Exception {
        String routes = Files.readString(Path.of("target/routes.json"));
        assertTrue(routes.contains("\"shop.items.ItemController.price\""), routes);
        assertTrue(routes.contains("\"returns CompletableFuture\""), routes);
    }

    @Test
    void theRootRedirectsToTheDocumentation() throws Exception {
        HttpResponse<String> response = shop.get("/");
        assertEquals(307, response.statusCode());
        assertEquals("docs", response.headers().firstValue("Location").orElseThrow());
    }
}
