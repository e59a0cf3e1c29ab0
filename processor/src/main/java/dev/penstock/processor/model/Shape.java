package dev.penstock.processor.model;

import java.util.List;

/** What a value looks like in JSON. Objects are referred to by key, so that types can be recursive. */
public sealed interface Shape {

    /** The shapes that this one is made of; those of an object are found by its key. */
    default List<Shape> parts() {
        return List.of();
    }

    /** This without null, a name of its own, and constraints. */
    default Shape plain() {
        if (this instanceof NullableShape nullable) {
            return nullable.value().plain();
        }
        if (this instanceof NamedShape named) {
            return named.value().plain();
        }
        return this instanceof ConstrainedShape constrained
                ? constrained.value().plain()
                : this;
    }

    /**
     * A boolean, number or string.
     *
     * @param type {@code boolean}, {@code integer}, {@code number} or {@code string}
     * @param format OpenAPI's format, or empty; or a word for what the schema says otherwise: {@code byte} for Base64,
     *     {@code month} for a number from 1 to 12
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

        @Override
        public List<Shape> parts() {
            return List.of(element);
        }
    }

    /**
     * A map whose keys are written as strings.
     *
     * @param value what it holds
     * @param valueConstraints on the type argument
     * @param key what its keys are, as texts, with the constraints on that type argument
     */
    record MapShape(Shape value, List<Constraint> valueConstraints, Shape key) implements Shape {

        /** Copies the list. */
        public MapShape {
            valueConstraints = List.copyOf(valueConstraints);
        }

        /** A map with any keys. */
        public MapShape(Shape value, List<Constraint> valueConstraints) {
            this(value, valueConstraints, new ScalarShape("string", ""));
        }

        @Override
        public List<Shape> parts() {
            return List.of(value, key);
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

        @Override
        public List<Shape> parts() {
            return List.of(value);
        }
    }

    /**
     * A class that is written as something else than an object, and has a schema of its own.
     *
     * @param key the class
     * @param name the name that its schema should have
     * @param value what it is written as
     */
    record NamedShape(String key, String name, Shape value) implements Shape {

        @Override
        public List<Shape> parts() {
            return List.of(value);
        }
    }

    /**
     * A value of a class that has constraints, although it is no object.
     *
     * @param value what it is otherwise
     * @param constraints on the value itself
     * @param unseen on what the value does not show: the class, or further fields of it
     */
    record ConstrainedShape(Shape value, List<Constraint> constraints, List<Constraint> unseen) implements Shape {

        /** Copies the lists. */
        public ConstrainedShape {
            constraints = List.copyOf(constraints);
            unseen = List.copyOf(unseen);
        }

        /** The value, with constraints if there are any. */
        public static Shape of(Shape value, List<Constraint> constraints, List<Constraint> unseen) {
            return constraints.isEmpty() && unseen.isEmpty() ? value : new ConstrainedShape(value, constraints, unseen);
        }

        @Override
        public List<Shape> parts() {
            return List.of(value);
        }
    }

    /** An object, by {@link ObjectShape#key()}. */
    record RefShape(String key) implements Shape {}

    /**
     * An object without some of its properties, or with only these.
     *
     * @param key of the whole object
     * @param names of properties in JSON
     * @param kept whether these are kept, and the others left out
     */
    record PartialShape(String key, List<String> names, boolean kept) implements Shape {

        /** Copies the list. */
        public PartialShape {
            names = List.copyOf(names);
        }

        @Override
        public List<Shape> parts() {
            return List.of(new RefShape(key));
        }
    }

    /** A value that is read in one shape and written in another. */
    record DirectedShape(Shape read, Shape written) implements Shape {

        @Override
        public List<Shape> parts() {
            return List.of(read, written);
        }
    }

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
