package dev.penstock.processor.openapi;

import dev.penstock.Problem;
import dev.penstock.processor.model.Arity;
import dev.penstock.processor.model.Binding;
import dev.penstock.processor.model.Conversion;
import dev.penstock.processor.model.Endpoint;
import dev.penstock.processor.model.Failure;
import dev.penstock.processor.model.JavaType;
import dev.penstock.processor.model.Parameter;
import dev.penstock.processor.model.ResponseNotes;
import dev.penstock.processor.model.Result;
import dev.penstock.processor.model.Shape;
import dev.penstock.runtime.Source;
import dev.penstock.runtime.internal.document.FragmentFormat;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes the responses of endpoints: the successful one, and the problems that can come instead. */
final class ResponseModels {

    private final SchemaModels schemas;
    private final ResponseNoting noting;

    ResponseModels(SchemaModels schemas, ExampleModels examples) {
        this.schemas = schemas;
        this.noting = new ResponseNoting(schemas, examples);
    }

    ApiResponses of(Endpoint endpoint) {
        ApiResponses responses = new ApiResponses();
        responses.addApiResponse(String.valueOf(endpoint.status()), success(endpoint));
        problems(endpoint).forEach((status, description) -> {
            String key = String.valueOf(status);
            if (!responses.containsKey(key)) {
                responses.addApiResponse(key, problem(description));
            }
        });
        responses.addApiResponse("default", problem("Any other problem."));
        for (ResponseNotes notes : endpoint.notes().responses()) {
            ApiResponse known = responses.get(notes.code());
            ApiResponse response = known == null ? unknown(notes.code(), endpoint) : known;
            if (notes.asResult() && endpoint.result().shape().isPresent()) {
                response.setContent(content(
                        endpoint.result().valueType(), endpoint.result().shape().get()));
            }
            responses.addApiResponse(notes.code(), noting.noted(notes, response, notes.code()));
        }
        return responses;
    }

    /** What nothing else is known of: a problem, if the code is that of one, or the one answer that there is. */
    private ApiResponse unknown(String code, Endpoint endpoint) {
        if (code.equals(endpoint.status() / 100 + "XX") && endpoint.result().kind() != Result.Kind.RESPONSE) {
            return success(endpoint);
        }
        String phrase = code.endsWith("XX") ? "" : phrase(Integer.parseInt(code));
        return code.startsWith("4") || code.startsWith("5") ? problem(phrase) : new ApiResponse().description(phrase);
    }

    private ApiResponse success(Endpoint endpoint) {
        String returns = endpoint.doc().returns();
        Result result = endpoint.result();
        ApiResponse response = new ApiResponse().description(returns.isEmpty() ? phrase(endpoint.status()) : returns);
        if (result.shape().isPresent() && !endpoint.verb().equals("HEAD")) {
            response.content(content(result.valueType(), result.shape().get()));
        }
        if (endpoint.status() == 201 && result.kind() == Result.Kind.RESPONSE) {
            JsonSchema reference = new JsonSchema();
            reference.addType("string");
            reference.setFormat("uri-reference");
            response.addHeaderObject(
                    "Location",
                    new Header().description("Where the new resource is.").schema(reference));
        }
        return response;
    }

    /** Text and bytes are sent as they are, not as JSON. */
    private Content content(JavaType type, Shape shape) {
        Content content = new Content();
        return switch (type.text()) {
            case "java.lang.String" -> content.addMediaType("text/plain", new MediaType().schema(written(shape)));
            case "byte[]" -> content.addMediaType("application/octet-stream", new MediaType().schema(binary()));
            default -> content.addMediaType("application/json", new MediaType().schema(written(shape)));
        };
    }

    /** 3.1 would do without a schema, but generators take that for no content at all. */
    private static JsonSchema binary() {
        JsonSchema schema = new JsonSchema();
        schema.addType("string");
        schema.setFormat("binary");
        return schema;
    }

    private JsonSchema written(Shape shape) {
        return schemas.of(shape, Directions.Direction.WRITTEN);
    }

    /** By status; what the handler declares goes before what the framework does. */
    private static Map<Integer, String> problems(Endpoint endpoint) {
        Map<Integer, String> problems = new TreeMap<>();
        for (Failure failure : endpoint.failures()) {
            String description = failure.description().isEmpty() ? phrase(failure.status()) : failure.description();
            problems.merge(failure.status(), description, ResponseModels::either);
        }
        if (endpoint.result().kind() == Result.Kind.OPTIONAL || hasPathVariable(endpoint)) {
            problems.putIfAbsent(404, "There is no such resource.");
        }
        Optional<Binding.Body> body = endpoint.parameters().stream()
                .map(Parameter::binding)
                .filter(Binding.Body.class::isInstance)
                .map(Binding.Body.class::cast)
                .findFirst();
        if (body.isPresent()) {
            problems.putIfAbsent(400, "The body is not JSON.");
            problems.putIfAbsent(413, "The body is too large.");
            problems.putIfAbsent(415, "The body has another content type.");
        }
        if (body.isPresent() || endpoint.parameters().stream().anyMatch(ResponseModels::canBeWrong)) {
            problems.putIfAbsent(422, "Values are missing or wrong; all of them are listed.");
        }
        return problems;
    }

    private static String either(String one, String other) {
        return one.equals(other) ? one : one + "\n\n" + other;
    }

    private static boolean hasPathVariable(Endpoint endpoint) {
        return endpoint.parameters().stream()
                .anyMatch(parameter ->
                        parameter.binding() instanceof Binding.Scalar scalar && scalar.source() == Source.PATH);
    }

    /** An unconstrained text that may be left out, or that the path always has, can't be wrong. */
    private static boolean canBeWrong(Parameter parameter) {
        if (!(parameter.binding() instanceof Binding.Scalar scalar)) {
            return false;
        }
        boolean canBeMissing = scalar.arity() instanceof Arity.Required && scalar.source() != Source.PATH;
        boolean isText = scalar.conversion() instanceof Conversion.Builtin builtin
                && builtin.constant().equals("STRING");
        return canBeMissing || !isText || parameter.validated();
    }

    private static ApiResponse problem(String description) {
        MediaType type = new MediaType().schema(SchemaModels.reference(FragmentFormat.PROBLEM));
        return new ApiResponse()
                .description(description)
                .content(new Content().addMediaType("application/problem+json", type));
    }

    private static String phrase(int status) {
        return switch (status) {
            case 200 -> "OK";
            case 201 -> "Created";
            case 202 -> "Accepted";
            case 203 -> "Non-Authoritative Information";
            case 204 -> "No Content";
            case 205 -> "Reset Content";
            case 206 -> "Partial Content";
            case 301 -> "Moved Permanently";
            case 302 -> "Found";
            case 303 -> "See Other";
            case 304 -> "Not Modified";
            case 307 -> "Temporary Redirect";
            case 308 -> "Permanent Redirect";
            default -> Problem.of(status).title();
        };
    }
}
