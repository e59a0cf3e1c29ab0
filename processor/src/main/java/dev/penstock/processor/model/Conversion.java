package dev.penstock.processor.model;

import java.util.List;

/** How text becomes a scalar. */
public sealed interface Conversion {

    /** A constant of {@code dev.penstock.runtime.Converters}: {@code LOCAL_DATE}. */
    record Builtin(String constant) implements Conversion {}

    /**
     * An enum.
     *
     * @param texts what stands for each constant, in the order of {@code values()}
     */
    record OfEnum(List<String> texts) implements Conversion {

        /** Copies the list. */
        public OfEnum {
            texts = List.copyOf(texts);
        }
    }

    /** A static method of the type itself, or its constructor if the name is {@code new}. */
    record Factory(String method) implements Conversion {}
}
