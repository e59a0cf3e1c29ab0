package dev.penstock.processor.check;

import dev.penstock.processor.Diagnostic;
import dev.penstock.processor.Diagnostics;
import dev.penstock.processor.model.Origin;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;

/** Generated code in the controller's package calls a handler on the controller. */
public final class HandlerIsCallable {

    private HandlerIsCallable() {}

    /**
     * Checks a method with the annotation of an HTTP method.
     *
     * @param visible whether a class in the controller's package sees it, if it is not private
     * @return whether it can be called
     */
    public static boolean check(ExecutableElement method, String handler, boolean visible, Diagnostics diagnostics) {
        Set<Modifier> modifiers = method.getModifiers();
        if (modifiers.contains(Modifier.PRIVATE)) {
            return report(method, diagnostics, handler, "is private", "remove 'private'");
        }
        if (modifiers.contains(Modifier.STATIC)) {
            return report(method, diagnostics, handler, "is static", "remove 'static'");
        }
        if (modifiers.contains(Modifier.ABSTRACT)) {
            return report(method, diagnostics, handler, "is abstract", "write its body");
        }
        if (!visible) {
            return report(method, diagnostics, handler, "is not visible in the controller's package", "make it public");
        }
        return true;
    }

    private static boolean report(
            ExecutableElement method, Diagnostics diagnostics, String handler, String what, String advice) {
        diagnostics.report(Diagnostic.HANDLER_NOT_CALLABLE, Origin.of(method), handler, what, advice);
        return false;
    }
}
