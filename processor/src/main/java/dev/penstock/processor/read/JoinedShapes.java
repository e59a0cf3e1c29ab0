package dev.penstock.processor.read;

import dev.penstock.processor.model.Constraint;
import dev.penstock.processor.model.Shape;
import java.util.ArrayList;
import java.util.List;

/** Joins what the field and the getters of a property say of what it holds: all of their constraints are checked. */
final class JoinedShapes {

    private JoinedShapes() {}

    /** A shape with the constraints that another one of the same value has too. */
    static Shape of(Shape one, Shape other) {
        if (one instanceof Shape.ArrayShape array && other instanceof Shape.ArrayShape more) {
            return new Shape.ArrayShape(
                    of(array.element(), more.element()),
                    array.unique(),
                    all(array.elementConstraints(), more.elementConstraints()));
        }
        if (one instanceof Shape.MapShape map && other instanceof Shape.MapShape more) {
            return new Shape.MapShape(
                    of(map.value(), more.value()),
                    all(map.valueConstraints(), more.valueConstraints()),
                    key(map.key(), more.key()));
        }
        if (one instanceof Shape.NullableShape nullable && other instanceof Shape.NullableShape more) {
            return new Shape.NullableShape(
                    of(nullable.value(), more.value()), all(nullable.valueConstraints(), more.valueConstraints()));
        }
        return one;
    }

    private static Shape key(Shape one, Shape other) {
        return Shape.ConstrainedShape.of(one.plain(), all(constraints(one), constraints(other)), List.of());
    }

    private static List<Constraint> constraints(Shape key) {
        return key instanceof Shape.ConstrainedShape constrained ? constrained.constraints() : List.of();
    }

    private static List<Constraint> all(List<Constraint> some, List<Constraint> more) {
        List<Constraint> all = new ArrayList<>(some);
        more.stream().filter(each -> !all.contains(each)).forEach(all::add);
        return all;
    }
}
