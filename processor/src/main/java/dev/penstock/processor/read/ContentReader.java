package dev.penstock.processor.read;

import dev.penstock.processor.model.ContentNotes;
import dev.penstock.processor.model.HeaderNotes;
import dev.penstock.processor.model.NamedExample;
import dev.penstock.processor.model.SchemaNotes;
import dev.penstock.processor.model.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;

/** Reads {@code @Content}, {@code @Header} and {@code @ExampleObject} of swagger-annotations. */
final class ContentReader {

    private final ShapeReader shapes;
    private final SchemaNotesReader notes;

    ContentReader(Reading reading) {
        this.shapes = reading.shapes();
        this.notes = new SchemaNotesReader(shapes, reading.diagnostics());
    }

    SchemaNotesReader notes() {
        return notes;
    }

    /** What each says; an empty one says that there is no content. */
    List<ContentNotes> contents(List<Said> all, Element owner) {
        return all.stream()
                .filter(said -> !said.isEmpty())
                .map(said -> content(said, owner))
                .toList();
    }

    private ContentNotes content(Said said, Element owner) {
        return new ContentNotes(
                said.text("mediaType").orElse(""),
                shape(said, owner),
                schema(said, owner),
                examples(said),
                PlainNotes.extensions(said.each("extensions")));
    }

    /** The type that {@code schema} or {@code array} names. */
    Optional<Shape> shape(Said said, Element owner) {
        Optional<Said> array = said.inside("array");
        if (array.isPresent()) {
            Optional<Said> items =
                    array.get().inside("items").or(() -> array.get().inside("schema"));
            boolean unique = array.get().isTrue("uniqueItems");
            return items.flatMap(item -> SchemaRules.shape(item, shapes, owner))
                    .map(item -> new Shape.ArrayShape(item, unique, List.of()));
        }
        return said.inside("schema").flatMap(schema -> SchemaRules.shape(schema, shapes, owner));
    }

    /** What {@code schema} or {@code array} says beside the type. */
    SchemaNotes schema(Said said, Element owner) {
        SchemaNotes schema =
                said.inside("schema").map(one -> notes.read(one, owner)).orElse(SchemaNotes.NONE);
        return said.inside("array")
                .map(array -> notes.array(array, schema, owner))
                .orElse(schema);
    }

    /** The one in {@code example}, or those in {@code examples}. */
    List<NamedExample> examples(Said said) {
        List<NamedExample> all = new ArrayList<>();
        said.valueText("example").ifPresent(text -> all.add(new NamedExample("", "", "", "", Optional.of(text))));
        List<Said> objects = said.each("examples");
        for (Said one : objects) {
            String name = one.text("name").orElse(objects.size() == 1 ? "" : "example" + (all.size() + 1));
            all.add(new NamedExample(
                    name,
                    one.text("summary").orElse(""),
                    one.text("description").orElse(""),
                    one.text("externalValue").orElse(""),
                    one.valueText("value")));
        }
        return all;
    }

    List<HeaderNotes> headers(Said said, Element owner) {
        List<HeaderNotes> headers = new ArrayList<>();
        for (Said header : said.each("headers")) {
            header.text("name")
                    .filter(name -> !header.isTrue("hidden"))
                    .ifPresent(name -> headers.add(new HeaderNotes(
                            name,
                            header.text("description").orElse(""),
                            header.isTrue("required"),
                            header.isTrue("deprecated"),
                            shape(header, owner).orElseGet(() -> new Shape.ScalarShape("string", "")),
                            schema(header, owner),
                            examples(header))));
        }
        return headers;
    }
}
