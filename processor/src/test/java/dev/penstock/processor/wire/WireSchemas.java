package dev.penstock.processor.wire;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The schemas of a document, as an independent validator reads them. */
final class WireSchemas {

    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
            .build();

    private final JsonNode document;
    private final SchemaRegistry registry = SchemaRegistry.withDialect(Dialects.getDraft202012());

    WireSchemas(String document) {
        this.document = JSON.readTree(document);
    }

    JsonNode body(String path) {
        return document.at("/paths/~1" + path + "/post/requestBody/content/application~1json/schema");
    }

    JsonNode answer(String path, String method) {
        return document.at("/paths/~1" + path + "/" + method + "/responses/200/content/application~1json/schema");
    }

    /** What a reference points to. */
    JsonNode resolved(JsonNode schema) {
        return schema.has("$ref") ? document.at(schema.get("$ref").asString().substring(1)) : schema;
    }

    /** What is wrong with a text by a schema of the document; formats count. */
    String errors(JsonNode schema, String json) {
        ObjectNode whole = JSON.createObjectNode();
        whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        whole.set("components", document.get("components"));
        whole.set("allOf", JSON.createArrayNode().add(schema));
        Schema compiled = registry.getSchema(whole);
        List<Error> errors = compiled.validate(
                json,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        return errors.stream().map(Error::toString).collect(Collectors.joining("; "));
    }
}
