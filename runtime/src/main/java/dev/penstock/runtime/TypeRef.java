package dev.penstock.runtime;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Objects;

/**
 * A type with its type arguments: {@code new TypeRef<List<Item>>() {}}, or {@code TypeRef.of(Item.class)}.
 *
 * @param <T> the type
 */
public abstract class TypeRef<T> {

    private final Type type;

    /** Captures the type argument of the anonymous subclass. */
    protected TypeRef() {
        this.type = ((ParameterizedType) getClass().getGenericSuperclass()).getActualTypeArguments()[0];
    }

    private TypeRef(Type type) {
        this.type = Objects.requireNonNull(type, "type");
    }

    /** A type without type arguments. */
    public static <T> TypeRef<T> of(Class<T> type) {
        return new TypeRef<T>(type) {};
    }

    /** A type that was found by reflection, of a field for example. */
    public static TypeRef<?> of(Type type) {
        return new TypeRef<Object>(type) {};
    }

    /** The type as reflection describes it. */
    public final Type type() {
        return type;
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof TypeRef<?> that && type.equals(that.type);
    }

    @Override
    public final int hashCode() {
        return type.hashCode();
    }

    /** The type's name as in {@link Type#getTypeName()}. */
    @Override
    public final String toString() {
        return type.getTypeName();
    }
}
