package dev.penstock.processor.openapi;

import dev.penstock.processor.model.Arity;
import dev.penstock.processor.model.Binding;
import dev.penstock.processor.model.ContentNotes;
import dev.penstock.processor.model.Endpoint;
import dev.penstock.processor.model.Parameter;
import dev.penstock.processor.model.SchemaNotes;
import dev.penstock.processor.model.ValueText;
import dev.penstock.processor.openapi.Directions.Direction;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.ArrayList;
import java.util.List;

/** Makes operations of endpoints. */
final class OperationModels {

    private final SchemaModels schemas;
    private final ResponseModels responses;
    private final ExampleModels examples;

    OperationModels(SchemaModels schemas) {
        this.schemas = schemas;
        this.examples = new ExampleModels(schemas.noting());
        this.responses = new ResponseModels(schemas, examples);
    }

    Operation of(Endpoint endpoint) {
        Operation operation = new Operation()
                .tags(new ArrayList<>(endpoint.notes().tags()))
                .summary(Descriptions.orNull(endpoint.doc().summary()))
                .description(Descriptions.orNull(endpoint.doc().description()))
                .operationId(endpoint.operationId())
                .responses(responses.of(endpoint))
                .deprecated(endpoint.deprecated() ? true : null);
        // The members of the document that need no model; swagger's would be written as these are.
        operation.setExtensions(endpoint.notes().more());
        for (Parameter parameter : endpoint.parameters()) {
            if (parameter.notes().hidden()) {
                continue;
            }
            if (parameter.binding() instanceof Binding.Scalar scalar) {
                operation.addParametersItem(parameter(parameter, scalar));
            } else if (parameter.binding() instanceof Binding.Body body) {
                operation.setRequestBody(body(parameter, body));
            }
        }
        return operation;
    }

    private io.swagger.v3.oas.models.parameters.Parameter parameter(Parameter parameter, Binding.Scalar scalar) {
        boolean required = scalar.arity() instanceof Arity.Required;
        JsonSchema schema = schema(parameter, scalar);
        io.swagger.v3.oas.models.parameters.Parameter model = new io.swagger.v3.oas.models.parameters.Parameter()
                .in(scalar.source().text())
                .name(scalar.name())
                .description(Descriptions.orNull(parameter.doc()))
                .required(required ? true : null)
                .deprecated(parameter.deprecated() ? true : null)
                .schema(schema);
        model.setExtensions(parameter.notes().more());
        examples.add(parameter.notes().examples(), model, schema, "'" + scalar.name() + "'");
        return model;
    }

    private JsonSchema schema(Parameter parameter, Binding.Scalar scalar) {
        JsonSchema schema = bare(parameter, scalar);
        for (ValueText text : parameter.notes().schema().values().getOrDefault(SchemaNotes.DEFAULT, List.of())) {
            schemas.noting().fallback(text, schema.getDefault(), schema, scalar.name());
        }
        return schemas.noting().noted(parameter.notes().schema(), schema, Direction.READ, "'" + scalar.name() + "'");
    }

    private JsonSchema bare(Parameter parameter, Binding.Scalar scalar) {
        JsonSchema one =
                ConstraintRules.applied(parameter.elementConstraints(), schemas.of(scalar.shape(), Direction.READ));
        if (scalar.arity() instanceof Arity.Many many) {
            JsonSchema schema = new JsonSchema();
            schema.addType("array");
            schema.setItems(one);
            schema.setUniqueItems(many.collection() == Arity.Collection.SET ? true : null);
            many.fallback()
                    .ifPresent(
                            text -> schema.setDefault(new ArrayList<>(List.of(Defaults.typed(text, scalar.shape())))));
            return ConstraintRules.applied(parameter.constraints(), schema);
        }
        if (scalar.arity() instanceof Arity.OrElse orElse) {
            one.setDefault(Defaults.typed(orElse.text(), scalar.shape()));
        }
        return ConstraintRules.applied(parameter.constraints(), one);
    }

    private RequestBody body(Parameter parameter, Binding.Body body) {
        JsonSchema schema = ConstraintRules.applied(parameter.constraints(), schemas.of(body.shape(), Direction.READ));
        MediaType type = new MediaType().schema(schema);
        for (ContentNotes content : parameter.notes().content()) {
            type.setExtensions(content.more());
            schemas.noting().noted(content.schema(), schema, Direction.READ, "the body");
            examples.add(content.examples(), type, schema, "the body");
        }
        RequestBody model = new RequestBody()
                .description(Descriptions.orNull(parameter.doc()))
                .required(body.required() ? true : null)
                .content(new Content().addMediaType("application/json", type));
        model.setExtensions(parameter.notes().more());
        return model;
    }
}
