package dev.penstock.processor.read;

import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Finds the places in a type at which objects stand that are validated in depth. A place is a list of type-argument
 * positions: {@code [1, 0]} in {@code Map<String, List<Line>>}; an array has none.
 */
final class Cascades {

    private final Containers containers;

    Cascades(ProcessingEnvironment environment) {
        this.containers = new Containers(environment);
    }

    List<List<Integer>> of(TypeMirror type) {
        List<List<Integer>> found = new ArrayList<>();
        collect(type, List.of(), found);
        return found;
    }

    private void collect(TypeMirror type, List<Integer> path, List<List<Integer>> found) {
        if (type instanceof ArrayType array) {
            collect(array.getComponentType(), path, found);
        } else if (type instanceof DeclaredType declared) {
            List<? extends TypeMirror> arguments = declared.getTypeArguments();
            if (isContainer(declared)) {
                for (int i = 0; i < arguments.size(); i++) {
                    List<Integer> deeper = new ArrayList<>(path);
                    deeper.add(i);
                    collect(arguments.get(i), deeper, found);
                }
            } else if (isObject(declared)) {
                found.add(path);
            }
        }
    }

    private boolean isContainer(DeclaredType type) {
        String name = ((TypeElement) type.asElement()).getQualifiedName().toString();
        return name.equals("java.util.Optional")
                || containers.asMap(type).isPresent()
                || containers.as(type, "java.util.Collection").isPresent();
    }

    /** Whether values of a type have properties to validate: classes of the platform have none. */
    private static boolean isObject(TypeMirror type) {
        if (type.getKind() != TypeKind.DECLARED) {
            return false;
        }
        TypeElement element = (TypeElement) ((DeclaredType) type).asElement();
        String name = element.getQualifiedName().toString();
        return element.getKind() != ElementKind.ENUM
                && !name.startsWith("java.")
                && !name.startsWith("javax.")
                && !name.startsWith("tools.jackson.");
    }
}
