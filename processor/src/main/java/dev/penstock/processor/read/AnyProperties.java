package dev.penstock.processor.read;

import dev.penstock.processor.model.Constraint;
import dev.penstock.processor.model.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/** Reads what {@code @JsonAnyGetter} and {@code @JsonAnySetter} keep besides the properties that have names. */
final class AnyProperties {

    private final Types types;
    private final Containers containers;
    private final ShapeReader shapes;
    private final ConstraintReader constraints;

    AnyProperties(ProcessingEnvironment environment, ShapeReader shapes, ConstraintReader constraints) {
        this.constraints = constraints;
        this.types = environment.getTypeUtils();
        this.containers = new Containers(environment);
        this.shapes = shapes;
    }

    /** Whether a field, component or method is no property, but holds all that have no names. */
    static boolean isOne(Annotated annotated) {
        return isEnabled(annotated, "JsonAnyGetter") || isEnabled(annotated, "JsonAnySetter");
    }

    boolean isMap(TypeMirror type) {
        return type instanceof DeclaredType declared
                && containers.asMap(declared).isPresent();
    }

    private static boolean isEnabled(Annotated annotated, String name) {
        return annotated
                .jackson(name)
                .filter(mirror -> Annotations.written(mirror, "enabled")
                        .filter(value -> Boolean.FALSE.equals(value.getValue()))
                        .isEmpty())
                .isPresent();
    }

    /**
     * What their values are: two shapes, if they are read as another type than they are written. The constraints on the
     * values of a map are checked in whichever of the two has it.
     */
    Optional<Shape> of(DeclaredType type, List<TypeElement> hierarchy) {
        Optional<Values> written = find(type, hierarchy, "JsonAnyGetter");
        Optional<Values> read = find(type, hierarchy, "JsonAnySetter");
        if (written.isEmpty() || read.isEmpty()) {
            return written.or(() -> read).map(Values::constrained);
        }
        return Optional.of(
                written.get().shape().equals(read.get().shape())
                        ? written.get().and(read.get()).constrained()
                        : new Shape.DirectedShape(
                                read.get().constrained(), written.get().constrained()));
    }

    /** Values, and the constraints on them that are checked. */
    private record Values(Shape shape, List<Constraint> constraints) {

        Values and(Values other) {
            List<Constraint> all = new ArrayList<>(constraints);
            other.constraints.stream().filter(each -> !all.contains(each)).forEach(all::add);
            return new Values(shape, all);
        }

        Shape constrained() {
            return Shape.ConstrainedShape.of(shape, constraints, List.of());
        }
    }

    private Optional<Values> find(DeclaredType type, List<TypeElement> hierarchy, String annotation) {
        for (TypeElement owner : hierarchy) {
            for (Element member : owner.getEnclosedElements()) {
                boolean isPlace = member.getKind().isField() || member instanceof ExecutableElement;
                if (isPlace && isEnabled(Annotated.on(member), annotation)) {
                    boolean isChecked = !(member instanceof ExecutableElement method)
                            || BeanNames.ofGetter(method).isPresent();
                    return value(types.asMemberOf(type, member))
                            .map(value -> new Values(
                                    shapes.read(value, member),
                                    isChecked ? constraints.onArgument(value, member) : List.of()));
                }
            }
        }
        return Optional.empty();
    }

    /** The constraints on a getter of them, which is no property; those on a field are the field's. */
    List<Constraint> onGetters(List<TypeElement> hierarchy) {
        return hierarchy.stream()
                .flatMap(owner -> ElementFilter.methodsIn(owner.getEnclosedElements()).stream())
                .filter(method -> isEnabled(Annotated.on(method), "JsonAnyGetter")
                        && BeanNames.ofGetter(method).isPresent())
                .flatMap(method -> constraints.on(method, method.getReturnType()).stream())
                .toList();
    }

    /** Of a map, or of a method that takes a name and a value. */
    private Optional<TypeMirror> value(TypeMirror member) {
        if (member instanceof ExecutableType method) {
            List<? extends TypeMirror> parameters = method.getParameterTypes();
            return switch (parameters.size()) {
                case 0 -> value(method.getReturnType());
                case 1 -> value(parameters.get(0));
                default -> Optional.of(parameters.get(1));
            };
        }
        return member instanceof DeclaredType declared
                ? containers.asMap(declared).map(map -> containers.valueOf(declared, map))
                : Optional.empty();
    }
}
