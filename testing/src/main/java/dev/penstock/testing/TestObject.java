package dev.penstock.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstances;

/**
 * An object of a test class or of one around it.
 *
 * @param object the object
 * @param scope the context of what it is made for: of a test, or of a class that has one object for all its tests
 */
record TestObject(Object object, ExtensionContext scope) {

    /** The objects of a test or of a class; none if none has been made yet. */
    static List<TestObject> of(ExtensionContext context) {
        List<Object> objects =
                context.getTestInstances().map(TestInstances::getAllInstances).orElse(List.of());
        List<ExtensionContext> classes = classes(context);
        List<TestObject> found = new ArrayList<>();
        ExtensionContext scope = context;
        for (int i = 0; i < objects.size(); i++) {
            if (classes.get(i).getTestInstanceLifecycle().orElse(Lifecycle.PER_METHOD) == Lifecycle.PER_CLASS) {
                scope = classes.get(i); // also that of the objects around, which are made together with this one
            }
            found.add(new TestObject(objects.get(objects.size() - 1 - i), scope));
        }
        return found;
    }

    /** The contexts of the classes, the innermost first; the invocations of a parameterized class are in that of it. */
    private static List<ExtensionContext> classes(ExtensionContext context) {
        Map<Class<?>, ExtensionContext> classes = new LinkedHashMap<>();
        for (Optional<ExtensionContext> at = Optional.of(context);
                at.isPresent();
                at = at.get().getParent()) {
            ExtensionContext seen = at.get();
            if (seen.getTestMethod().isEmpty()) {
                seen.getTestClass().ifPresent(type -> classes.put(type, seen));
            }
        }
        return List.copyOf(classes.values());
    }

    /** Whether it is given the application of its class once, before the tests; nested classes leave it alone. */
    boolean isGivenBeforeTests() {
        return scope.getTestMethod().isEmpty()
                && TestSetup.find(scope)
                        .filter(setup -> setup.differsByTest(scope).isEmpty())
                        .isPresent();
    }
}
