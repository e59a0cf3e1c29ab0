package dev.penstock.processor.read;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
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
 * @param beside further places whose constraints are checked of it, which say nothing about its JSON
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
        boolean held,
        List<Beside> beside) {

    /**
     * A field or getter that JSON has under another name, or under none.
     *
     * @param type its type, with the class's type arguments filled in
     */
    record Beside(Element place, TypeMirror type) {}

    Member named(String newJsonName) {
        return copy(newJsonName, readAs, annotations, readable, writable, beside);
    }

    Member accessible(boolean isReadable, boolean isWritable) {
        return copy(jsonName, readAs, annotations, isReadable, isWritable, beside);
    }

    /**
     * This and another property of the same JSON name: one is read from it, the other written. A constructor's parameter
     * may have another name in Java than the getter. Jackson rather hands a value over than it sets it, and rather sets it
     * than it writes to a field.
     */
    Member and(Member other) {
        List<Element> places = new ArrayList<>(annotations.places());
        places.addAll(other.annotations.places());
        List<Beside> all = new ArrayList<>(beside);
        all.addAll(other.beside);
        return copy(
                jsonName,
                other.writable && (!writable || other.directness() > directness()) ? other.readAs : readAs,
                Annotated.on(places, List.of(type)),
                readable || other.readable,
                writable || other.writable,
                all);
    }

    private int directness() {
        return annotations.places().stream()
                .mapToInt(place -> switch (place.getKind()) {
                    case PARAMETER -> 2;
                    case METHOD -> ((ExecutableElement) place).getParameters().isEmpty() ? 0 : 1;
                    default -> 0;
                })
                .max()
                .orElse(0);
    }

    private Member copy(
            String json,
            TypeMirror newReadAs,
            Annotated annotated,
            boolean isReadable,
            boolean isWritable,
            List<Beside> places) {
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
                held,
                places);
    }
}
