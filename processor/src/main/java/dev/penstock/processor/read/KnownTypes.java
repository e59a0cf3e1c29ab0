package dev.penstock.processor.read;

import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;

/** Recognises the types that mean something to Penstock, by their names. */
final class KnownTypes {

    static final String OPTIONAL = "java.util.Optional";
    static final String LIST = "java.util.List";
    static final String SET = "java.util.Set";
    static final String MAP = "java.util.Map";
    static final String COMPLETION_STAGE = "java.util.concurrent.CompletionStage";
    static final String FUTURE = "java.util.concurrent.Future";
    static final String REQUEST = "dev.penstock.Request";
    static final String RESPONSE = "dev.penstock.Response";
    static final Set<String> OPTIONAL_NUMBERS =
            Set.of("java.util.OptionalInt", "java.util.OptionalLong", "java.util.OptionalDouble");

    private final Types types;

    KnownTypes(ProcessingEnvironment environment) {
        this.types = environment.getTypeUtils();
    }

    /** The qualified name of a class; empty for every other type. */
    static String nameOf(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                ? ((TypeElement) ((DeclaredType) type).asElement())
                        .getQualifiedName()
                        .toString()
                : "";
    }

    static boolean is(TypeMirror type, String name) {
        return nameOf(type).equals(name);
    }

    /** The first argument of a class that has any; a wildcard counts as its bound. */
    static TypeMirror argument(TypeMirror type) {
        return bound(((DeclaredType) type).getTypeArguments().get(0));
    }

    private static TypeMirror bound(TypeMirror argument) {
        return argument instanceof WildcardType wildcard && wildcard.getExtendsBound() != null
                ? wildcard.getExtendsBound()
                : argument;
    }

    /**
     * What a supertype says of its argument, as it is written on the type itself: with the annotations on it, which javac
     * leaves out where it derives supertypes.
     */
    TypeMirror argument(TypeMirror type, DeclaredType supertype) {
        TypeMirror derived = argument(supertype);
        return ((DeclaredType) type)
                .getTypeArguments().stream()
                        .map(KnownTypes::bound)
                        .filter(written -> types.isSameType(written, derived))
                        .findFirst()
                        .orElse(derived);
    }

    /** The supertype of a class that has a name, with its arguments; the class itself included. */
    Optional<DeclaredType> supertype(TypeMirror type, String name) {
        if (!(type instanceof DeclaredType declared)) {
            return Optional.empty();
        }
        if (is(type, name)) {
            return Optional.of(declared);
        }
        for (TypeMirror parent : types.directSupertypes(type)) {
            Optional<DeclaredType> found = supertype(parent, name);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    TypeMirror primitive(String optionalNumber) {
        return types.getPrimitiveType(
                switch (optionalNumber) {
                    case "java.util.OptionalInt" -> TypeKind.INT;
                    case "java.util.OptionalLong" -> TypeKind.LONG;
                    default -> TypeKind.DOUBLE;
                });
    }
}
