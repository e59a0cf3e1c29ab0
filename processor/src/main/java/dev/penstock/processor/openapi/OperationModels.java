package dev.penstock.processor.openapi;

import dev.penstock.processor.model.Arity;
import dev.penstock.processor.model.Binding;
import dev.penstock.processor.model.Endpoint;
import dev.penstock.processor.model.Parameter;
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

    OperationModels(SchemaModels schemas) {
        this.schemas = schemas;
        this.responses = new ResponseModels(schemas);
    }

    Operation of(Endpoint endpoint) {
        Operation operation = new Operation()
                .addTagsItem(endpoint.tag())
                .summary(Descriptions.orNull(endpoint.doc().summary()))
                .description(Descriptions.orNull(endpoint.doc().description()))
                .operationId(endpoint.operationId())
                .responses(responses.of(endpoint))
                .deprecated(endpoint.deprecated() ? true : null);
        for (Parameter parameter : endpoint.parameters()) {
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
        return new io.swagger.v3.oas.models.parameters.Parameter()
                .in(scalar.source().text())
                .name(scalar.name())
                .description(Descriptions.orNull(parameter.doc()))
                .required(required ? true : null)
                .deprecated(parameter.deprecated() ? true : null)
                .schema(schema(parameter, scalar));
    }

    private JsonSchema schema(Parameter parameter, Binding.Scalar scalar) {
        JsonSchema one = ConstraintRules.applied(parameter.elementConstraints(), schemas.of(scalar.shape(), Direction.READ));
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
        return new RequestBody()
                .description(Descriptions.orNull(parameter.doc()))
                .required(body.required() ? true : null)
                .content(new Content().addMediaType("application/json", new MediaType().schema(schema)));
    }
}
