package dev.penstock.processor.openapi;

import dev.penstock.processor.model.ObjectShape;
import dev.penstock.processor.model.Property;
import dev.penstock.processor.model.SchemaNotes;
import dev.penstock.processor.model.Shape;
import dev.penstock.runtime.internal.document.FragmentFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells which objects need a schema for what is read and another for what is written: those with a property that must
 * be sent and is not always returned, and those that hold such objects. One schema could not say both.
 */
final class Directions {

    /** Where a value goes. */
    enum Direction {
        READ,
        WRITTEN
    }

    private final Set<String> differing = new TreeSet<>();
    private final Deduction deduction;

    /**
     * Looks at objects.
     *
     * @param notes about them, by key, which may name further types
     */
    Directions(List<ObjectShape> objects, Map<String, SchemaNotes> notes, Deduction deduction) {
        this.deduction = deduction;
        int known;
        do {
            known = differing.size();
            objects.stream()
                    .filter(object ->
                            isDiffering(object) || isDiffering(notes.getOrDefault(object.key(), SchemaNotes.NONE)))
                    .map(ObjectShape::key)
                    .forEach(differing::add);
        } while (differing.size() > known);
    }

    private boolean isDiffering(ObjectShape object) {
        return object.properties().stream()
                        .filter(Property::inJson)
                        .anyMatch(property -> property.required() && (property.writeOnly() || property.sometimes()))
                || deduction.isNarrower(object)
                || object.parts().stream().anyMatch(this::isDiffering)
                || object.properties().stream().map(Property::notes).anyMatch(this::isDiffering);
    }

    private boolean isDiffering(SchemaNotes notes) {
        return notes.shapes().values().stream().flatMap(List::stream).anyMatch(this::isDiffering)
                || notes.members().values().stream()
                        .flatMap(members -> members.values().stream())
                        .anyMatch(this::isDiffering)
                || notes.items().filter(this::isDiffering).isPresent();
    }

    private boolean isDiffering(Shape shape) {
        return shape instanceof Shape.DirectedShape
                || shape instanceof Shape.RefShape ref && differing.contains(ref.key())
                || shape.parts().stream().anyMatch(this::isDiffering);
    }

    /** Whether an object has a schema for each direction. */
    boolean differ(String key) {
        return differing.contains(key);
    }

    /** The key of the schema of an object for a direction. */
    String key(String key, Direction direction) {
        return direction == Direction.READ && differ(key) ? FragmentFormat.input(key) : key;
    }
}
