package dev.penstock.processor.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Swagger's model as a tree with an order of keys of our own. Swagger's mapper would cost every compilation half a second,
 * and writes other bytes where lines end otherwise; this knows just what {@link FragmentWriter} uses.
 */
final class DocumentTree {

    private DocumentTree() {}

    static Map<String, Object> of(OpenAPI document) {
        Members members = new Members();
        members.put("openapi", document.getOpenapi());
        members.putAll(document.getExtensions());
        members.put(
                "info",
                new Members()
                        .put("title", document.getInfo().getTitle())
                        .put("version", document.getInfo().getVersion())
                        .map());
        members.put("tags", each(document.getTags(), DocumentTree::tag));
        members.put("paths", sorted(document.getPaths(), DocumentTree::pathItem));
        members.put(
                "components",
                new Members()
                        .put("schemas", sorted(document.getComponents().getSchemas(), SchemaTree::of))
                        .putAll(document.getComponents().getExtensions())
                        .map());
        return members.map();
    }

    private static Map<String, Object> tag(Tag tag) {
        return new Members()
                .put("name", tag.getName())
                .put("description", tag.getDescription())
                .putAll(tag.getExtensions())
                .map();
    }

    private static Map<String, Object> pathItem(PathItem item) {
        Members members = new Members();
        item.readOperationsMap()
                .forEach((method, operation) ->
                        members.put(method.name().toLowerCase(Locale.ROOT), operation(operation)));
        return members.map();
    }

    private static Map<String, Object> operation(Operation operation) {
        return new Members()
                .put("tags", operation.getTags())
                .put("summary", operation.getSummary())
                .put("description", operation.getDescription())
                .put("operationId", operation.getOperationId())
                .put("deprecated", operation.getDeprecated())
                .put("parameters", each(operation.getParameters(), DocumentTree::parameter))
                .put("requestBody", operation.getRequestBody() == null ? null : body(operation.getRequestBody()))
                .put("responses", sorted(operation.getResponses(), DocumentTree::response))
                .putAll(operation.getExtensions())
                .map();
    }

    private static Map<String, Object> parameter(Parameter parameter) {
        return new Members()
                .put("name", parameter.getName())
                .put("in", parameter.getIn())
                .put("description", parameter.getDescription())
                .put("required", parameter.getRequired())
                .put("deprecated", parameter.getDeprecated())
                .put("schema", SchemaTree.of(parameter.getSchema()))
                .put("example", parameter.getExample())
                .put("examples", examples(parameter.getExamples()))
                .putAll(parameter.getExtensions())
                .map();
    }

    private static Map<String, Object> body(RequestBody body) {
        return new Members()
                .put("description", body.getDescription())
                .put("required", body.getRequired())
                .put("content", content(body.getContent()))
                .putAll(body.getExtensions())
                .map();
    }

    private static Map<String, Object> response(ApiResponse response) {
        return new Members()
                .put("description", response.getDescription())
                .put("headers", sorted(response.getHeaders(), DocumentTree::header))
                .put("content", response.getContent() == null ? null : content(response.getContent()))
                .putAll(response.getExtensions())
                .map();
    }

    private static Map<String, Object> header(Header header) {
        return new Members()
                .put("description", header.getDescription())
                .put("required", header.getRequired())
                .put("deprecated", header.getDeprecated())
                .put("schema", SchemaTree.of(header.getSchema()))
                .put("example", header.getExample())
                .put("examples", examples(header.getExamples()))
                .map();
    }

    private static @Nullable Object content(Content content) {
        return sorted(
                content,
                type -> new Members()
                        .put("schema", type.getSchema() == null ? null : SchemaTree.of(type.getSchema()))
                        .put("example", type.getExample())
                        .put("examples", examples(type.getExamples()))
                        .putAll(type.getExtensions())
                        .map());
    }

    /** In the order in which they are written. */
    private static @Nullable Object examples(@Nullable Map<String, Example> examples) {
        if (examples == null) {
            return null;
        }
        Members members = new Members();
        examples.forEach((name, example) -> members.put(
                name,
                new Members()
                        .put("summary", example.getSummary())
                        .put("description", example.getDescription())
                        .put("value", example.getValue())
                        .put("externalValue", example.getExternalValue())
                        .map()));
        return members.map();
    }

    private static <T> @Nullable Object each(@Nullable List<T> values, Function<T, Object> tree) {
        return values == null ? null : values.stream().map(tree).toList();
    }

    private static <T> @Nullable Object sorted(@Nullable Map<String, T> values, Function<? super T, Object> tree) {
        if (values == null) {
            return null;
        }
        Members members = new Members();
        new TreeMap<>(values).forEach((key, value) -> members.put(key, tree.apply(value)));
        return members.map();
    }
}
