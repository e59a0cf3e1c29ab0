package dev.penstock.runtime.internal.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What applications and controllers of several jars say of the document as a whole. */
class DocumentDefinitionTest {

    private static Map<String, Object> parse(String json) {
        return JsonMapper.shared().readValue(json, new TypeReference<>() {});
    }

    private static String fragment(String name, String security, String scheme) {
        return """
                {"x-penstock-fragment": 1, "tags": [{"name": "%1$s", "description": "Of %1$s"}],
                 "paths": {"/%1$s": {"get": {"operationId": "%1$s", "tags": ["%1$s", "all"], "security": [%2$s]}}},
                 "components": {"securitySchemes": {%3$s}}}
                """.formatted(name, security, scheme);
    }

    private static JsonNode merged(String definition, String... fragments) {
        DocumentHead head = new DocumentHead("Shop", "1.0", "The shop.", List.of(), parse(definition));
        DocumentHead read = DocumentHead.of(parse(head.write()));
        List<Map<String, Object>> trees =
                List.of(fragments).stream().map(DocumentDefinitionTest::parse).toList();
        return JsonMapper.shared().readTree(CanonicalJson.write(DocumentMerge.merge(read, trees)));
    }

    @Test
    void whatTheApplicationSaysStandsInTheDocument() {
        JsonNode document = merged("""
                {"info": {"summary": "Sells", "contact": {"name": "Us"}, "title": "Not this"},
                 "servers": [{"url": "https://shop.example.org"}], "externalDocs": {"url": "https://example.org"},
                 "security": [{"token": []}], "securitySchemes": {"token": {"type": "http"}}, "x-team": "shop"}
                """);
        assertEquals("""
                {"title":"Shop","description":"The shop.","summary":"Sells","contact":{"name":"Us"},"version":"1.0"}""", document.get("info").toString());
        assertEquals(
                "[{\"url\":\"https://shop.example.org\"}]",
                document.get("servers").toString());
        assertEquals(
                "{\"url\":\"https://example.org\"}",
                document.get("externalDocs").toString());
        assertEquals("[{\"token\":[]}]", document.get("security").toString());
        assertEquals(
                "{\"securitySchemes\":{\"token\":{\"type\":\"http\"}}}",
                document.get("components").toString());
        assertEquals("\"shop\"", document.get("x-team").toString());
    }

    @Test
    void tagsOfTheApplicationComeFirstAndTellMore() {
        JsonNode tags = merged("""
                        {"tags": [{"name": "later", "externalDocs": {"url": "https://example.org"}},
                          {"name": "bills", "description": "Bills of the shop"}]}
                        """, fragment("items", "", ""), fragment("bills", "", ""))
                .get("tags");
        assertEquals("""
                [{"name":"later","externalDocs":{"url":"https://example.org"}},\
                {"name":"bills","description":"Bills of the shop"},{"name":"all"},\
                {"name":"items","description":"Of items"}]""", tags.toString());
    }

    @Test
    void schemesOfSeveralJarsAreJoined() {
        String token = "\"token\": {\"type\": \"http\", \"scheme\": \"bearer\"}";
        JsonNode document = merged(
                "{}",
                fragment("items", "{\"token\": []}", token),
                fragment("bills", "{\"key\": [], \"token\": []}", token + ", \"key\": {\"type\": \"apiKey\"}"));
        assertEquals(
                List.of("key", "token"),
                List.copyOf(document.at("/components/securitySchemes").propertyNames()));
    }

    @Test
    void twoSchemesOfOneNameAreAnErrorUnlessTheApplicationDecides() {
        String[] fragments = {
            fragment("items", "{\"token\": []}", "\"token\": {\"type\": \"http\"}"),
            fragment("bills", "", "\"token\": {\"type\": \"apiKey\"}")
        };
        IllegalStateException error = assertThrows(IllegalStateException.class, () -> merged("{}", fragments));
        assertEquals(
                "the security scheme token is described differently in two controllers; describe it with"
                        + " @SecurityScheme on the application",
                error.getMessage());
        JsonNode document = merged("{\"securitySchemes\": {\"token\": {\"type\": \"oauth2\"}}}", fragments);
        assertEquals(
                "oauth2", document.at("/components/securitySchemes/token/type").asString());
    }

    @Test
    void aSchemeThatNothingDescribesIsAnError() {
        IllegalStateException error =
                assertThrows(IllegalStateException.class, () -> merged("{}", fragment("items", "{\"token\": []}", "")));
        assertEquals(
                "items needs the security scheme token, which nothing describes; write @SecurityScheme(name ="
                        + " \"token\", …) on the application",
                error.getMessage());
    }
}
