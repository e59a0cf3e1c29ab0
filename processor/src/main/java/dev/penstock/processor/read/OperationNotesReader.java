package dev.penstock.processor.read;

import dev.penstock.processor.Diagnostic;
import dev.penstock.processor.model.Binding;
import dev.penstock.processor.model.Doc;
import dev.penstock.processor.model.OperationNotes;
import dev.penstock.processor.model.Parameter;
import dev.penstock.processor.model.Result;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what {@code @Operation} and the annotations beside it say of a handler. */
final class OperationNotesReader {

    private final Reading reading;
    private final ResponseReader responses;
    private final Annotated controller;

    OperationNotesReader(Reading reading) {
        this.reading = reading;
        this.responses = new ResponseReader(reading.diagnostics(), new ContentReader(reading));
        this.controller = Annotated.on(reading.controller());
        UnsaidNotes.report(controller, reading.diagnostics(), "extensions.Extension", "extensions.Extensions");
    }

    static Optional<Said> operation(HandlerMethod handler) {
        return Said.swagger(Annotated.on(handler.lineage()), "Operation");
    }

    /** The comment, where nothing else is said. */
    static Doc doc(HandlerMethod handler, Doc comment) {
        Optional<Said> operation = operation(handler);
        Optional<String> summary = operation.flatMap(said -> said.text("summary"));
        Optional<String> description = operation.flatMap(said -> said.text("description"));
        return new Doc(
                summary.orElse(comment.summary()),
                description.orElse(comment.description()),
                comment.params(),
                comment.returns(),
                comment.throwsTexts());
    }

    /** Everything else. */
    OperationNotes read(
            HandlerMethod handler, List<Parameter> parameters, Result result, int status, String verb, String tag) {
        Annotated annotated = Annotated.on(handler.lineage());
        Optional<Said> operation = operation(handler);
        List<Said> answers = new ArrayList<>(Said.repeated(annotated, "responses.ApiResponse"));
        operation.ifPresent(said -> answers.addAll(said.each("responses")));
        answers.addAll(Said.repeated(controller, "responses.ApiResponse"));
        UnsaidNotes.report(annotated, reading.diagnostics());
        operation.ifPresent(said -> checkMethod(said, verb));
        List<Said> about = new ArrayList<>(Said.repeated(annotated, "Parameter"));
        operation.ifPresent(said -> about.addAll(said.each("parameters")));
        checkParameters(about, parameters);
        Said.swagger(annotated, "parameters.RequestBody")
                .or(() -> operation.flatMap(said -> said.inside("requestBody")))
                .filter(said -> parameters.stream().noneMatch(one -> one.binding() instanceof Binding.Body))
                .ifPresent(said -> reading.diagnostics()
                        .report(
                                Diagnostic.NOT_FOLLOWED,
                                said.place(),
                                "@RequestBody",
                                "the handler takes no body",
                                "write it as a parameter of the method"));
        boolean hidden = operation.filter(said -> said.isTrue("hidden")).isPresent()
                || annotated.has(Said.SWAGGER + "Hidden")
                || controller.has(Said.SWAGGER + "Hidden");
        return new OperationNotes(
                tags(annotated, operation, tag),
                hidden,
                responses.read(answers, new ResponseReader.Success(result, status, verb), handler.element()),
                more(annotated, operation));
    }

    private void checkMethod(Said operation, String verb) {
        operation
                .text("method")
                .filter(method -> !method.equalsIgnoreCase(verb))
                .ifPresent(method -> reading.diagnostics()
                        .report(
                                Diagnostic.NOT_FOLLOWED,
                                operation.at("method"),
                                "method of @Operation",
                                "it answers to " + verb,
                                "leave it out, or exchange Penstock's annotation"));
    }

    /** What an operation says itself counts instead of the group that its controller has no name for. */
    private List<String> tags(Annotated annotated, Optional<Said> operation, String tag) {
        Set<String> tags = new LinkedHashSet<>();
        Said.repeated(controller, "tags.Tag").forEach(said -> said.text("name").ifPresent(tags::add));
        Said.repeated(annotated, "tags.Tag").forEach(said -> said.text("name").ifPresent(tags::add));
        operation.ifPresent(said -> tags.addAll(said.texts("tags")));
        return tags.isEmpty() ? List.of(tag) : List.copyOf(tags);
    }

    private Map<String, Object> more(Annotated annotated, Optional<Said> operation) {
        Map<String, Object> more = new LinkedHashMap<>();
        operation
                .flatMap(said -> said.inside("externalDocs"))
                .or(() -> Said.swagger(annotated, "ExternalDocumentation"))
                .or(() -> Said.swagger(controller, "ExternalDocumentation"))
                .ifPresent(docs -> more.put("externalDocs", PlainNotes.externalDocs(docs)));
        List<Said> security = both(annotated, operation, "security.SecurityRequirement", "security");
        if (!security.isEmpty()) {
            more.put("security", PlainNotes.list(security, PlainNotes::requirement));
        }
        List<Said> servers = both(annotated, operation, "servers.Server", "servers");
        if (!servers.isEmpty()) {
            more.put("servers", PlainNotes.list(servers, PlainNotes::server));
        }
        more.putAll(PlainNotes.extensions(Said.repeated(annotated, "extensions.Extension")));
        operation.ifPresent(said -> more.putAll(PlainNotes.extensions(said.each("extensions"))));
        return more;
    }

    /** The handler's own, or else its controller's. */
    private List<Said> both(Annotated annotated, Optional<Said> operation, String annotation, String member) {
        List<Said> own = new ArrayList<>(Said.repeated(annotated, annotation));
        operation.ifPresent(said -> own.addAll(said.each(member)));
        return own.isEmpty() ? Said.repeated(controller, annotation) : own;
    }

    private void checkParameters(List<Said> about, List<Parameter> parameters) {
        for (Said said : about) {
            String name = said.text("name").orElse("");
            boolean known = parameters.stream().anyMatch(one -> ParameterNotesReader.isAbout(said, one.binding()));
            if (!known) {
                reading.diagnostics()
                        .report(
                                Diagnostic.NOT_FOLLOWED,
                                said.at("name"),
                                "@Parameter \"" + name + "\"",
                                "the handler has no such parameter",
                                "write it as a parameter of the method");
            }
        }
    }
}
