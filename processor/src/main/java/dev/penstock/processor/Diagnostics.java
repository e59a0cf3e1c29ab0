package dev.penstock.processor;

import dev.penstock.processor.model.Origin;
import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;

/**
 * Reports diagnostics about one subject, a controller or another class that something is generated from, and remembers
 * whether any was an error. A place outside the subject, such as a method inherited from a class file, can't carry a
 * message, so the message stands on the subject and names the place.
 */
public final class Diagnostics {

    private final Messager messager;
    private final TypeElement subject;
    private final Sources sources;
    private final Set<String> reported = new HashSet<>();
    private boolean failed;

    /** Diagnostics about a class. */
    public Diagnostics(Messager messager, TypeElement subject) {
        this(messager, subject, new Sources());
    }

    /** Diagnostics about a class, which may stand on the classes that are compiled with it too. */
    public Diagnostics(Messager messager, TypeElement subject, Sources sources) {
        this.messager = messager;
        this.subject = subject;
        this.sources = sources;
    }

    /** Diagnostics about a class that were reported before, or elsewhere: nothing is printed. */
    public static Diagnostics silent(TypeElement subject) {
        return new Diagnostics(new Silence(), subject);
    }

    /** Reports a diagnostic on the exact place; the same message at the same place is reported once. */
    public void report(Diagnostic diagnostic, Origin origin, Object... arguments) {
        failed |= diagnostic.kind() == Kind.ERROR;
        String message = diagnostic.message(arguments);
        Element element = placeOf(origin.element());
        if (!reported.add(message + "@" + System.identityHashCode(element))) {
            return;
        }
        boolean inside = isInside(element);
        if (!inside && !sources.contains(element)) {
            messager.printMessage(diagnostic.kind(), message + " (at " + nameOf(element) + ")", subject);
        } else if (!inside && !sources.saysFirst(message, element)) {
            return;
        } else if (origin.annotation() == null) {
            messager.printMessage(diagnostic.kind(), message, element);
        } else if (origin.value() == null) {
            messager.printMessage(diagnostic.kind(), message, element, origin.annotation());
        } else {
            messager.printMessage(diagnostic.kind(), message, element, origin.annotation(), origin.value());
        }
    }

    /** javac has a place for a record's fields, but none for its components. */
    private static Element placeOf(Element element) {
        if (element.getKind() != ElementKind.RECORD_COMPONENT) {
            return element;
        }
        return element.getEnclosingElement().getEnclosedElements().stream()
                .filter(member -> member.getKind() == ElementKind.FIELD
                        && member.getSimpleName().equals(element.getSimpleName()))
                .findFirst()
                .map(Element.class::cast)
                .orElse(element);
    }

    /** Whether anything was reported that ends the build. */
    public boolean failed() {
        return failed;
    }

    /** {@code Items.list.limit}; the text of an element itself differs between JDKs where types are annotated. */
    private static String nameOf(Element element) {
        String name = element.getSimpleName().toString();
        Element outer = element.getEnclosingElement();
        return outer == null || outer.getKind() == ElementKind.PACKAGE ? name : nameOf(outer) + "." + name;
    }

    /** Whether an element is of a source that is compiled right now, and not of a class file. */
    public boolean isCompiledNow(Element element) {
        return isInside(element) || sources.contains(element);
    }

    private boolean isInside(Element element) {
        for (Element outer = element; outer != null; outer = outer.getEnclosingElement()) {
            if (outer.equals(subject)) {
                return true;
            }
        }
        return false;
    }
}
