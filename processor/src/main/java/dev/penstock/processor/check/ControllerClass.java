package dev.penstock.processor.check;

import dev.penstock.processor.Diagnostic;
import dev.penstock.processor.Diagnostics;
import dev.penstock.processor.model.Origin;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** A controller is a class that generated code beside it can make and name. */
public final class ControllerClass {

    private ControllerClass() {}

    /** Checks a class with {@code @Controller}. */
    public static void check(TypeElement type, Diagnostics diagnostics) {
        Set<Modifier> modifiers = type.getModifiers();
        if (type.getKind() != ElementKind.CLASS && type.getKind() != ElementKind.RECORD) {
            report(type, diagnostics, "is no class", "write a class that implements it, and @Controller on that");
        } else if (modifiers.contains(Modifier.ABSTRACT)) {
            report(
                    type,
                    diagnostics,
                    "is abstract",
                    "remove 'abstract', or write @Controller on the class that extends it");
        } else if (!type.getTypeParameters().isEmpty()) {
            report(
                    type,
                    diagnostics,
                    "has type parameters",
                    "write @Controller on a class that extends it with its types");
        } else {
            checkPlace(type, diagnostics);
        }
    }

    private static void checkPlace(TypeElement type, Diagnostics diagnostics) {
        for (Element outer = type; outer instanceof TypeElement; outer = outer.getEnclosingElement()) {
            String name = outer.getSimpleName().toString();
            String whose = outer == type ? "is" : "stands in " + name + ", which is";
            if (outer.getModifiers().contains(Modifier.PRIVATE)) {
                report(type, diagnostics, whose + " private", "remove 'private'");
                return;
            }
            if (outer.getEnclosingElement() instanceof TypeElement
                    && outer.getKind() == ElementKind.CLASS
                    && !outer.getModifiers().contains(Modifier.STATIC)) {
                report(type, diagnostics, whose + " an inner class", "write 'static'");
                return;
            }
        }
    }

    private static void report(TypeElement type, Diagnostics diagnostics, String what, String advice) {
        diagnostics.report(Diagnostic.CONTROLLER_NOT_POSSIBLE, Origin.of(type), type.getSimpleName(), what, advice);
    }
}
