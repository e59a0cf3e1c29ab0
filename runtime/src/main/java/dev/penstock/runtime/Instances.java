package dev.penstock.runtime;

/** The objects of application scope, for generated {@link Provider}s; made when first asked for. */
public interface Instances {

    /** The object that is provided as a type without type arguments. */
    <T> T get(Class<T> type);

    /** The object that is provided as a type. */
    <T> T get(TypeRef<T> type);
}
