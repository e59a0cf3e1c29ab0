package dev.penstock.processor.openapi;

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
import java.util.List;

/** Writes a controller's part of the OpenAPI document; see {@link FragmentFormat}. */
public final class FragmentWriter {

    private FragmentWriter() {}

    /** The fragment of a controller, as JSON that depends on nothing but the controller. */
    public static String write(Controller controller) {
        return CanonicalJson.write(DocumentTree.of(document(controller)));
    }

    /** The fragment that holds nothing but schemas. */
    public static String writeSchemas(String title, List<ObjectShape> objects) {
        return CanonicalJson.write(DocumentTree.of(head(title).components(new SchemaModels(objects).components())));
    }

    static OpenAPI document(Controller controller) {
        SchemaModels schemas = new SchemaModels(controller.objects());
        OperationModels operations = new OperationModels(schemas);
        Paths paths = new Paths();
        for (Endpoint endpoint : controller.endpoints()) {
            String path = endpoint.path().openApiPath();
            PathItem item = paths.computeIfAbsent(path, none -> new PathItem());
            item.operation(PathItem.HttpMethod.valueOf(endpoint.verb()), operations.of(endpoint));
        }
        Components components = schemas.components();
        OpenAPI document = head(controller.type().canonicalName()).paths(paths).components(components);
        String text = Descriptions.of(controller.doc());
        return document.addTagsItem(new Tag().name(controller.tag()).description(text.isEmpty() ? null : text));
    }

    private static OpenAPI head(String title) {
        OpenAPI document = new OpenAPI(SpecVersion.V31)
                .openapi("3.1.0")
                .info(new Info().title(title).version(String.valueOf(FragmentFormat.VERSION)));
        document.addExtension31(FragmentFormat.VERSION_KEY, FragmentFormat.VERSION);
        return document;
    }
}
