package dev.penstock.processor.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Reads the markers of the classes that applications can be made of, in this compilation and in all jars. */
final class IndexReader {

    private static final String PACKAGE = "dev.penstock.index";
    private static final String INDEXED = "dev.penstock.runtime.Indexed";

    /**
     * A marker.
     *
     * @param marker its own qualified name
     * @param apiVersion the version of the contract that it was written for; 0 if it does not tell
     * @param type the class that it marks
     * @param routes of a controller: {@code METHOD template handler}
     * @param operations the ids of the operations, one for each route, or none
     */
    record Entry(String marker, int apiVersion, TypeElement type, List<String> routes, List<String> operations) {}

    private final Elements elements;

    IndexReader(ProcessingEnvironment environment) {
        this.elements = environment.getElementUtils();
    }

    /** All of them, sorted by the name of the class; those of classes that are gone are left out. */
    List<Entry> read() {
        PackageElement index = elements.getPackageElement(PACKAGE);
        if (index == null) {
            return List.of();
        }
        List<Entry> entries = new ArrayList<>();
        for (TypeElement marker : ElementFilter.typesIn(index.getEnclosedElements())) {
            Annotations.find(marker, INDEXED)
                    .flatMap(indexed -> entry(marker, indexed))
                    .ifPresent(entries::add);
        }
        entries.sort(
                Comparator.comparing(entry -> entry.type().getQualifiedName().toString()));
        return entries;
    }

    private Optional<Entry> entry(TypeElement marker, AnnotationMirror indexed) {
        return Annotations.text(indexed, "type")
                .flatMap(this::typeOf)
                .map(type -> new Entry(
                        marker.getQualifiedName().toString(),
                        apiVersion(indexed),
                        type,
                        texts(indexed, "routes"),
                        texts(indexed, "operations")));
    }

    private static int apiVersion(AnnotationMirror indexed) {
        return Annotations.written(indexed, "apiVersion")
                .map(AnnotationValue::getValue)
                .filter(Integer.class::isInstance)
                .map(Integer.class::cast)
                .orElse(0);
    }

    private Optional<TypeElement> typeOf(String binaryName) {
        TypeElement type = elements.getTypeElement(binaryName);
        return Optional.ofNullable(type == null ? elements.getTypeElement(binaryName.replace('$', '.')) : type);
    }

    private static List<String> texts(AnnotationMirror indexed, String element) {
        return Annotations.written(indexed, element)
                .map(AnnotationValue::getValue)
                .filter(List.class::isInstance)
                .map(values -> ((List<?>) values)
                        .stream()
                                .map(value -> String.valueOf(((AnnotationValue) value).getValue()))
                                .toList())
                .orElse(List.of());
    }
}
