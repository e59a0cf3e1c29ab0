package dev.penstock.runtime;

/**
 * The generated way to make one object of application scope, or a controller.
 *
 * @param <T> what is provided
 */
public interface Provider<T> {

    /** The type that is provided, exactly as declared. */
    TypeRef<T> type();

    /** Makes the object; called once, at start. */
    T create(Instances instances) throws Exception;
}
