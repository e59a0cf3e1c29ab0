package dev.penstock.processor.read;

import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The names that methods give to properties, as Jackson 3 takes them. */
final class BeanNames {

    private static final Set<String> BOOLEANS =
            Set.of("java.lang.Boolean", "java.util.concurrent.atomic.AtomicBoolean");
    private static final Set<String> REFERENCES =
            Set.of("java.util.Optional", "java.util.concurrent.atomic.AtomicReference");

    private BeanNames() {}

    /** The property that a method reads; empty if it is no getter. */
    static Optional<String> ofGetter(ExecutableElement method) {
        String name = method.getSimpleName().toString();
        if (method.getModifiers().contains(Modifier.STATIC)
                || !method.getParameters().isEmpty()
                || method.getReturnType().getKind() == TypeKind.VOID
                || name.equals("getClass")) {
            return Optional.empty();
        }
        return name.startsWith("is") && isBoolean(method.getReturnType())
                ? after(name, 2)
                : name.startsWith("get") ? after(name, 3) : Optional.empty();
    }

    /** The property that a method writes; empty if it is no setter. */
    static Optional<String> ofSetter(ExecutableElement method) {
        String name = method.getSimpleName().toString();
        return !method.getModifiers().contains(Modifier.STATIC)
                        && method.getParameters().size() == 1
                        && name.startsWith("set")
                ? after(name, 3)
                : Optional.empty();
    }

    private static boolean isBoolean(TypeMirror type) {
        if (type.getKind() == TypeKind.BOOLEAN) {
            return true;
        }
        if (!(type instanceof DeclaredType declared)) {
            return false;
        }
        String name = ((TypeElement) declared.asElement()).getQualifiedName().toString();
        return BOOLEANS.contains(name)
                || REFERENCES.contains(name)
                        && declared.getTypeArguments().size() == 1
                        && isBoolean(declared.getTypeArguments().get(0));
    }

    /** Two capitals stay as they are: {@code getURLValue} reads {@code URLValue}. */
    private static Optional<String> after(String name, int prefix) {
        String rest = name.substring(prefix);
        if (rest.isEmpty() || !Character.isUpperCase(rest.charAt(0))) {
            return Optional.empty();
        }
        return rest.length() > 1 && Character.isUpperCase(rest.charAt(1))
                ? Optional.of(rest)
                : Optional.of(Character.toLowerCase(rest.charAt(0)) + rest.substring(1));
    }
}
