package dev.penstock.runtime;

/**
 * Reads request bodies of one type. Made by {@link Codecs}, used by {@link Call#body}.
 *
 * @param <T> the type
 */
public interface BodyReader<T> {

    /** The type that is read. */
    TypeRef<T> type();

    /** This reader for a body that may be absent or {@code null}; {@link Call#body} then returns null. */
    BodyReader<T> optional();
}
