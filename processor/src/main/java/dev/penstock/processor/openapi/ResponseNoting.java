package dev.penstock.processor.openapi;

import dev.penstock.processor.model.ContentNotes;
import dev.penstock.processor.model.HeaderNotes;
import dev.penstock.processor.model.ResponseNotes;
import dev.penstock.processor.model.Shape;
import dev.penstock.processor.openapi.Directions.Direction;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Optional;

/** Adds what annotations say to responses. */
final class ResponseNoting {

    private final SchemaModels schemas;
    private final ExampleModels examples;

    ResponseNoting(SchemaModels schemas, ExampleModels examples) {
        this.schemas = schemas;
        this.examples = examples;
    }

    ApiResponse noted(ResponseNotes notes, ApiResponse response, String code) {
        if (!notes.description().isEmpty()) {
            response.setDescription(notes.description());
        }
        String what = "the response " + code;
        notes.content().ifPresent(content -> response.setContent(content(content, response.getContent(), what)));
        for (HeaderNotes header : notes.headers()) {
            response.addHeaderObject(header.name(), header(header));
        }
        response.setExtensions(notes.more());
        return response;
    }

    /** Nothing said of the type keeps the one that is known. */
    private Content content(List<ContentNotes> notes, Content known, String what) {
        if (notes.isEmpty()) {
            return null;
        }
        Content content = new Content();
        for (ContentNotes one : notes) {
            Optional<String> first =
                    known == null ? Optional.empty() : known.keySet().stream().findFirst();
            boolean asKnown = one.shape().isEmpty() && first.isPresent();
            String name = !one.mediaType().isEmpty() ? one.mediaType() : asKnown ? first.get() : "application/json";
            JsonSchema schema = asKnown && known.get(first.get()).getSchema() instanceof JsonSchema before
                    ? before
                    : schemas.of(one.shape().orElseGet(Shape.AnyShape::new), Direction.WRITTEN);
            MediaType type = new MediaType();
            boolean bytes =
                    one.shape().isEmpty() && (!asKnown || known.get(first.get()).getSchema() == null);
            if (!bytes) {
                type.setSchema(schemas.noting().noted(one.schema(), schema, Direction.WRITTEN, what));
            }
            type.setExtensions(one.more());
            examples.add(one.examples(), type, schema, what);
            content.addMediaType(name, type);
        }
        return content;
    }

    private Header header(HeaderNotes notes) {
        String what = "the header " + notes.name();
        JsonSchema schema = schemas.noting()
                .noted(notes.schema(), schemas.of(notes.shape(), Direction.WRITTEN), Direction.WRITTEN, what);
        MediaType examplesOf = new MediaType();
        examples.add(notes.examples(), examplesOf, schema, what);
        Header header = new Header()
                .description(Descriptions.orNull(notes.description()))
                .required(notes.required() ? true : null)
                .deprecated(notes.deprecated() ? true : null)
                .schema(schema)
                .examples(examplesOf.getExamples());
        header.setExample(examplesOf.getExample());
        return header;
    }
}
