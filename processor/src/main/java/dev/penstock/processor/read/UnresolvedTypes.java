package dev.penstock.processor.read;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/**
 * Finds types that do not exist yet, since another processor may still generate them. It looks at the signatures of a
 * controller's methods and at the fields of the classes in them.
 */
public final class UnresolvedTypes {

    private final Set<Element> seen = new HashSet<>();

    private UnresolvedTypes() {}

    /** Whether a controller refers to a type that does not exist. */
    public static boolean in(TypeElement controller) {
        return new UnresolvedTypes().isMissingIn(controller);
    }

    private boolean isMissingIn(TypeElement type) {
        if (!seen.add(type)) {
            return false;
        }
        if (isParentMissing(type.getSuperclass())
                || type.getInterfaces().stream().anyMatch(this::isParentMissing)) {
            return true;
        }
        for (Element member : type.getEnclosedElements()) {
            if (member instanceof ExecutableElement method && Verbs.isOn(method) && isMissing(method)) {
                return true;
            }
        }
        return false;
    }

    private boolean isParentMissing(TypeMirror parent) {
        if (parent.getKind() != TypeKind.DECLARED) {
            return parent.getKind() == TypeKind.ERROR;
        }
        DeclaredType declared = (DeclaredType) parent;
        return isMissingIn((TypeElement) declared.asElement()) || areMissing(declared.getTypeArguments());
    }

    private boolean isMissing(ExecutableElement method) {
        return isMissing(method.getReturnType())
                || areMissing(method.getThrownTypes())
                || method.getParameters().stream().anyMatch(parameter -> isMissing(parameter.asType()));
    }

    private boolean areMissing(List<? extends TypeMirror> types) {
        return types.stream().anyMatch(this::isMissing);
    }

    private boolean isMissing(TypeMirror type) {
        if (type.getKind() == TypeKind.ERROR) {
            return true;
        }
        if (type instanceof ArrayType array) {
            return isMissing(array.getComponentType());
        }
        if (type instanceof WildcardType wildcard) {
            return wildcard.getExtendsBound() != null && isMissing(wildcard.getExtendsBound());
        }
        if (type instanceof DeclaredType declared) {
            return areMissing(declared.getTypeArguments()) || areFieldsMissing((TypeElement) declared.asElement());
        }
        return false;
    }

    private boolean areFieldsMissing(TypeElement type) {
        String name = type.getQualifiedName().toString();
        if (name.startsWith("java.") || name.startsWith("javax.") || !seen.add(type)) {
            return false;
        }
        if (isMissing(type.getSuperclass())) {
            return true;
        }
        return type.getEnclosedElements().stream()
                .anyMatch(member -> member instanceof VariableElement && isMissing(member.asType()));
    }
}
