package dev.penstock.testing;

import dev.penstock.App;
import dev.penstock.Penstock;
import dev.penstock.RunningApp;
import dev.penstock.runtime.TypeRef;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.TestInstances;
import org.junit.platform.commons.support.ModifierSupport;
import org.opentest4j.AssertionFailedError;

/** An application that runs for a test class or for one test. */
final class TestApp implements AutoCloseable {

    private final RunningApp app;
    private final TestClient client;
    private final String name;

    private TestApp(RunningApp app, String name) {
        this.app = app;
        this.client = new TestClient(app.uri());
        this.name = name;
    }

    /**
     * Starts what a class describes.
     *
     * @param instances of the test class and those around it; none if none has been made yet
     */
    static TestApp start(TestSetup setup, @Nullable TestInstances instances, String test) {
        Class<?> application = setup.test().value();
        App app = Penstock.app(application).host("127.0.0.1").port(0).set("penstock.stop.timeout", "5s");
        for (String setting : setup.test().settings()) {
            int equals = setting.indexOf('=');
            if (equals < 1) {
                throw new ExtensionConfigurationException(
                        "@PenstockTest of " + setup.owner().getName()
                                + ": settings are written \"penstock.worker.threads=4\", not \"" + setting + "\"");
            }
            app.set(
                    setting.substring(0, equals).strip(),
                    setting.substring(equals + 1).strip());
        }
        setup.replaced().forEach(field -> replace(app, field, instances));
        setup.prepared().forEach(method -> prepare(app, method));
        return new TestApp(app.start(), application.getName() + ", started for " + test + ",");
    }

    @SuppressWarnings("unchecked")
    private static void replace(App app, Field field, @Nullable TestInstances instances) {
        Class<?> told = field.getAnnotation(Replace.class).value();
        Type type = told == void.class ? field.getGenericType() : told;
        Object value = valueOf(field, instances);
        if (told != void.class && !told.isInstance(value)) {
            throw wrong(
                    field,
                    "its value is no " + told.getTypeName() + " but a "
                            + value.getClass().getTypeName());
        }
        app.replace((TypeRef<Object>) TypeRef.of(type), value);
    }

    private static Object valueOf(Field field, @Nullable TestInstances instances) {
        Object instance = null;
        if (ModifierSupport.isNotStatic(field)) {
            if (instances == null) {
                throw wrong(
                        field,
                        "the constructor of the class has a parameter for which the application must be "
                                + "started before there is a value; make the field static, or let methods have the parameter");
            }
            instance = instances.findInstance(field.getDeclaringClass()).orElseThrow();
        }
        try {
            field.setAccessible(true);
            Object value = field.get(instance);
            if (value == null) {
                throw wrong(
                        field,
                        "it is null when the application is started, before @BeforeAll and @BeforeEach "
                                + "methods; initialize it where it is declared");
            }
            return value;
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ExtensionConfigurationException wrong(Field field, String what) {
        return new ExtensionConfigurationException(
                "@Replace " + field.getDeclaringClass().getName() + "." + field.getName() + ": " + what);
    }

    private static void prepare(App app, Method method) {
        try {
            method.setAccessible(true);
            method.invoke(null, app);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        } catch (InvocationTargetException failure) {
            throw new ExtensionConfigurationException(
                    "@BeforeStart " + method.getDeclaringClass().getName() + "." + method.getName() + " failed",
                    failure.getCause());
        }
    }

    /** What is injected where this type is asked for. */
    Object get(Class<?> type) {
        if (type == TestClient.class) {
            return client;
        }
        return type == URI.class ? app.uri() : app;
    }

    /**
     * Stops the application.
     *
     * @throws AssertionFailedError if anything is left of it
     */
    @Override
    public void close() {
        app.close();
        LeftBehind.by(app.usage()).ifPresent(left -> {
            throw new AssertionFailedError(name + " was stopped and has left behind:" + left);
        });
    }
}
