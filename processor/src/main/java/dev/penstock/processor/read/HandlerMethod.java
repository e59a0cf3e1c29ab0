package dev.penstock.processor.read;

import dev.penstock.processor.model.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ExecutableType;

/**
 * A method of a controller, with those that it overrides: their annotations count where it has none of the kind.
 *
 * @param lineage the method, then those that it overrides, nearest first
 * @param type with the controller's type arguments filled in
 */
record HandlerMethod(List<ExecutableElement> lineage, ExecutableType type) {

    /** The method that is called. */
    ExecutableElement element() {
        return lineage.get(0);
    }

    String name() {
        return element().getSimpleName().toString();
    }

    Origin origin() {
        return Origin.of(element());
    }

    /** One of Penstock's annotations on it. */
    Optional<Origin> annotation(String simpleName) {
        return find(lineage, simpleName);
    }

    /** A parameter, then those of the overridden methods at the same position. */
    List<VariableElement> parameter(int index) {
        List<VariableElement> found = new ArrayList<>();
        for (ExecutableElement method : lineage) {
            found.add(method.getParameters().get(index));
        }
        return found;
    }

    /** One of Penstock's annotations on the first of several elements that has it. */
    static Optional<Origin> find(List<? extends Element> elements, String simpleName) {
        for (Element element : elements) {
            Optional<AnnotationMirror> mirror = Annotations.penstock(element, simpleName);
            if (mirror.isPresent()) {
                return Optional.of(Annotations.valueOrigin(element, mirror.get()));
            }
        }
        return Optional.empty();
    }
}
