package dev.penstock.processor.model;

import java.util.List;

/** What a value looks like in JSON. Objects are referred to by key, so that types can be recursive. */
public sealed interface Shape {

    /**
     * A boolean, number or string.
     *
     * @param type {@code boolean}, {@code integer}, {@code number} or {@code string}
     * @param format OpenAPI's format, or empty; {@code byte} is Base64, which OpenAPI 3.1 writes as
     *     {@code contentEncoding}
     */
    record ScalarShape(String type, String format) implements Shape {}

    /** An enum; inline, unless the key names a component. */
    record EnumShape(String key, String name, List<String> values) implements Shape {

        /** Copies the list. */
        public EnumShape {
            values = List.copyOf(values);
        }
    }

    /**
     * A list, set or array.
     *
     * @param element what it holds
     * @param unique whether it is a set
     * @param elementConstraints on the type argument
     */
    record ArrayShape(Shape element, boolean unique, List<Constraint> elementConstraints) implements Shape {

        /** Copies the list. */
        public ArrayShape {
            elementConstraints = List.copyOf(elementConstraints);
        }
    }

    /** A map whose keys are written as strings. */
    record MapShape(Shape value, List<Constraint> valueConstraints) implements Shape {

        /** Copies the list. */
        public MapShape {
            valueConstraints = List.copyOf(valueConstraints);
        }
    }

    /**
     * A value that may be null: {@code Optional} inside a body or result.
     *
     * @param value what it is otherwise
     * @param valueConstraints on the type argument
     */
    record NullableShape(Shape value, List<Constraint> valueConstraints) implements Shape {

        /** Copies the list. */
        public NullableShape {
            valueConstraints = List.copyOf(valueConstraints);
        }

        /** A value that has no constraints of its own. */
        public NullableShape(Shape value) {
            this(value, List.of());
        }
    }

    /**
     * A class that is written as something else than an object, and has a schema of its own.
     *
     * @param key the class
     * @param name the name that its schema should have
     * @param value what it is written as
     */
    record NamedShape(String key, String name, Shape value) implements Shape {}

    /** An object, by {@link ObjectShape#key()}. */
    record RefShape(String key) implements Shape {}

    /**
     * Anything: {@code Object}, {@code JsonNode}, or what a serializer of the application's own writes.
     *
     * @param serializer that class, if it may block; empty otherwise
     */
    record AnyShape(String serializer) implements Shape {

        /** Anything, written without code of the application's own. */
        public AnyShape() {
            this("");
        }
    }
}
