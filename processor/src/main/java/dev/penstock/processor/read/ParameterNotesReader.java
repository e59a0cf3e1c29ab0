package dev.penstock.processor.read;

import dev.penstock.processor.Diagnostic;
import dev.penstock.processor.Diagnostics;
import dev.penstock.processor.model.Arity;
import dev.penstock.processor.model.Binding;
import dev.penstock.processor.model.ContentNotes;
import dev.penstock.processor.model.ParameterNotes;
import dev.penstock.processor.model.SchemaNotes;
import dev.penstock.processor.model.Shape;
import dev.penstock.processor.model.ValueText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads what {@code @Parameter}, {@code @RequestBody} and {@code @Schema} say of a handler's parameter. */
final class ParameterNotesReader {

    private static final List<String> AS_SENT =
            List.of("style", "explode", "allowReserved", "allowEmptyValue", "content");

    private final Diagnostics diagnostics;
    private final ContentReader contents;

    ParameterNotesReader(Reading reading) {
        this.diagnostics = reading.diagnostics();
        this.contents = new ContentReader(reading);
    }

    /** Whether a {@code @Parameter} that stands elsewhere means a parameter. */
    static boolean isAbout(Said said, Binding binding) {
        return binding instanceof Binding.Scalar scalar
                && said.text("name").filter(scalar.name()::equalsIgnoreCase).isPresent()
                && said.constant("in")
                        .filter(in -> !in.equals("DEFAULT")
                                && !in.equalsIgnoreCase(scalar.source().text()))
                        .isEmpty();
    }

    ParameterNotes read(Slot slot, Binding binding, HandlerMethod handler) {
        Annotated annotated = Annotated.on(slot.lineage());
        Annotated method = Annotated.on(handler.lineage());
        UnsaidNotes.report(annotated, diagnostics);
        if (binding instanceof Binding.Body body) {
            Optional<Said> said = Said.swagger(annotated, "parameters.RequestBody")
                    .or(() -> Said.swagger(method, "parameters.RequestBody"))
                    .or(() -> OperationNotesReader.operation(handler).flatMap(one -> one.inside("requestBody")));
            String description = Said.swagger(annotated, "Parameter")
                    .flatMap(one -> one.text("description"))
                    .orElse("");
            return said.map(one -> body(one, slot, body, annotated))
                    .orElseGet(() -> new ParameterNotes(
                            description,
                            false,
                            false,
                            SchemaNotes.NONE,
                            List.of(),
                            List.of(),
                            extensions(said, annotated)));
        }
        if (!(binding instanceof Binding.Scalar scalar)) {
            return ParameterNotes.NONE;
        }
        Optional<Said> said = Said.swagger(annotated, "Parameter")
                .or(() -> Said.repeated(method, "Parameter").stream()
                        .filter(one -> isAbout(one, binding))
                        .findFirst())
                .or(() -> OperationNotesReader.operation(handler).stream()
                        .flatMap(one -> one.each("parameters").stream())
                        .filter(one -> isAbout(one, binding))
                        .findFirst());
        SchemaNotes beside = contents.notes().of(annotated, slot.element());
        SchemaNotes schema = said.map(one -> contents.schema(one, slot.element()))
                .filter(notes -> !notes.equals(SchemaNotes.NONE))
                .orElse(beside);
        return new ParameterNotes(
                said.flatMap(one -> one.text("description")).orElse(""),
                said.filter(one -> one.isTrue("deprecated")).isPresent(),
                isHidden(said, beside, annotated, slot, scalar),
                checked(said, schema, slot, scalar),
                said.map(contents::examples).orElse(List.of()),
                List.of(),
                extensions(said, annotated));
    }

    /** Inside the annotation, and beside it. */
    private static Map<String, Object> extensions(Optional<Said> said, Annotated annotated) {
        Map<String, Object> all =
                new LinkedHashMap<>(PlainNotes.extensions(Said.repeated(annotated, "extensions.Extension")));
        said.ifPresent(one -> all.putAll(PlainNotes.extensions(one.each("extensions"))));
        return all;
    }

    private boolean isHidden(
            Optional<Said> said, SchemaNotes beside, Annotated annotated, Slot slot, Binding.Scalar scalar) {
        Optional<Said> hides = said.filter(one -> one.isTrue("hidden"))
                .or(() -> Said.swagger(annotated, "media.Schema").filter(one -> beside.hidden()));
        if (hides.isPresent() && scalar.arity() instanceof Arity.Required) {
            report(
                    hides.get(),
                    "hidden",
                    slot,
                    "a request without it is refused",
                    "write Optional or @Default, or show it");
            return false;
        }
        return hides.isPresent();
    }

    /** What is said of a value that the code has otherwise is left out. */
    private SchemaNotes checked(Optional<Said> said, SchemaNotes schema, Slot slot, Binding.Scalar scalar) {
        said.ifPresent(one -> agrees(one, slot, scalar));
        Map<String, Object> keywords = new LinkedHashMap<>(schema.keywords());
        if (scalar.shape() instanceof Shape.ScalarShape shape && !shape.format().isEmpty()) {
            keywords.remove("format");
        }
        Map<String, List<ValueText>> values = new LinkedHashMap<>(schema.values());
        List<ValueText> fallback = values.remove("default");
        if (fallback != null && slot.annotation("Default").isEmpty()) {
            diagnostics.report(
                    Diagnostic.NOT_FOLLOWED,
                    fallback.get(0).origin(),
                    "defaultValue of '" + slot.javaName() + "'",
                    "nothing gives it that value",
                    "write @Default(\"" + fallback.get(0).text() + "\")");
        }
        slot.annotation("Default")
                .ifPresent(origin ->
                        values.put(SchemaNotes.DEFAULT, List.of(new ValueText(Annotations.textAt(origin), origin))));
        return new SchemaNotes("", false, keywords, values, schema.shapes(), schema.members(), schema.items());
    }

    private void agrees(Said said, Slot slot, Binding.Scalar scalar) {
        String source = scalar.source().text();
        said.text("name")
                .filter(name -> !name.equalsIgnoreCase(scalar.name()))
                .ifPresent(name -> report(
                        said,
                        "name",
                        slot,
                        "requests have it as \"" + scalar.name() + "\"",
                        "write @" + annotation(source) + "(\"" + name + "\")"));
        said.constant("in")
                .map(in -> in.toLowerCase(Locale.ROOT))
                .filter(in -> !in.equals("default") && !in.equals(source))
                .ifPresent(in -> report(said, "in", slot, "it is read from the " + source, "write @" + annotation(in)));
        boolean required = scalar.arity() instanceof Arity.Required;
        if (said.isTrue("required") && scalar.arity() instanceof Arity.Many) {
            report(
                    said,
                    "required",
                    slot,
                    "a request without it is read as one without values",
                    "leave it out; @NotEmpty refuses such requests");
        } else if (said.isTrue("required") && !required) {
            report(said, "required", slot, "a request without it is taken", "remove Optional, @Nullable or @Default");
        } else if (said.isFalse("required") && required) {
            report(said, "required", slot, "a request without it is refused", "write Optional, @Nullable or @Default");
        }
        for (String member : AS_SENT) {
            boolean isDefault = said.constant(member).filter("DEFAULT"::equals).isPresent() || said.isFalse(member);
            if (said.value(member).isPresent() && !isDefault) {
                report(said, member, slot, "that is not how it is read", "leave it out");
            }
        }
    }

    private static String annotation(String source) {
        return Character.toUpperCase(source.charAt(0)) + source.substring(1) + "Param";
    }

    private ParameterNotes body(Said said, Slot slot, Binding.Body body, Annotated annotated) {
        if (said.isFalse("required") && body.required()) {
            report(said, "required", slot, "a request without it is refused", "write Optional or @Nullable");
        } else if (said.isTrue("required") && !body.required()) {
            report(said, "required", slot, "a request without it is taken", "remove Optional or @Nullable");
        }
        List<ContentNotes> checked = new ArrayList<>();
        for (ContentNotes content : contents.contents(said.each("content"), slot.element())) {
            boolean other =
                    content.shape().isPresent() && !content.shape().get().equals(body.shape());
            if (other || !(content.mediaType().isEmpty() || content.mediaType().equals("application/json"))) {
                report(
                        said,
                        "content",
                        slot,
                        "the body is read as JSON of its type",
                        "change the type, or leave it out");
            }
            checked.add(content);
        }
        return new ParameterNotes(
                said.text("description").orElse(""),
                false,
                false,
                SchemaNotes.NONE,
                List.of(),
                checked,
                extensions(Optional.of(said), annotated));
    }

    private void report(Said said, String member, Slot slot, String why, String instead) {
        diagnostics.report(
                Diagnostic.NOT_FOLLOWED, said.at(member), member + " of '" + slot.javaName() + "'", why, instead);
    }
}
