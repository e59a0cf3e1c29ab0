package dev.penstock.processor.read;

import java.util.stream.Collectors;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/** Types as messages name them: without packages, and the same on every JDK. */
final class TypeTexts {

    private TypeTexts() {}

    /** {@code CompletableFuture<List<Item>>}. */
    static String of(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return of(array.getComponentType()) + "[]";
        }
        if (type instanceof WildcardType wildcard) {
            return wildcard.getExtendsBound() != null
                    ? "? extends " + of(wildcard.getExtendsBound())
                    : wildcard.getSuperBound() != null ? "? super " + of(wildcard.getSuperBound()) : "?";
        }
        if (type instanceof DeclaredType declared) {
            return declared.asElement().getSimpleName()
                    + (declared.getTypeArguments().isEmpty()
                            ? ""
                            : declared.getTypeArguments().stream()
                                    .map(TypeTexts::of)
                                    .collect(Collectors.joining(", ", "<", ">")));
        }
        if (type instanceof TypeVariable variable) {
            return variable.asElement().getSimpleName().toString();
        }
        return type.getKind().name().toLowerCase(java.util.Locale.ROOT);
    }

    /** {@code CompletableFuture}. */
    static String simpleName(TypeMirror type) {
        return type instanceof DeclaredType declared
                ? declared.asElement().getSimpleName().toString()
                : of(type);
    }
}
