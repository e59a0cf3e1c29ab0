package dev.penstock.processor.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code @Schema} or {@code @ArraySchema} says about a value, beside its shape.
 *
 * @param name the name that a class's schema should have; empty if it says none
 * @param hidden whether the document should not show it
 * @param keywords JSON values, by keyword of JSON Schema
 * @param values of {@code enum}, {@code const}, {@code default} and {@code examples}, as texts
 * @param shapes by keyword: one for {@code not}, several for {@code oneOf}
 * @param members by keyword, such as {@code patternProperties}
 * @param items about what an array holds
 */
public record SchemaNotes(
        String name,
        boolean hidden,
        Map<String, Object> keywords,
        Map<String, List<ValueText>> values,
        Map<String, List<Shape>> shapes,
        Map<String, Map<String, Shape>> members,
        Optional<SchemaNotes> items) {

    /** Among the values: the text of {@code @Default}, which the server gives, unlike what is only documented. */
    public static final String DEFAULT = "@Default";

    /** Nothing. */
    public static final SchemaNotes NONE =
            new SchemaNotes("", false, Map.of(), Map.of(), Map.of(), Map.of(), Optional.empty());

    /** Copies the maps, in their order. */
    public SchemaNotes {
        keywords = Collections.unmodifiableMap(new LinkedHashMap<>(keywords));
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        shapes = Collections.unmodifiableMap(new LinkedHashMap<>(shapes));
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }
}
