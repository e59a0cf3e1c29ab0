package dev.penstock.processor.openapi;

import dev.penstock.runtime.internal.document.FragmentFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Checks JSON values against the schemas that this package writes. References are to components of the same document; one
 * that is not there allows everything.
 */
final class SchemaCheck {

    private static final int DEEPEST = 64;

    private final Map<String, ?> components;

    /** A check against schemas that may refer to components, by key. */
    SchemaCheck(Map<String, ?> components) {
        this.components = components;
    }

    /** What is wrong with a value, as a sentence without its end; empty if nothing is. */
    Optional<String> problem(@Nullable Object value, Object schema) {
        return check(value, schema, "", 0);
    }

    @SuppressWarnings("unchecked")
    private Optional<String> check(@Nullable Object value, @Nullable Object schema, String path, int depth) {
        if (Boolean.FALSE.equals(schema)) {
            return at(path, "nothing is allowed");
        }
        if (!(schema instanceof Map<?, ?> map) || depth > DEEPEST) {
            return Optional.empty();
        }
        Map<String, Object> keywords = (Map<String, Object>) map;
        return reference(value, keywords, path, depth)
                .or(() -> ScalarCheck.problem(value, keywords).flatMap(words -> at(path, words)))
                .or(() -> combined(value, keywords, path, depth))
                .or(() -> value instanceof List<?> list ? array(list, keywords, path, depth) : Optional.empty())
                .or(() -> value instanceof Map<?, ?> members
                        ? object((Map<String, Object>) members, keywords, path, depth)
                        : Optional.empty());
    }

    private Optional<String> reference(@Nullable Object value, Map<String, Object> keywords, String path, int depth) {
        return keywords.get("$ref") instanceof String reference && FragmentFormat.isReference(reference)
                ? check(value, components.get(FragmentFormat.schema(reference)), path, depth + 1)
                : Optional.empty();
    }

    private Optional<String> combined(@Nullable Object value, Map<String, Object> keywords, String path, int depth) {
        for (Object each : list(keywords, "allOf")) {
            Optional<String> problem = check(value, each, path, depth + 1);
            if (problem.isPresent()) {
                return problem;
            }
        }
        Optional<String> problem = choice(value, keywords, path, depth);
        if (problem.isPresent()) {
            return problem;
        }
        if (keywords.containsKey("not") && fits(value, keywords.get("not"), depth)) {
            return at(path, "that is what must not be");
        }
        if (keywords.containsKey("if")) {
            Object branch = keywords.get(fits(value, keywords.get("if"), depth) ? "then" : "else");
            return check(value, branch, path, depth + 1);
        }
        return Optional.empty();
    }

    /** If one choice is plainly meant, its problem is the one to tell. */
    private Optional<String> choice(@Nullable Object value, Map<String, Object> keywords, String path, int depth) {
        for (String keyword : List.of("anyOf", "oneOf")) {
            List<?> choices = list(keywords, keyword);
            long fitting = choices.stream()
                    .filter(choice -> fits(value, choice, depth))
                    .count();
            if (choices.isEmpty() || fitting == 1 || (fitting > 1 && keyword.equals("anyOf"))) {
                continue;
            }
            if (fitting > 1) {
                return at(path, "it fits " + fitting + " of the types that it can have one of");
            }
            List<?> meant = choices.stream()
                    .filter(choice -> !Map.of("type", "null").equals(choice))
                    .toList();
            return meant(value, keywords, meant)
                    .map(choice -> check(value, choice, path, depth + 1))
                    .orElseGet(() -> at(path, "it fits none of the types that it can have"));
        }
        return Optional.empty();
    }

    private static Optional<Object> meant(@Nullable Object value, Map<String, Object> keywords, List<?> choices) {
        if (choices.size() == 1) {
            return Optional.of(choices.get(0));
        }
        if (value instanceof Map<?, ?> members
                && keywords.get("discriminator") instanceof Map<?, ?> discriminator
                && discriminator.get("mapping") instanceof Map<?, ?> mapping
                && mapping.get(members.get(discriminator.get("propertyName"))) instanceof String reference) {
            return Optional.of(Map.of("$ref", reference));
        }
        return Optional.empty();
    }

    private boolean fits(@Nullable Object value, @Nullable Object schema, int depth) {
        return check(value, schema, "", depth + 1).isEmpty();
    }

    private Optional<String> array(List<?> list, Map<String, Object> keywords, String path, int depth) {
        List<?> first = list(keywords, "prefixItems");
        for (int i = 0; i < list.size(); i++) {
            Object schema = i < first.size() ? first.get(i) : keywords.get("items");
            Optional<String> problem = check(list.get(i), schema, path + "/" + i, depth + 1);
            if (problem.isPresent()) {
                return problem;
            }
        }
        if (keywords.containsKey("contains")
                && list.stream().noneMatch(element -> fits(element, keywords.get("contains"), depth))) {
            return at(path, "nothing in it is what one of its elements must be");
        }
        return Optional.empty();
    }

    private Optional<String> object(Map<String, Object> members, Map<String, Object> keywords, String path, int depth) {
        Map<?, ?> properties = keywords.get("properties") instanceof Map<?, ?> map ? map : Map.of();
        for (Object name : list(keywords, "required")) {
            // What one side never sends can't be asked of both.
            boolean oneWay = properties.get(name) instanceof Map<?, ?> property
                    && (property.containsKey("readOnly") || property.containsKey("writeOnly"));
            if (!members.containsKey(name) && !oneWay) {
                return at(path, "the property \"" + name + "\" is missing");
            }
        }
        Map<?, ?> patterns = keywords.get("patternProperties") instanceof Map<?, ?> map ? map : Map.of();
        for (Map.Entry<String, Object> member : members.entrySet()) {
            String place = path + "/" + member.getKey().replace("~", "~0").replace("/", "~1");
            Object schema = properties.get(member.getKey());
            if (schema == null) {
                schema = patterns.keySet().stream()
                        .filter(pattern -> finds((String) pattern, member.getKey()))
                        .findFirst()
                        .<Object>map(patterns::get)
                        .orElse(keywords.get("additionalProperties"));
            }
            if (Boolean.FALSE.equals(schema)) {
                return at(path, "there is no property \"" + member.getKey() + "\"");
            }
            Optional<String> problem = check(member.getValue(), schema, place, depth + 1);
            if (problem.isPresent()) {
                return problem;
            }
        }
        return Optional.empty();
    }

    /** An expression that Java does not know finds everything. */
    static boolean finds(String pattern, String text) {
        try {
            return Pattern.compile(pattern).matcher(text).find();
        } catch (PatternSyntaxException notJava) {
            return true;
        }
    }

    private static List<?> list(Map<String, Object> keywords, String keyword) {
        return keywords.get(keyword) instanceof List<?> list ? list : List.of();
    }

    private static Optional<String> at(String path, String words) {
        return Optional.of(path.isEmpty() ? words : "at " + path + ", " + words);
    }
}
