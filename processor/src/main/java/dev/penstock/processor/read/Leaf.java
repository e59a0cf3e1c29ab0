package dev.penstock.processor.read;

import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;

/**
 * A type taken out of what may hold it.
 *
 * @param shell what holds it
 * @param type the type of one value
 */
record Leaf(Shell shell, TypeMirror type) {

    /** What may hold a value or values. */
    enum Shell {
        NONE,
        OPTIONAL,
        LIST,
        SET,
        ARRAY;

        boolean isMany() {
            return this == LIST || this == SET || this == ARRAY;
        }
    }

    static Leaf of(TypeMirror type, KnownTypes known) {
        if (type instanceof ArrayType array) {
            return new Leaf(Shell.ARRAY, array.getComponentType());
        }
        String name = KnownTypes.nameOf(type);
        if (KnownTypes.OPTIONAL_NUMBERS.contains(name)) {
            return new Leaf(Shell.OPTIONAL, known.primitive(name));
        }
        Shell shell = switch (name) {
            case KnownTypes.OPTIONAL -> Shell.OPTIONAL;
            case KnownTypes.LIST -> Shell.LIST;
            case KnownTypes.SET -> Shell.SET;
            default -> Shell.NONE;
        };
        return new Leaf(shell, shell == Shell.NONE ? type : KnownTypes.argument(type));
    }
}
