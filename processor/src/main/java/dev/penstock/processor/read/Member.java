package dev.penstock.processor.read;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;

/**
 * A property of a class before its value is read.
 *
 * @param javaName the record component's, field's or bean property's name
 * @param jsonName its name in JSON
 * @param type its type, with the class's type arguments filled in
 * @param readAs the type that it is read as
 * @param others the types of its field and further getters, whose constraints on type arguments count too
 * @param element where it is declared, and its comment
 * @param place where messages about it stand: javac 17 knows no place of a record's components, but of their fields
 * @param annotations those of all places that make it up
 * @param readable whether it is written to JSON
 * @param writable whether it is read from JSON
 * @param component whether it is a record's component
 * @param held whether an object has it in a field or getter of its Java name, and it is not only handed over
 */
record Member(
        String javaName,
        String jsonName,
        TypeMirror type,
        TypeMirror readAs,
        List<TypeMirror> others,
        Element element,
        Element place,
        Annotated annotations,
        boolean readable,
        boolean writable,
        boolean component,
        boolean held) {

    Member named(String newJsonName) {
        return copy(newJsonName, readAs, annotations, readable, writable);
    }

    Member accessible(boolean isReadable, boolean isWritable) {
        return copy(jsonName, readAs, annotations, isReadable, isWritable);
    }

    /**
     * This and another property of the same JSON name: one is read from it, the other written. A constructor's parameter
     * may have another name in Java than the getter.
     */
    Member and(Member other) {
        List<Element> places = new ArrayList<>(annotations.places());
        places.addAll(other.annotations.places());
        return copy(
                jsonName,
                writable ? readAs : other.readAs,
                Annotated.on(places, List.of(type)),
                readable || other.readable,
                writable || other.writable);
    }

    private Member copy(
            String json, TypeMirror newReadAs, Annotated annotated, boolean isReadable, boolean isWritable) {
        return new Member(
                javaName,
                json,
                type,
                newReadAs,
                others,
                element,
                place,
                annotated,
                isReadable,
                isWritable,
                component,
                held);
    }
}
