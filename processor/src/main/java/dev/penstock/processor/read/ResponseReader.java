package dev.penstock.processor.read;

import dev.penstock.processor.Diagnostic;
import dev.penstock.processor.Diagnostics;
import dev.penstock.processor.model.ContentNotes;
import dev.penstock.processor.model.ResponseNotes;
import dev.penstock.processor.model.Result;
import dev.penstock.processor.model.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;

/** Reads {@code @ApiResponse} of swagger-annotations, and reports what the handler does not answer. */
final class ResponseReader {

    private static final Pattern CODE = Pattern.compile("[1-5]\\d\\d|[1-5]XX|default");

    private final Diagnostics diagnostics;
    private final ContentReader contents;

    ResponseReader(Diagnostics diagnostics, ContentReader contents) {
        this.diagnostics = diagnostics;
        this.contents = contents;
    }

    /**
     * The responses of a handler.
     *
     * @param said those on the handler before those on its controller
     * @param status of the successful answer
     */
    List<ResponseNotes> read(List<Said> said, Result result, int status, Element owner) {
        Map<String, ResponseNotes> responses = new LinkedHashMap<>();
        for (Said one : said) {
            String code = one.text("responseCode").orElse("default");
            if (!CODE.matcher(code).matches()) {
                diagnostics.report(Diagnostic.RESPONSE_CODE, one.at("responseCode"), code);
            } else if (isAnswered(one, code, result, status)) {
                responses.putIfAbsent(code, response(one, code, result, status, owner));
            }
        }
        return List.copyOf(responses.values());
    }

    /** A handler that does not choose the status itself answers one, and problems. */
    private boolean isAnswered(Said said, String code, Result result, int status) {
        boolean success = code.startsWith("2") || code.startsWith("3");
        if (!success
                || result.kind() == Result.Kind.RESPONSE
                || code.equals(String.valueOf(status))
                || code.equals("2XX")) {
            return true;
        }
        diagnostics.report(
                Diagnostic.NOT_FOLLOWED,
                said.at("responseCode"),
                "responseCode \"" + code + "\"",
                "the handler answers " + status,
                code.endsWith("XX") ? "return a Response" : "write @Status(" + code + "), or return a Response");
        return false;
    }

    private ResponseNotes response(Said said, String code, Result result, int status, Element owner) {
        Optional<List<ContentNotes>> content =
                said.value("content").map(written -> contents.contents(said.each("content"), owner));
        if (code.equals(String.valueOf(status))) {
            content = content.map(all -> asAnswered(all, said, result));
        }
        Map<String, Object> more = new LinkedHashMap<>();
        Map<String, Object> links = new LinkedHashMap<>();
        said.each("links").forEach(link -> link.text("name").ifPresent(name -> links.put(name, PlainNotes.link(link))));
        if (!links.isEmpty()) {
            more.put("links", links);
        }
        more.putAll(PlainNotes.extensions(said.each("extensions")));
        return new ResponseNotes(
                code,
                said.text("description").orElse(""),
                content,
                contents.headers(said, owner),
                said.isTrue("useReturnTypeSchema"),
                more);
    }

    /** The result's type is known, and what is said must be that. */
    private List<ContentNotes> asAnswered(List<ContentNotes> said, Said place, Result result) {
        Optional<Shape> answered = result.shape().filter(shape -> !(shape instanceof Shape.AnyShape));
        List<ContentNotes> checked = new ArrayList<>();
        for (ContentNotes content : said) {
            boolean other = answered.isPresent()
                    && content.shape().isPresent()
                    && !content.shape().equals(answered);
            if (other || (result.shape().isEmpty() && result.kind() == Result.Kind.EMPTY)) {
                diagnostics.report(
                        Diagnostic.NOT_FOLLOWED,
                        place.at("content"),
                        "content of the response",
                        answered.isPresent() ? "the handler returns something else" : "the handler returns nothing",
                        "leave out the schema, or change the type that is returned");
            }
            checked.add(new ContentNotes(
                    content.mediaType(),
                    other ? Optional.empty() : content.shape(),
                    content.schema(),
                    content.examples(),
                    content.more()));
        }
        return checked;
    }
}
