package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** What holds for items in any database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ItemsTests {

    private static final String LAMP = """
            {"name":"Lamp","price":9.99,"quantity":3,"tags":["home"]}""";

    private RunningShop shop;

    abstract RunningShop start();

    @BeforeAll
    void open() {
        shop = start();
    }

    @AfterAll
    void close() {
        if (shop != null) {
            shop.close();
        }
    }

    private long add(String json) throws Exception {
        HttpResponse<String> response = shop.post("/items", json);
        assertEquals(201, response.statusCode(), response.body());
        return RunningShop.json(response).required("id").asLong();
    }

    @Test
    void aNewItemIsAnsweredWithItsLocationAndCanBeRead() throws Exception {
        HttpResponse<String> created = shop.post("/items", LAMP);
        assertEquals(201, created.statusCode(), created.body());
        JsonNode item = RunningShop.json(created);
        String location = created.headers().firstValue("Location").orElseThrow();
        assertEquals("/items/" + item.required("id").asLong(), location);
        assertEquals(
                List.of("id", "name", "price", "quantity", "tags", "createdAt"), List.copyOf(item.propertyNames()));
        assertEquals("Lamp", item.required("name").asString());
        assertEquals(new BigDecimal("9.99"), item.required("price").decimalValue());
        assertEquals(3, item.required("quantity").asInt());
        assertEquals("home", item.required("tags").required(0).asString());
        Duration age = Duration.between(Instant.parse(item.required("createdAt").asString()), Instant.now());
        assertTrue(age.abs().compareTo(Duration.ofMinutes(1)) < 0, () -> "created " + age + " ago");

        HttpResponse<String> read = shop.get(location);
        assertEquals(200, read.statusCode());
        assertEquals(created.body(), read.body());
    }

    @Test
    void everythingWrongWithANewItemIsReportedAtOnce() throws Exception {
        HttpResponse<String> response = shop.post("/items", """
                {"name":" ","price":0,"quantity":-1,"tags":["","b","c","d","e","f","g","h","i","j","k"]}""");
        assertEquals(422, response.statusCode());
        assertEquals(
                "application/problem+json",
                response.headers().firstValue("Content-Type").orElseThrow());
        assertEquals(
                List.of(
                        "body name /name notBlank",
                        "body price /price positive",
                        "body quantity /quantity positiveOrZero",
                        "body tags /tags size",
                        "body tags /tags/0 notBlank"),
                errors(response));
    }

    @Test
    void missingAndWronglyTypedPropertiesAreReportedTogether() throws Exception {
        HttpResponse<String> response = shop.post("/items", "{\"name\":null,\"quantity\":\"three\"}");
        assertEquals(422, response.statusCode());
        assertEquals(
                List.of("body name /name required", "body price /price required", "body quantity /quantity type"),
                errors(response));
    }

    private static List<String> errors(HttpResponse<String> response) {
        return RunningShop.json(response).required("errors").values().stream()
                .map(error ->
                        error.path("in").asString() + " " + error.path("name").asString() + " "
                                + error.path("pointer").asString() + " "
                                + error.path("code").asString())
                .sorted()
                .toList();
    }

    @Test
    void malformedJsonIsToldWithItsPlace() throws Exception {
        HttpResponse<String> response = shop.post("/items", "{\"name\": oops}");
        assertEquals(400, response.statusCode());
        assertTrue(response.body().contains("line 1"), response.body());
    }

    @Test
    void anItemIsReplaced() throws Exception {
        long id = add(LAMP);
        HttpResponse<String> response =
                shop.put("/items/" + id, "{\"name\":\"Desk lamp\",\"price\":12.5,\"quantity\":0}");
        assertEquals(200, response.statusCode(), response.body());
        JsonNode item = RunningShop.json(response);
        assertEquals("Desk lamp", item.required("name").asString());
        assertEquals(0, item.required("tags").size());
        assertEquals(response.body(), shop.get("/items/" + id).body());
    }

    @Test
    void aRemovedItemIsGone() throws Exception {
        long id = add(LAMP);
        HttpResponse<String> removed = shop.delete("/items/" + id);
        assertEquals(204, removed.statusCode());
        assertEquals("", removed.body());
        for (HttpResponse<String> response :
                List.of(shop.get("/items/" + id), shop.delete("/items/" + id), shop.put("/items/" + id, LAMP))) {
            assertEquals(404, response.statusCode());
            assertEquals(
                    "there is no item " + id,
                    RunningShop.json(response).required("detail").asString());
        }
    }

    @Test
    void aListIsPagedAndSearchedByNameInAnyCase() throws Exception {
        String word = "w" + Long.toHexString(System.nanoTime());
        List<Long> ids = IntStream.range(0, 5)
                .mapToObj(i -> {
                    try {
                        return add(
                                "{\"name\":\"%d%% %s_\",\"price\":1,\"quantity\":1}".formatted(i, word.toUpperCase()));
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
        assertEquals(ids.subList(1, 3), listed("/items?limit=2&offset=1&q=" + word));
        assertEquals(ids.subList(2, 3), listed("/items?q=2%25%20" + word));
        assertEquals(List.of(), listed("/items?q=" + word + "%25"));
    }

    private List<Long> listed(String path) throws Exception {
        HttpResponse<String> response = shop.get(path);
        assertEquals(200, response.statusCode(), response.body());
        return RunningShop.json(response).values().stream()
                .map(item -> item.required("id").asLong())
                .toList();
    }

    @Test
    void everythingWrongWithAQueryIsReportedAtOnce() throws Exception {
        HttpResponse<String> response = shop.get("/items?limit=101&offset=x");
        assertEquals(422, response.statusCode());
        assertEquals(List.of("query limit  max", "query offset  type"), errors(response));
    }

    @Test
    void aPriceIsConvertedAtTheRateOfTheShopsOwnService() throws Exception {
        long id = add(LAMP);
        JsonNode price = RunningShop.json(shop.get("/items/" + id + "/price?currency=CHF"));
        assertEquals(new BigDecimal("9.51"), price.required("amount").decimalValue());
        assertEquals("CHF", price.required("currency").asString());
        assertEquals(404, shop.get("/items/999999999/price?currency=EUR").statusCode());
        assertEquals(422, shop.get("/items/" + id + "/price?currency=ZZZ").statusCode());
    }
}
