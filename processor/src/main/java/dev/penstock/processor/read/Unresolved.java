package dev.penstock.processor.read;

import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Tells whether a class refers to one that does not exist, or not before another processor has generated it. */
public final class Unresolved {

    private Unresolved() {}

    /**
     * Whether a superclass, or the type of a constructor's or method's parameter, of a result or of a record's component
     * does not exist.
     */
    public static boolean inDependenciesOf(TypeElement owner) {
        return inSuperclassesOf(owner) || owner.getEnclosedElements().stream().anyMatch(Unresolved::isIn);
    }

    private static boolean inSuperclassesOf(TypeElement owner) {
        TypeMirror superclass = owner.getSuperclass();
        while (superclass.getKind() == TypeKind.DECLARED) {
            superclass = ((TypeElement) ((DeclaredType) superclass).asElement()).getSuperclass();
        }
        return superclass.getKind() == TypeKind.ERROR;
    }

    private static boolean isIn(Element member) {
        if (member instanceof ExecutableElement method) {
            return isIn(method.getReturnType())
                    || method.getParameters().stream().anyMatch(parameter -> isIn(parameter.asType()));
        }
        // The constructor and the accessors of a record are made from its fields.
        return member instanceof VariableElement && isIn(member.asType());
    }

    private static boolean isIn(TypeMirror type) {
        if (type.getKind() == TypeKind.ERROR) {
            return true;
        }
        if (type instanceof ArrayType array) {
            return isIn(array.getComponentType());
        }
        return type instanceof DeclaredType declared
                && declared.getTypeArguments().stream().anyMatch(Unresolved::isIn);
    }
}
