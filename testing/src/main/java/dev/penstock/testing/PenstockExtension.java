package dev.penstock.testing;

import dev.penstock.RunningApp;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.net.URI;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ModifierSupport;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * Starts applications for {@link PenstockTest} classes. Each is kept in JUnit's store of the class or test that it is
 * started for, which closes it; there is no other state, so classes and tests can run at the same time.
 */
final class PenstockExtension implements BeforeAllCallback, BeforeEachCallback, ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(PenstockExtension.class);

    PenstockExtension() {}

    /** An object of a test class is made in the context of its test. */
    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        TestSetup setup = TestSetup.of(context);
        Class<?> type = context.getRequiredTestClass();
        if (setup.differsByTest(context).isEmpty()) {
            TestApp app = shared(setup, context);
            inject(app, type, null, ModifierSupport::isStatic);
            for (TestObject made : TestObject.of(context)) {
                if (made.scope() == context) {
                    inject(app, made.object().getClass(), made.object(), ModifierSupport::isNotStatic);
                }
            }
        } else {
            ReflectionSupport.findFields(
                            type,
                            field -> ModifierSupport.isStatic(field) && isInjected(field),
                            HierarchyTraversalMode.TOP_DOWN)
                    .forEach(field -> {
                        throw new ExtensionConfigurationException(noApp(setup, context)
                                + " before the tests; make the field " + field.getName() + " an instance field too");
                    });
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        TestSetup setup = TestSetup.of(context);
        TestApp app = setup.differsByTest(context).isEmpty() ? shared(setup, context) : start(setup, context, context);
        for (TestObject made : TestObject.of(context)) {
            if (!made.isGivenBeforeTests()) {
                inject(app, made.object().getClass(), made.object(), ModifierSupport::isNotStatic);
            }
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == TestClient.class
                || type == RunningApp.class
                || (type == URI.class && !hasArguments(parameter.getDeclaringExecutable()));
    }

    /** Whether its arguments are the test's own, and may well be of that type. */
    private static boolean hasArguments(Executable executable) {
        return AnnotationSupport.isAnnotated(executable, ParameterizedTest.class)
                || AnnotationSupport.isAnnotated(executable.getDeclaringClass(), ParameterizedClass.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        TestSetup setup = TestSetup.of(context);
        TestApp app;
        if (setup.differsByTest(context).isEmpty()) {
            app = shared(setup, context);
        } else {
            app = context.getStore(NAMESPACE).get(setup.owner(), TestApp.class);
            if (app == null) {
                throw new ParameterResolutionException(
                        noApp(setup, context) + " when " + parameter.getDeclaringExecutable()
                                + " is called; let the method that uses it have the parameter");
            }
        }
        return app.get(parameter.getParameter().getType());
    }

    private static String noApp(TestSetup setup, ExtensionContext context) {
        String field = setup.differsByTest(context).map(Field::getName).orElseThrow();
        return "each test of " + setup.owner().getName() + " has an application of its own, since the instance field "
                + field + " carries @Replace, and so there is none";
    }

    private static TestApp shared(TestSetup setup, ExtensionContext context) {
        Optional<ExtensionContext> host = Optional.of(context);
        while (host.isPresent() && !isOf(setup.owner(), host.get())) {
            host = host.get().getParent();
        }
        return start(setup, context, host.orElse(context));
    }

    private static boolean isOf(Class<?> owner, ExtensionContext context) {
        return context.getTestMethod().isEmpty()
                && context.getTestClass().filter(owner::equals).isPresent();
    }

    /** Starts the application unless it is there already; the store of the host closes it. */
    private static TestApp start(TestSetup setup, ExtensionContext context, ExtensionContext host) {
        return host.getStore(NAMESPACE)
                .computeIfAbsent(
                        setup.owner(),
                        owner ->
                                TestApp.start(setup, context.getTestInstances().orElse(null), context.getDisplayName()),
                        TestApp.class);
    }

    private static void inject(TestApp app, Class<?> type, @Nullable Object instance, Predicate<Field> which) {
        Predicate<Field> injected = PenstockExtension::isInjected;
        ReflectionSupport.findFields(type, injected.and(which), HierarchyTraversalMode.TOP_DOWN)
                .forEach(field -> {
                    try {
                        field.setAccessible(true);
                        field.set(instance, app.get(field.getType()));
                    } catch (IllegalAccessException impossible) {
                        throw new IllegalStateException(impossible);
                    }
                });
    }

    private static boolean isInjected(Field field) {
        return ModifierSupport.isNotFinal(field)
                && (field.getType() == TestClient.class || field.getType() == RunningApp.class)
                && !AnnotationSupport.isAnnotated(field, Replace.class);
    }
}
