package dev.penstock.processor.read;

import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;

/**
 * A property of a class before its value is read.
 *
 * @param javaName the record component's, field's or bean property's name
 * @param jsonName its name in JSON
 * @param type its type, with the class's type arguments filled in
 * @param others the types of its field and further getters, whose constraints on type arguments count too
 * @param element where it is declared, and its comment
 * @param place where messages about it stand: javac 17 knows no place of a record's components, but of their fields
 * @param annotations those of all places that make it up
 * @param readable whether it is written to JSON
 * @param writable whether it is read from JSON
 * @param component whether it is a record's component
 */
record Member(
        String javaName,
        String jsonName,
        TypeMirror type,
        List<TypeMirror> others,
        Element element,
        Element place,
        Annotated annotations,
        boolean readable,
        boolean writable,
        boolean component) {

    Member named(String newJsonName) {
        return new Member(javaName, newJsonName, type, others, element, place, annotations, readable, writable, component);
    }

    Member accessible(boolean isReadable, boolean isWritable) {
        return new Member(javaName, jsonName, type, others, element, place, annotations, isReadable, isWritable, component);
    }

    /** This and another property of the same JSON name: one is read from it, the other written. */
    Member and(Member other) {
        return accessible(readable || other.readable, writable || other.writable);
    }
}
