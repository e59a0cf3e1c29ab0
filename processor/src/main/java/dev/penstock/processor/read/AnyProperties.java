package dev.penstock.processor.read;

import dev.penstock.processor.model.Shape;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Reads what {@code @JsonAnyGetter} and {@code @JsonAnySetter} keep besides the properties that have names. */
final class AnyProperties {

    private final Types types;
    private final Containers containers;
    private final ShapeReader shapes;

    AnyProperties(ProcessingEnvironment environment, ShapeReader shapes) {
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

    /** What their values are; anything, if they are read as another type than they are written. */
    Optional<Shape> of(DeclaredType type, List<TypeElement> hierarchy) {
        Optional<Shape> written = find(type, hierarchy, "JsonAnyGetter");
        Optional<Shape> read = find(type, hierarchy, "JsonAnySetter");
        if (written.isPresent() && read.isPresent() && !written.equals(read)) {
            return Optional.of(new Shape.DirectedShape(read.get(), written.get()));
        }
        return written.or(() -> read);
    }

    private Optional<Shape> find(DeclaredType type, List<TypeElement> hierarchy, String annotation) {
        for (TypeElement owner : hierarchy) {
            for (Element member : owner.getEnclosedElements()) {
                boolean isPlace = member.getKind().isField() || member instanceof ExecutableElement;
                if (isPlace && isEnabled(Annotated.on(member), annotation)) {
                    return value(types.asMemberOf(type, member)).map(value -> shapes.read(value, member));
                }
            }
        }
        return Optional.empty();
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
