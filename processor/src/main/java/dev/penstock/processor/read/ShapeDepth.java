package dev.penstock.processor.read;

import dev.penstock.processor.model.Constraint;
import dev.penstock.processor.model.ObjectShape;
import dev.penstock.processor.model.Property;
import dev.penstock.processor.model.Shape;
import dev.penstock.processor.model.Shape.AnyShape;
import dev.penstock.processor.model.Shape.ArrayShape;
import dev.penstock.processor.model.Shape.ConstrainedShape;
import dev.penstock.processor.model.Shape.DirectedShape;
import dev.penstock.processor.model.Shape.MapShape;
import dev.penstock.processor.model.Shape.NullableShape;
import dev.penstock.processor.model.Shape.RefShape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What holds of a value in depth: each object is looked at once, so that recursive types end. */
final class ShapeDepth {

    private final Map<String, ObjectShape> objects;
    private final Map<String, List<Constraint>> classConstraints;

    ShapeDepth(Map<String, ObjectShape> objects, Map<String, List<Constraint>> classConstraints) {
        this.objects = objects;
        this.classConstraints = classConstraints;
    }

    boolean hasConstraints(Shape shape) {
        return !constraints(shape).isEmpty();
    }

    Optional<String> customValidator(Shape shape) {
        return constraints(shape).stream()
                .filter(constraint -> !constraint.builtIn())
                .map(Constraint::name)
                .sorted()
                .findFirst();
    }

    Optional<String> blockingSerializer(Shape shape) {
        Depth depth = new Depth();
        depth.visit(shape);
        return depth.serializers.stream().sorted().findFirst();
    }

    /** The keys of all objects in a value, sorted. */
    Set<String> objectsIn(Shape shape) {
        Depth depth = new Depth();
        depth.visit(shape);
        return new TreeSet<>(depth.seen);
    }

    /** The keys of the objects that are read where a value is, sorted; not of those that it is only written with. */
    Set<String> objectsReadIn(Shape shape) {
        Depth depth = new Depth(true);
        depth.visit(shape);
        return new TreeSet<>(depth.seen);
    }

    private List<Constraint> constraints(Shape shape) {
        Depth depth = new Depth();
        depth.visit(shape);
        return depth.constraints;
    }

    private final class Depth {

        private final boolean onlyRead;
        private final Set<String> seen = new HashSet<>();
        private final List<Constraint> constraints = new ArrayList<>();
        private final List<String> serializers = new ArrayList<>();

        private Depth() {
            this(false);
        }

        private Depth(boolean onlyRead) {
            this.onlyRead = onlyRead;
        }

        private void visit(Shape shape) {
            if (onlyRead && shape instanceof DirectedShape directed) {
                visit(directed.read());
                return;
            }
            shape.parts().forEach(this::visit);
            if (shape instanceof ArrayShape array) {
                constraints.addAll(array.elementConstraints());
            } else if (shape instanceof MapShape map) {
                constraints.addAll(map.valueConstraints());
            } else if (shape instanceof NullableShape nullable) {
                constraints.addAll(nullable.valueConstraints());
            } else if (shape instanceof ConstrainedShape constrained) {
                constraints.addAll(constrained.constraints());
                constraints.addAll(constrained.unseen());
            } else if (shape instanceof AnyShape any && !any.serializer().isEmpty()) {
                serializers.add(any.serializer());
            } else if (shape instanceof RefShape ref && seen.add(ref.key())) {
                object(ref.key());
            }
        }

        private void object(String key) {
            constraints.addAll(classConstraints.getOrDefault(key, List.of()));
            ObjectShape object = objects.get(key);
            if (object == null) {
                return;
            }
            for (Property property : object.properties()) {
                constraints.addAll(property.constraints());
            }
            List<Property> properties = object.properties().stream()
                    .filter(property -> !onlyRead || !property.readOnly())
                    .toList();
            object.with(properties).parts().forEach(this::visit);
        }
    }
}
