package dev.penstock.processor.read;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Tells which types hold others, and what they hold. */
final class Containers {

    /** Types that are no collections, but written as arrays. */
    private static final Set<String> SEQUENCES =
            Set.of("java.lang.Iterable", "java.util.Iterator", "java.util.stream.Stream");

    /** What Jackson reads and writes as the name of a JSON property. */
    private static final Set<String> KEYS = Set.of(
            "java.lang.String",
            "java.lang.CharSequence",
            "java.lang.Object",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Short",
            "java.lang.Byte",
            "java.lang.Boolean",
            "java.lang.Character",
            "java.lang.Double",
            "java.lang.Float",
            "java.math.BigDecimal",
            "java.math.BigInteger",
            "java.util.UUID",
            "java.util.Locale",
            "java.util.Currency",
            "java.net.URI",
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.LocalTime",
            "java.time.OffsetDateTime",
            "java.time.OffsetTime",
            "java.time.ZonedDateTime",
            "java.time.Duration",
            "java.time.Period",
            "java.time.Year",
            "java.time.YearMonth",
            "java.time.MonthDay",
            "java.time.ZoneId",
            "java.time.ZoneOffset");

    private final Types types;

    Containers(ProcessingEnvironment environment) {
        this.types = environment.getTypeUtils();
    }

    /** A map as {@code Map<K, V>}. */
    Optional<DeclaredType> asMap(DeclaredType type) {
        return as(type, "java.util.Map").filter(map -> map.getTypeArguments().size() == 2);
    }

    /** What a collection, iterator or stream holds. */
    Optional<TypeMirror> elementOf(DeclaredType type) {
        String name = nameOf(type);
        Optional<DeclaredType> found = SEQUENCES.contains(name) ? Optional.of(type) : as(type, "java.util.Collection");
        return found.filter(collection -> !collection.getTypeArguments().isEmpty())
                .map(collection -> annotated(type, collection.getTypeArguments().get(0)));
    }

    /** What the names are that a map holds values under. */
    TypeMirror keyOf(DeclaredType type, DeclaredType map) {
        return annotated(type, map.getTypeArguments().get(0));
    }

    /** What a map holds. */
    TypeMirror valueOf(DeclaredType type, DeclaredType map) {
        return annotated(type, map.getTypeArguments().get(1));
    }

    /** Supertypes have lost the annotations of type arguments, so the type's own argument is taken if it is that. */
    private TypeMirror annotated(DeclaredType type, TypeMirror argument) {
        TypeMirror found = argument;
        for (TypeMirror own : type.getTypeArguments()) {
            if (types.isSameType(own, argument)) {
                found = own;
            }
        }
        return found;
    }

    boolean isSet(DeclaredType type) {
        return as(type, "java.util.Set").isPresent();
    }

    boolean isKey(TypeMirror key) {
        return key.getKind() == TypeKind.DECLARED
                && (KEYS.contains(nameOf(key))
                        || ((DeclaredType) key).asElement().getKind() == ElementKind.ENUM);
    }

    /** The supertype of a name, with its type arguments filled in. */
    Optional<DeclaredType> as(TypeMirror type, String name) {
        if (nameOf(type).equals(name)) {
            return Optional.of((DeclaredType) type);
        }
        List<? extends TypeMirror> supertypes = types.directSupertypes(type);
        return supertypes.stream()
                .flatMap(supertype -> as(supertype, name).stream())
                .findFirst();
    }

    private static String nameOf(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                ? ((TypeElement) ((DeclaredType) type).asElement())
                        .getQualifiedName()
                        .toString()
                : "";
    }
}
