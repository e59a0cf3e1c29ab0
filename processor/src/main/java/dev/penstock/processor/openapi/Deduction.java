package dev.penstock.processor.openapi;

import dev.penstock.processor.model.ObjectShape;
import dev.penstock.processor.model.Property;
import dev.penstock.processor.model.Shape;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What must be there so that Jackson can deduce a type from which properties there are: for each other type, a property
 * that this one has alone. A class whose properties its subtypes have too is never deduced. Where properties of several
 * types are mixed, the first one decides for Jackson; schemas know no order, so they allow each of these types.
 */
final class Deduction {

    private final Map<String, ObjectShape> objects;

    Deduction(Map<String, ObjectShape> objects) {
        this.objects = objects;
    }

    /** The type itself, if values can be of it, and its subtypes. */
    private List<ObjectShape> candidates(ObjectShape object) {
        List<ObjectShape> all = new ArrayList<>();
        if (object.concrete()) {
            all.add(object);
        }
        for (Shape subtype : object.subtypes()) {
            if (subtype instanceof Shape.RefShape ref && objects.containsKey(ref.key())) {
                all.add(objects.get(ref.key()));
            }
        }
        return all;
    }

    /** Whether less is read than what has the properties that a type requires. */
    boolean isNarrower(ObjectShape object) {
        return object.deduced()
                && candidates(object).stream()
                        .anyMatch(each -> !Optional.of(List.of()).equals(needs(each, object)));
    }

    /** Sets of names, of each of which one must be there; empty if the type is never deduced. */
    private Optional<List<Set<String>>> needs(ObjectShape candidate, ObjectShape among) {
        Set<String> required = names(candidate, true);
        Set<Set<String>> needs = new LinkedHashSet<>();
        Set<Set<String>> others = new LinkedHashSet<>();
        candidates(among).stream()
                .filter(other -> other != candidate)
                .forEach(other -> others.add(names(other, false)));
        others.add(Set.of());
        for (Set<String> other : others) {
            Set<String> alone = new LinkedHashSet<>(names(candidate, false));
            alone.removeAll(other);
            if (alone.isEmpty()) {
                return Optional.empty();
            }
            if (alone.stream().noneMatch(required::contains)) {
                needs.add(alone);
            }
        }
        return Optional.of(List.copyOf(needs));
    }

    /** Jackson also deduces from what is only written: who sends back what he got means the same type. */
    private static Set<String> names(ObjectShape object, boolean onlyRequired) {
        return object.properties().stream()
                .filter(property -> property.inJson() && (!onlyRequired || property.required()))
                .map(Property::jsonName)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * The schema of one of the types where it stands for what is read; empty if it is never deduced. One without any
     * properties is what an empty object is read as.
     */
    Optional<JsonSchema> narrowed(JsonSchema schema, ObjectShape candidate, ObjectShape among) {
        if (names(candidate, false).isEmpty()) {
            JsonSchema nothing = new JsonSchema();
            nothing.setMaxProperties(0);
            return Optional.of(both(schema, List.of(nothing)));
        }
        return needs(candidate, among)
                .map(needs -> needs.isEmpty()
                        ? schema
                        : both(schema, needs.stream().map(Deduction::oneOf).toList()));
    }

    /** The same for a subtype. */
    Optional<JsonSchema> narrowed(JsonSchema schema, Shape subtype, ObjectShape among) {
        return subtype instanceof Shape.RefShape ref && objects.containsKey(ref.key())
                ? narrowed(schema, objects.get(ref.key()), among)
                : Optional.of(schema);
    }

    private static JsonSchema both(JsonSchema schema, List<JsonSchema> more) {
        JsonSchema all = new JsonSchema();
        all.addAllOfItem(schema);
        more.forEach(all::addAllOfItem);
        return all;
    }

    @SuppressWarnings("rawtypes") // as swagger's setters ask for
    private static JsonSchema oneOf(Set<String> names) {
        List<Schema> choices = new ArrayList<>();
        for (String name : names) {
            JsonSchema one = new JsonSchema();
            one.addRequiredItem(name);
            choices.add(one);
        }
        JsonSchema any = new JsonSchema();
        any.setAnyOf(choices);
        return choices.size() == 1 ? (JsonSchema) choices.get(0) : any;
    }
}
