package dev.penstock.processor.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
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
        if (Runtime.version().feature() >= FIRST_JDK_THAT_TELLS) {
            return false;
        }
        Element owner = element.getEnclosingElement();
        if (owner instanceof ExecutableElement method && element instanceof VariableElement parameter) {
            String name = method.getSimpleName() + "(" + method.getParameters().indexOf(parameter) + ")";
            return has(method.getEnclosingElement(), name);
        }
        if (element instanceof RecordComponentElement component) {
            return has(owner, component.getSimpleName().toString());
        }
        String suffix = element instanceof ExecutableElement ? "()" : "";
        return (element instanceof ExecutableElement || element.getKind() == ElementKind.FIELD)
                && has(owner, element.getSimpleName() + suffix);
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
