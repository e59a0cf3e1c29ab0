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
    private static final String SCHEMA_INSTEAD = "leave out the schema, or change the type that is returned";

    private final Diagnostics diagnostics;
    private final ContentReader contents;

    ResponseReader(Diagnostics diagnostics, ContentReader contents) {
        this.diagnostics = diagnostics;
        this.contents = contents;
    }

    /** What a handler answers by itself: its result with its status, for requests with a method. */
    record Success(Result result, int status, String verb) {

        /** The handler decides, and its result does not tell. */
        boolean isOpen() {
            return result.kind() == Result.Kind.RESPONSE;
        }

        /** Whether a code means it, alone or among others of its class. */
        boolean is(String code) {
            return code.equals(String.valueOf(status)) || code.equals(status / 100 + "XX");
        }

        /** As the framework sends what is returned. */
        String mediaType() {
            return switch (result.valueType().text()) {
                case "java.lang.String" -> "text/plain";
                case "byte[]" -> "application/octet-stream";
                default -> "application/json";
            };
        }
    }

    /**
     * The responses of a handler.
     *
     * @param said those on the handler before those on its controller
     */
    List<ResponseNotes> read(List<Said> said, Success success, Element owner) {
        Map<String, ResponseNotes> responses = new LinkedHashMap<>();
        for (Said one : said) {
            String code = one.text("responseCode").orElse("default");
            if (!CODE.matcher(code).matches()) {
                diagnostics.report(Diagnostic.RESPONSE_CODE, one.at("responseCode"), code);
            } else if (isAnswered(one, code, success)) {
                responses.putIfAbsent(code, response(one, code, success, owner));
            }
        }
        return List.copyOf(responses.values());
    }

    /** A handler that does not choose the status itself answers one, and problems. */
    private boolean isAnswered(Said said, String code, Success success) {
        boolean succeeds = code.startsWith("2") || code.startsWith("3");
        if (!succeeds || success.isOpen() || success.is(code)) {
            return true;
        }
        diagnostics.report(
                Diagnostic.NOT_FOLLOWED,
                said.at("responseCode"),
                "responseCode \"" + code + "\"",
                "the handler answers " + success.status(),
                code.endsWith("XX") ? "return a Response" : "write @Status(" + code + "), or return a Response");
        return false;
    }

    private ResponseNotes response(Said said, String code, Success success, Element owner) {
        Optional<List<ContentNotes>> content =
                said.value("content").map(written -> contents.contents(said.each("content"), owner));
        if (success.is(code) && !(success.isOpen() && code.endsWith("XX"))) {
            content = content.flatMap(all -> asAnswered(all, said, success));
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

    /** The result's type is known, and what is said must be that. Empty if nothing that was said is kept. */
    private Optional<List<ContentNotes>> asAnswered(List<ContentNotes> said, Said place, Success success) {
        Result result = success.result();
        if (said.isEmpty()) {
            boolean none = success.isOpen()
                    || result.shape().isEmpty()
                    || success.verb().equals("HEAD");
            if (!none) {
                report(place, "the handler returns a value", "leave it out, or return a Response");
            }
            return none ? Optional.of(said) : Optional.empty();
        }
        if (result.kind() == Result.Kind.EMPTY) {
            report(place, "the handler returns nothing", SCHEMA_INSTEAD);
            return Optional.empty();
        }
        List<ContentNotes> checked = new ArrayList<>();
        for (ContentNotes content : said) {
            if (!success.isOpen() && !isSent(content.mediaType(), success.mediaType())) {
                report(
                        place,
                        "the result is sent as " + success.mediaType(),
                        "leave out " + content.mediaType() + ", or return a Response");
            } else {
                checked.add(ofType(content, place, success));
            }
        }
        return checked.isEmpty() ? Optional.empty() : Optional.of(checked);
    }

    private ContentNotes ofType(ContentNotes content, Said place, Success success) {
        Optional<Shape> answered = success.result().shape().filter(shape -> !(shape instanceof Shape.AnyShape));
        if (answered.isEmpty() || content.shape().isEmpty()) {
            return content;
        }
        boolean other = !content.shape().equals(answered);
        if (other) {
            report(place, "the handler returns something else", SCHEMA_INSTEAD);
        }
        return new ContentNotes(
                content.mediaType(),
                other || !success.isOpen() ? Optional.empty() : content.shape(),
                content.schema(),
                content.examples(),
                content.more());
    }

    /** Parameters, such as a charset, do not make another type, nor do capitals, RFC 9110, section 8.3.1. */
    private static boolean isSent(String said, String sent) {
        return said.isEmpty() || said.split(";", 2)[0].strip().equalsIgnoreCase(sent);
    }

    private void report(Said place, String why, String instead) {
        diagnostics.report(Diagnostic.NOT_FOLLOWED, place.at("content"), "content of the response", why, instead);
    }
}
