package dev.penstock.processor.read;

import dev.penstock.processor.Diagnostic;
import dev.penstock.processor.Diagnostics;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;

/** Reports what swagger-annotations say and the document has no place for, so that nothing is ignored silently. */
final class UnsaidNotes {

    private static final String LEAVE_OUT = "leave it out, or say it in the description";

    /** Members by annotation, without Swagger's package. */
    private static final Map<String, Set<String>> MEMBERS = Map.ofEntries(
            Map.entry("Operation", Set.of("ignoreJsonView")),
            Map.entry("Parameter", Set.of("ref", "validationGroups")),
            Map.entry("parameters.RequestBody", Set.of("ref", "useParameterTypeSchema")),
            Map.entry("responses.ApiResponse", Set.of("ref")),
            Map.entry("headers.Header", Set.of("ref", "explode")),
            Map.entry("links.Link", Set.of("ref")),
            Map.entry("security.SecurityScheme", Set.of("ref")),
            Map.entry("media.ExampleObject", Set.of("ref", "extensions")),
            Map.entry("media.ArraySchema", Set.of("contains", "unevaluatedItems", "prefixItems")),
            Map.entry("media.Schema", Set.of("exampleClasses", "schemaResolution", "discriminatorMapping")),
            Map.entry(
                    "media.Content",
                    Set.of(
                            "schemaProperties",
                            "additionalPropertiesSchema",
                            "additionalPropertiesArraySchema",
                            "encoding",
                            "dependentSchemas",
                            "contentSchema",
                            "propertyNames",
                            "_if",
                            "_then",
                            "_else",
                            "not",
                            "oneOf",
                            "anyOf",
                            "allOf")));

    private static final Set<String> ANNOTATIONS = Set.of(
            "Webhook",
            "Webhooks",
            "callbacks.Callback",
            "callbacks.Callbacks",
            "media.DependentRequired",
            "media.DependentRequiredMap",
            "media.DependentSchema",
            "media.DependentSchemas",
            "media.PatternProperty",
            "media.PatternProperties",
            "media.SchemaProperty",
            "media.SchemaProperties",
            "parameters.ValidatedParameter",
            "responses.FailedApiResponse");

    private UnsaidNotes() {}

    /**
     * Reports them at one place.
     *
     * @param besides further annotations that mean nothing at a place of its kind
     */
    static void report(Annotated annotated, Diagnostics diagnostics, String... besides) {
        for (AnnotationMirror mirror : annotated.all()) {
            String name = nameOf(mirror);
            if (ANNOTATIONS.contains(name) || List.of(besides).contains(name)) {
                diagnostics.report(
                        Diagnostic.NOT_FOLLOWED,
                        annotated.origin(mirror),
                        new Said(mirror, annotated.origin(mirror)).kind(),
                        "the document says nothing of the kind here",
                        LEAVE_OUT);
            } else if (!name.isEmpty()) {
                members(new Said(mirror, annotated.origin(mirror)), diagnostics);
            }
        }
    }

    private static void members(Said said, Diagnostics diagnostics) {
        Set<String> unsaid = MEMBERS.getOrDefault(nameOf(said.mirror()), Set.of());
        said.mirror().getElementValues().forEach((element, value) -> {
            String member = element.getSimpleName().toString();
            // An enum has a schema of its own anyway; texts that are listed in an annotation never have.
            boolean isListed = member.equals("enumAsRef")
                    && said.isTrue(member)
                    && !said.texts("allowableValues").isEmpty();
            if (isListed || unsaid.contains(member) && said.says(member)) {
                diagnostics.report(
                        Diagnostic.NOT_FOLLOWED,
                        said.at(member),
                        member + " of " + said.kind(),
                        "the document says nothing of the kind here",
                        LEAVE_OUT);
            } else if (value.getValue() instanceof AnnotationMirror) {
                said.inside(member).ifPresent(inner -> members(inner, diagnostics));
            } else if (value.getValue() instanceof List<?> list
                    && list.stream()
                            .allMatch(each -> ((AnnotationValue) each).getValue() instanceof AnnotationMirror)) {
                said.each(member).forEach(inner -> members(inner, diagnostics));
            }
        });
    }

    private static String nameOf(AnnotationMirror mirror) {
        String name = Annotations.nameOf(mirror);
        return name.startsWith(Said.SWAGGER) ? name.substring(Said.SWAGGER.length()) : "";
    }
}
