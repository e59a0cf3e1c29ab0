package dev.penstock.processor.read;

import dev.penstock.processor.model.Origin;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * The annotations of one thing, collected from every place that may carry them: javac puts those of a record component
 * on its accessor, field and constructor parameter, and one that may stand on a type too appears twice. Each is kept
 * once. Annotation types are compared by name, so none of them must be on the processor's own class path.
 */
final class Annotated {

    private static final String JACKSON = "com.fasterxml.jackson.annotation.";
    private static final String JACKSON_DATABIND = "tools.jackson.databind.annotation.";

    private final Map<AnnotationMirror, Element> mirrors;

    private final List<Element> places;

    private Annotated(Map<AnnotationMirror, Element> mirrors, List<? extends Element> places) {
        this.mirrors = mirrors;
        this.places = List.copyOf(places);
    }

    /** The annotations on elements, and on the types that stand there. */
    static Annotated on(Element... elements) {
        return on(List.of(elements), List.of());
    }

    /** The annotations on elements; the first counts where two have the same. */
    static Annotated on(List<? extends Element> elements) {
        return on(elements, List.of());
    }

    /** The annotations on elements, and on a type that was read from the first of them. */
    static Annotated on(List<? extends Element> elements, List<? extends TypeMirror> types) {
        Map<AnnotationMirror, Element> found = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (Element element : elements) {
            collect(element, element, found, seen);
            TypeMirror type = typeOf(element);
            if (type != null) {
                collect(type, element, found, seen);
            }
        }
        types.forEach(type -> collect(type, elements.get(0), found, seen));
        return new Annotated(found, elements);
    }

    /** The annotations on a type alone, such as a type argument, that is part of the type of an element. */
    static Annotated onType(TypeMirror type, Element owner) {
        Map<AnnotationMirror, Element> found = new LinkedHashMap<>();
        collect(type, owner, found, new HashSet<>());
        return new Annotated(found, List.of(owner));
    }

    private static @Nullable TypeMirror typeOf(Element element) {
        if (element instanceof ExecutableElement method) {
            return method.getKind() == ElementKind.METHOD ? method.getReturnType() : null;
        }
        return element instanceof VariableElement || element.getKind() == ElementKind.RECORD_COMPONENT
                ? element.asType()
                : null;
    }

    private static void collect(
            AnnotatedConstruct place, Element element, Map<AnnotationMirror, Element> found, Set<String> seen) {
        for (AnnotationMirror mirror : place.getAnnotationMirrors()) {
            if (seen.add(AnnotationSource.of(mirror))) {
                found.put(mirror, element);
                Element type = mirror.getAnnotationType().asElement();
                if (isMeta(type, JACKSON + "JacksonAnnotationsInside")) {
                    collect(type, element, found, seen);
                }
            }
        }
    }

    private static boolean isMeta(Element annotationType, String name) {
        return annotationType.getAnnotationMirrors().stream()
                .anyMatch(meta -> Annotations.nameOf(meta).equals(name));
    }

    /** The places that were looked at. */
    List<Element> places() {
        return places;
    }

    /** All, in the order in which they were found. */
    List<AnnotationMirror> all() {
        return new ArrayList<>(mirrors.keySet());
    }

    /**
     * The place of one of them, for messages. One that came with another stands where that stands; javac 17 knows no
     * place of a record's components and accessors, so for these it is the first element.
     */
    Origin origin(AnnotationMirror mirror) {
        Element element = mirrors.getOrDefault(mirror, places.get(0));
        boolean placed = element.getKind() != ElementKind.RECORD_COMPONENT
                && element.getAnnotationMirrors().contains(mirror);
        return placed ? Origin.of(element, mirror) : Origin.of(places.get(0));
    }

    /** The place of the {@code value} of one of them. */
    Origin originOfValue(AnnotationMirror mirror) {
        Origin origin = origin(mirror);
        return origin.annotation() == null
                ? origin
                : new Origin(
                        origin.element(),
                        mirror,
                        Annotations.written(mirror, "value").orElse(null));
    }

    /** The annotation of a full name. */
    Optional<AnnotationMirror> find(String name) {
        return all().stream()
                .filter(mirror -> Annotations.nameOf(mirror).equals(name))
                .findFirst();
    }

    /** One of Jackson's annotations, of either of its packages. */
    Optional<AnnotationMirror> jackson(String simpleName) {
        return find(JACKSON + simpleName).or(() -> find(JACKSON_DATABIND + simpleName));
    }

    /** Whether there is one of a full name. */
    boolean has(String name) {
        return find(name).isPresent();
    }

    /** Whether there is one of a simple name, whatever its package. */
    boolean hasNamed(String simpleName) {
        return all().stream()
                .anyMatch(mirror ->
                        mirror.getAnnotationType().asElement().getSimpleName().contentEquals(simpleName));
    }

    /** Calls an action for each. */
    void forEach(Consumer<AnnotationMirror> action) {
        mirrors.keySet().forEach(action);
    }

    /** An explicit value that is true. */
    static boolean isTrue(AnnotationMirror mirror, String member) {
        return Annotations.written(mirror, member)
                .filter(value -> Boolean.TRUE.equals(value.getValue()))
                .isPresent();
    }

    /** An explicit value that is an enum constant, as its name. */
    static Optional<String> constant(AnnotationMirror mirror, String member) {
        return Annotations.written(mirror, member)
                .map(AnnotationValue::getValue)
                .filter(VariableElement.class::isInstance)
                .map(value -> ((VariableElement) value).getSimpleName().toString());
    }

    /** An explicit value that is a class. */
    static Optional<TypeMirror> type(AnnotationMirror mirror, String member) {
        return Annotations.written(mirror, member)
                .map(AnnotationValue::getValue)
                .filter(TypeMirror.class::isInstance)
                .map(TypeMirror.class::cast);
    }

    /** The elements of an explicit value that is an array; empty if it is not there. */
    static List<? extends AnnotationValue> values(AnnotationMirror mirror, String member) {
        return Annotations.written(mirror, member).map(Annotated::elements).orElse(List.of());
    }

    private static List<? extends AnnotationValue> elements(AnnotationValue value) {
        return value.getValue() instanceof List<?> list
                ? list.stream().map(AnnotationValue.class::cast).toList()
                : List.of();
    }
}
