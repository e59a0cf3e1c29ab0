package dev.penstock.processor.model;

import java.util.List;

/**
 * A parameter of a handler.
 *
 * @param javaName its name in the source
 * @param type its type with the controller's type arguments filled in
 * @param annotatedType the type as source text for the record of arguments, with the constraints of its type
 *     arguments, every name fully qualified: {@code java.util.List<@jakarta.validation.constraints.NotBlank
 *     java.lang.String>}; equals the plain type's text if there are none
 * @param binding where its argument comes from
 * @param constraints those on the parameter itself
 * @param elementConstraints those on the one type argument of its {@code Optional}, {@code List} or {@code Set}
 * @param validated whether anything of it needs Hibernate Validator: a constraint here, or in depth
 * @param doc from the method's {@code @param}; empty if there is none
 * @param deprecated whether it carries {@code @Deprecated}
 * @param notes what annotations say of it beside that
 * @param origin for messages
 */
public record Parameter(
        String javaName,
        JavaType type,
        String annotatedType,
        Binding binding,
        List<Constraint> constraints,
        List<Constraint> elementConstraints,
        boolean validated,
        String doc,
        boolean deprecated,
        ParameterNotes notes,
        Origin origin) {

    /** Copies the lists. */
    public Parameter {
        constraints = List.copyOf(constraints);
        elementConstraints = List.copyOf(elementConstraints);
    }
}
