package dev.penstock.processor.model;

import dev.penstock.runtime.Source;

/** Where an argument comes from. */
public sealed interface Binding {

    /**
     * A scalar of the path, the query, a header or a cookie.
     *
     * @param source never the body
     * @param name the name in the request
     * @param index the position among the template's variables, or -1 if it is not in the path
     * @param scalar the type of one value
     * @param conversion how one value is read
     * @param arity how often it is sent
     * @param shape how one value is documented
     */
    record Scalar(
            Source source, String name, int index, JavaType scalar, Conversion conversion, Arity arity, Shape shape)
            implements Binding {}

    /**
     * The JSON body.
     *
     * @param bodyType the type that is read: the parameter's own, or what its {@code Optional} holds
     * @param required whether it must be there
     * @param asOptional whether the handler gets an {@code Optional}
     * @param shape how it is documented and validated
     */
    record Body(JavaType bodyType, boolean required, boolean asOptional, Shape shape) implements Binding {}

    /** {@code dev.penstock.Request}. */
    record TheRequest() implements Binding {}
}
