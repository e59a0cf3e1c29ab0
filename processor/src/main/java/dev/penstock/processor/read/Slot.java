package dev.penstock.processor.read;

import dev.penstock.processor.model.Origin;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * A parameter of a handler before its type has been looked at.
 *
 * @param lineage the parameter, then those of the overridden methods at its position
 * @param type with the controller's type arguments filled in
 * @param javaName its name in the source
 * @param wireName its name in the request
 * @param choice what its annotations, or the template, say about where it comes from
 * @param place the handler, for messages: {@code ItemController.get}
 * @param bindingOrigin the annotation that says where it comes from, or the parameter itself
 */
record Slot(
        List<VariableElement> lineage,
        TypeMirror type,
        String javaName,
        String wireName,
        Choice choice,
        String place,
        Origin bindingOrigin) {

    /** Where a parameter comes from. */
    enum Choice {
        PATH,
        QUERY,
        HEADER,
        COOKIE,
        BODY,
        REQUEST,
        BY_TYPE
    }

    Slot {
        lineage = List.copyOf(lineage);
    }

    VariableElement element() {
        return lineage.get(0);
    }

    Origin origin() {
        return Origin.of(element());
    }

    Optional<Origin> annotation(String simpleName) {
        return HandlerMethod.find(lineage, simpleName);
    }

    boolean isNullable() {
        return Annotations.hasSimpleName(type, "Nullable")
                || lineage.stream()
                        .anyMatch(element -> Annotations.hasSimpleName(element, "Nullable")
                                || Annotations.hasSimpleName(element.asType(), "Nullable"));
    }
}
