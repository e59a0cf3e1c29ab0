package dev.penstock.testing;

import dev.penstock.App;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ModifierSupport;

/**
 * What a test class says about the application that it tests, together with the classes that it is nested in.
 *
 * @param test the nearest annotation
 * @param owner the class that the application is started for: a nested class that replaces nothing shares that of the
 *     class around it
 * @param replaced the fields whose values replace objects, those of outer classes first
 * @param prepared the methods that see the application before it starts, those of outer classes first
 */
record TestSetup(PenstockTest test, Class<?> owner, List<Field> replaced, List<Method> prepared) {

    static TestSetup of(ExtensionContext context) {
        return find(context)
                .orElseThrow(() -> new ExtensionConfigurationException(context.getRequiredTestClass()
                                .getName() + " carries no @PenstockTest, which says what to start"));
    }

    /** None if neither the class nor one around it says what to start. */
    static Optional<TestSetup> find(ExtensionContext context) {
        List<Class<?>> classes = new ArrayList<>(context.getEnclosingTestClasses());
        classes.add(context.getRequiredTestClass());
        Collections.reverse(classes);
        List<Field> replaced = new ArrayList<>();
        List<Method> prepared = new ArrayList<>();
        Class<?> owner = null;
        for (Class<?> type : classes) {
            List<Field> fields = AnnotationSupport.findAnnotatedFields(type, Replace.class);
            List<Method> methods =
                    AnnotationSupport.findAnnotatedMethods(type, BeforeStart.class, HierarchyTraversalMode.TOP_DOWN);
            replaced.addAll(0, fields);
            prepared.addAll(0, methods);
            if (owner == null && !(fields.isEmpty() && methods.isEmpty())) {
                owner = type;
            }
            Optional<PenstockTest> test = AnnotationSupport.findAnnotation(type, PenstockTest.class);
            if (test.isPresent()) {
                prepared.forEach(TestSetup::check);
                return Optional.of(new TestSetup(
                        test.get(), owner == null ? type : owner, List.copyOf(replaced), List.copyOf(prepared)));
            }
        }
        return Optional.empty();
    }

    private static void check(Method method) {
        if (!ModifierSupport.isStatic(method)
                || method.getParameterCount() != 1
                || method.getParameterTypes()[0] != App.class) {
            throw new ExtensionConfigurationException(
                    "@BeforeStart " + method.getDeclaringClass().getName() + "." + method.getName()
                            + ": write a static method with one parameter of type dev.penstock.App");
        }
    }

    /** A field that has another value for each test, so that each test has an application of its own; if there is one. */
    Optional<Field> differsByTest(ExtensionContext context) {
        return replaced.stream()
                .filter(ModifierSupport::isNotStatic)
                .filter(field -> isMadeForEachTest(field.getDeclaringClass(), context))
                .findFirst();
    }

    private static boolean isMadeForEachTest(Class<?> declaring, ExtensionContext context) {
        for (Optional<ExtensionContext> at = Optional.of(context);
                at.isPresent();
                at = at.get().getParent()) {
            Class<?> type = at.get().getTestClass().orElse(null);
            if (type != null && declaring.isAssignableFrom(type)) {
                return at.get().getTestInstanceLifecycle().orElse(Lifecycle.PER_METHOD) == Lifecycle.PER_METHOD;
            }
        }
        return true;
    }
}
