package dev.penstock.processor.read;

import dev.penstock.processor.model.Shape;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.tools.StandardLocation;

/** Tells which elements of compiled classes are nullable, where javac does not: see {@link NullableInClassFile}. */
final class ClassFileNullability {

    private static final int FIRST_JDK_THAT_TELLS = 22;

    private final ProcessingEnvironment environment;
    private final Map<TypeElement, Set<String>> known = new HashMap<>();

    ClassFileNullability(ProcessingEnvironment environment) {
        this.environment = environment;
    }

    /** Whether the type that stands there is marked {@code @Nullable}; for elements that were read from a class file. */
    boolean isNullable(Element element) {
        return isNullable(element, "");
    }

    /** A shape that was read at elements from class files, with what is marked {@code @Nullable} within the type. */
    Shape completed(Shape shape, TypeMirror type, Collection<? extends Element> places) {
        return Runtime.version().feature() >= FIRST_JDK_THAT_TELLS ? shape : completed(shape, type, places, "");
    }

    private Shape completed(Shape shape, TypeMirror type, Collection<? extends Element> places, String part) {
        if (shape instanceof Shape.ArrayShape list) {
            String deeper = part
                    + (type.getKind() == TypeKind.ARRAY
                            ? NullableInClassFile.ELEMENT
                            : NullableInClassFile.argument(0));
            return inside(type, 0)
                    .<Shape>map(held -> new Shape.ArrayShape(
                            held(list.element(), held, places, deeper), list.unique(), list.elementConstraints()))
                    .orElse(shape);
        }
        if (shape instanceof Shape.MapShape map) {
            String deeper = part + NullableInClassFile.argument(1);
            return inside(type, 1)
                    .<Shape>map(held -> new Shape.MapShape(
                            held(map.value(), held, places, deeper), map.valueConstraints(), map.key()))
                    .orElse(shape);
        }
        return shape;
    }

    private Shape held(Shape shape, TypeMirror type, Collection<? extends Element> places, String part) {
        Shape completed = completed(shape, type, places, part);
        boolean nullable = !(completed instanceof Shape.NullableShape)
                && places.stream().anyMatch(place -> isNullable(place, part));
        return nullable ? new Shape.NullableShape(completed) : completed;
    }

    private static Optional<TypeMirror> inside(TypeMirror type, int argument) {
        if (type instanceof ArrayType array) {
            return Optional.of(array.getComponentType());
        }
        return type instanceof DeclaredType declared
                        && declared.getTypeArguments().size() == argument + 1
                ? Optional.of(declared.getTypeArguments().get(argument))
                : Optional.empty();
    }

    /** Whether a part of the type that stands there is: see {@link NullableInClassFile}. */
    boolean isNullable(Element element, String part) {
        if (Runtime.version().feature() >= FIRST_JDK_THAT_TELLS) {
            return false;
        }
        Element owner = element.getEnclosingElement();
        if (owner instanceof ExecutableElement method && element instanceof VariableElement parameter) {
            String name = method.getSimpleName() + "(" + method.getParameters().indexOf(parameter) + ")" + part;
            return has(method.getEnclosingElement(), name);
        }
        if (element instanceof RecordComponentElement component) {
            return has(owner, component.getSimpleName() + part);
        }
        String suffix = element instanceof ExecutableElement ? "()" : "";
        return (element instanceof ExecutableElement || element.getKind() == ElementKind.FIELD)
                && has(owner, element.getSimpleName() + suffix + part);
    }

    private boolean has(Element owner, String place) {
        return owner instanceof TypeElement type
                && known.computeIfAbsent(type, this::read).contains(place);
    }

    private Set<String> read(TypeElement type) {
        String path =
                environment.getElementUtils().getBinaryName(type).toString().replace('.', '/') + ".class";
        for (StandardLocation location : List.of(StandardLocation.CLASS_PATH, StandardLocation.CLASS_OUTPUT)) {
            try (InputStream in =
                    environment.getFiler().getResource(location, "", path).openInputStream()) {
                return NullableInClassFile.in(in.readAllBytes());
            } catch (IOException | IllegalArgumentException | UnsupportedOperationException notThere) {
                continue;
            }
        }
        return Set.of();
    }
}
