package dev.penstock.processor;

import java.util.LinkedHashSet;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * The classes that an application can be made of: what is provided comes from them or their methods, or they are
 * exceptions with a status.
 */
final class OwnerElements {

    static final Set<String> ANNOTATIONS = Set.of(
            "dev.penstock.annotation.Controller",
            "dev.penstock.annotation.Singleton",
            "dev.penstock.annotation.Provides",
            "dev.penstock.annotation.Config",
            "dev.penstock.annotation.Status");

    /** Of them, those that make a method's class one; {@code @Status} on a method is about that method's route. */
    private static final Set<String> ON_METHODS =
            Set.of("dev.penstock.annotation.Singleton", "dev.penstock.annotation.Provides");

    private OwnerElements() {}

    /** The qualified names of those of a round; elements themselves do not outlive it. */
    static Set<String> namesIn(RoundEnvironment round) {
        Set<String> names = new LinkedHashSet<>();
        for (Element root : round.getRootElements()) {
            collect(root, names);
        }
        return names;
    }

    private static void collect(Element element, Set<String> names) {
        if (!(element instanceof TypeElement type)) {
            return;
        }
        if (hasAny(ANNOTATIONS, type) || type.getEnclosedElements().stream().anyMatch(OwnerElements::isMarkedMethod)) {
            names.add(type.getQualifiedName().toString());
        }
        type.getEnclosedElements().forEach(member -> collect(member, names));
    }

    private static boolean isMarkedMethod(Element member) {
        return !(member instanceof TypeElement) && hasAny(ON_METHODS, member);
    }

    private static boolean hasAny(Set<String> annotations, Element element) {
        return element.getAnnotationMirrors().stream()
                .anyMatch(mirror -> annotations.contains(
                        ((TypeElement) mirror.getAnnotationType().asElement())
                                .getQualifiedName()
                                .toString()));
    }
}
