package dev.penstock.maven;

import io.swagger.v3.core.util.Json31;
import io.swagger.v3.core.util.Yaml31;
import io.swagger.v3.oas.models.OpenAPI;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** The document as YAML, checked on the way. */
final class Yaml {

    private static final TypeReference<Map<String, Object>> TREE = new TypeReference<>() {};

    private Yaml() {}

    /**
     * The same document, its keys in the same order.
     *
     * @throws IllegalStateException if it is not an OpenAPI document, or YAML would say something else
     */
    static String of(String json) {
        try {
            requireOpenApi(json);
            Map<String, Object> tree = JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build()
                    .readValue(json, TREE);
            // The tree and not swagger's model: that one would sort and drop keys.
            ObjectMapper mapper = Yaml31.mapper()
                    .rebuild()
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build();
            String yaml = mapper.writeValueAsString(tree).replace("\r\n", "\n");
            if (!mapper.readValue(yaml, TREE).equals(tree)) {
                throw new IllegalStateException("its YAML would differ from its JSON; please report this");
            }
            return yaml;
        } catch (JacksonException e) {
            throw new IllegalStateException("it is no OpenAPI document: " + e.getMessage(), e);
        }
    }

    private static void requireOpenApi(String json) {
        OpenAPI document = Json31.mapper().readValue(json, OpenAPI.class);
        if (document.getOpenapi() == null || document.getInfo() == null || document.getPaths() == null) {
            throw new IllegalStateException("it lacks openapi, info or paths; please report this");
        }
    }
}
