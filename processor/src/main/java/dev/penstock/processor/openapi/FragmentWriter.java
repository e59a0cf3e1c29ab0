package dev.penstock.processor.openapi;

import dev.penstock.processor.Diagnostics;
import dev.penstock.processor.model.Controller;
import dev.penstock.processor.model.Endpoint;
import dev.penstock.processor.model.ObjectShape;
import dev.penstock.runtime.internal.document.CanonicalJson;
import dev.penstock.runtime.internal.document.FragmentFormat;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes a controller's part of the OpenAPI document; see {@link FragmentFormat}. */
public final class FragmentWriter {

    private FragmentWriter() {}

    /**
     * The fragment of a controller, as JSON that depends on nothing but the controller.
     *
     * @param diagnostics to which examples that don't fit their schemas are reported
     */
    public static String write(Controller controller, Diagnostics diagnostics) {
        Examples examples = new Examples();
        Map<String, Object> tree = DocumentTree.of(document(controller, examples));
        examples.check(components(tree), diagnostics);
        return CanonicalJson.write(tree);
    }

    private static Map<String, ?> components(Map<String, Object> document) {
        Map<String, Object> schemas = new LinkedHashMap<>();
        if (document.get("components") instanceof Map<?, ?> components
                && components.get("schemas") instanceof Map<?, ?> named) {
            named.forEach((key, schema) -> schemas.put((String) key, schema));
        }
        return schemas;
    }

    /** The fragment that holds nothing but schemas. */
    public static String writeSchemas(String title, List<ObjectShape> objects) {
        SchemaModels schemas = new SchemaModels(objects, Map.of(), new Examples());
        return CanonicalJson.write(DocumentTree.of(head(title).components(schemas.components())));
    }

    private static OpenAPI document(Controller controller, Examples examples) {
        SchemaModels schemas = new SchemaModels(controller.objects(), controller.notes(), examples);
        OperationModels operations = new OperationModels(schemas);
        Paths paths = new Paths();
        for (Endpoint endpoint : controller.endpoints()) {
            if (endpoint.notes().hidden()) {
                continue;
            }
            String path = endpoint.path().openApiPath();
            PathItem item = paths.computeIfAbsent(path, none -> new PathItem());
            item.operation(PathItem.HttpMethod.valueOf(endpoint.verb()), operations.of(endpoint));
        }
        Components components = schemas.components();
        OpenAPI document = head(controller.type().canonicalName()).paths(paths).components(components);
        if (!controller.securitySchemes().isEmpty()) {
            components.setExtensions(Map.of("securitySchemes", new TreeMap<>(controller.securitySchemes())));
        }
        String text = Descriptions.of(controller.doc());
        document.addTagsItem(new Tag().name(controller.tag()).description(Descriptions.orNull(text)));
        controller.tags().forEach(tag -> document.addTagsItem(tag(tag, document)));
        return document;
    }

    /** What is said of the controller's own group counts before its comment. */
    private static Tag tag(Map<String, Object> said, OpenAPI document) {
        String name = (String) said.get("name");
        String description = (String) said.get("description");
        for (Tag known : List.copyOf(document.getTags())) {
            if (known.getName().equals(name)) {
                document.getTags().remove(known);
                description = description == null ? known.getDescription() : description;
            }
        }
        Tag tag = new Tag().name(name).description(description);
        Map<String, Object> more = new LinkedHashMap<>(said);
        more.keySet().removeAll(List.of("name", "description"));
        tag.setExtensions(more);
        return tag;
    }

    private static OpenAPI head(String title) {
        OpenAPI document = new OpenAPI(SpecVersion.V31)
                .openapi("3.1.0")
                .info(new Info().title(title).version(String.valueOf(FragmentFormat.VERSION)));
        document.addExtension31(FragmentFormat.VERSION_KEY, FragmentFormat.VERSION);
        return document;
    }
}
