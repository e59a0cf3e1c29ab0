package dev.penstock.processor;

import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * The classes that are compiled together, which can carry messages, and what was said about them: two controllers that
 * share a class say the same of it once. Classes are remembered by name, as each round has elements of its own.
 */
public final class Sources {

    private final Set<String> classes = new HashSet<>();
    private final Set<String> said = new HashSet<>();

    /** Adds the classes of a round. */
    public void add(RoundEnvironment round) {
        for (Element element : round.getRootElements()) {
            if (element instanceof TypeElement type) {
                classes.add(type.getQualifiedName().toString());
            }
        }
    }

    boolean contains(Element element) {
        for (Element outer = element; outer != null; outer = outer.getEnclosingElement()) {
            if (outer instanceof TypeElement type
                    && classes.contains(type.getQualifiedName().toString())) {
                return true;
            }
        }
        return false;
    }

    boolean saysFirst(String message, Element element) {
        return said.add(message + "@" + System.identityHashCode(element));
    }
}
