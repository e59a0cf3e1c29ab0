package dev.penstock.processor.read;

import dev.penstock.processor.Diagnostic;
import dev.penstock.processor.Diagnostics;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads what annotations of a class say of the document as a whole. */
final class DocumentNotes {

    private DocumentNotes() {}

    /** The groups that are described, as they stand in the document. */
    static List<Map<String, Object>> tags(Annotated type) {
        List<Map<String, Object>> tags = new ArrayList<>();
        for (Said said : Said.repeated(type, "tags.Tag")) {
            if (said.text("name").isPresent()) {
                tags.add(PlainNotes.tag(said));
            }
        }
        return tags;
    }

    /** The security schemes, by name. */
    static Map<String, Object> securitySchemes(Annotated type) {
        Map<String, Object> schemes = new LinkedHashMap<>();
        Said.repeated(type, "security.SecurityScheme")
                .forEach(said ->
                        said.text("name").ifPresent(name -> schemes.put(name, PlainNotes.securityScheme(said))));
        return schemes;
    }

    /** What {@code @OpenAPIDefinition} and the annotations beside it say of an application's document. */
    static Map<String, Object> definition(Annotated type) {
        Map<String, Object> tree = new LinkedHashMap<>();
        Optional<Said> said = Said.swagger(type, "OpenAPIDefinition");
        info(said).map(PlainNotes::info).filter(info -> !info.isEmpty()).ifPresent(info -> {
            info.remove("description");
            tree.put("info", info);
        });
        put(tree, "servers", all(type, said, "servers.Server", "servers"), PlainNotes::server);
        put(tree, "security", all(type, said, "security.SecurityRequirement", "security"), PlainNotes::requirement);
        put(tree, "tags", all(type, said, "tags.Tag", "tags"), PlainNotes::tag);
        said.flatMap(one -> one.inside("externalDocs"))
                .or(() -> Said.swagger(type, "ExternalDocumentation"))
                .ifPresent(docs -> tree.put("externalDocs", PlainNotes.externalDocs(docs)));
        Map<String, Object> schemes = securitySchemes(type);
        if (!schemes.isEmpty()) {
            tree.put("securitySchemes", schemes);
        }
        said.ifPresent(one -> tree.putAll(PlainNotes.extensions(one.each("extensions"))));
        tree.putAll(PlainNotes.extensions(Said.repeated(type, "extensions.Extension")));
        return tree;
    }

    /** The text that is said in place of the comment. */
    static Optional<String> description(Annotated type) {
        return info(Said.swagger(type, "OpenAPIDefinition")).flatMap(info -> info.text("description"));
    }

    /** The title and version are the application's own. */
    static void check(Annotated type, String title, String version, Diagnostics diagnostics) {
        UnsaidNotes.report(type, diagnostics);
        info(Said.swagger(type, "OpenAPIDefinition")).ifPresent(info -> {
            check(info, "title", title, diagnostics);
            check(info, "version", version, diagnostics);
        });
    }

    private static void check(Said info, String member, String own, Diagnostics diagnostics) {
        info.text(member)
                .filter(text -> !text.equals(own))
                .ifPresent(text -> diagnostics.report(
                        Diagnostic.NOT_FOLLOWED,
                        info.at(member),
                        member + " of @Info",
                        "@Application says \"" + own + "\"",
                        "write @Application(" + member + " = \"" + text + "\")"));
    }

    private static Optional<Said> info(Optional<Said> definition) {
        return definition.flatMap(said -> said.inside("info"));
    }

    private static List<Said> all(Annotated type, Optional<Said> definition, String annotation, String member) {
        List<Said> all =
                new ArrayList<>(definition.map(said -> said.each(member)).orElse(List.of()));
        all.addAll(Said.repeated(type, annotation));
        return all;
    }

    private static void put(
            Map<String, Object> tree, String name, List<Said> all, Function<Said, Map<String, Object>> one) {
        if (!all.isEmpty()) {
            tree.put(name, PlainNotes.list(all, one));
        }
    }
}
