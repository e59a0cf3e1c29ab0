package dev.penstock.runtime.internal.server;

import dev.penstock.StartFailedException;
import dev.penstock.runtime.ApplicationModule;
import dev.penstock.runtime.RouteModule;
import java.lang.reflect.Constructor;
import org.jspecify.annotations.Nullable;

/** Finds the classes that the processor has generated, by their names. */
final class GeneratedModules {

    private static final String ADVICE = """
            Penstock's annotation processor has to run while the application is compiled. From JDK 23 on, javac runs no \
            processor that it is not told about. In the pom.xml, inherit from penstock-parent, or write:

              <plugin>
                <groupId>org.apache.maven.plugins</groupId>
                <artifactId>maven-compiler-plugin</artifactId>
                <configuration>
                  <parameters>true</parameters>
                  <annotationProcessorPaths>
                    <path>
                      <groupId>dev.penstock</groupId>
                      <artifactId>penstock-processor</artifactId>
                      <version>(the version of penstock-runtime)</version>
                    </path>
                  </annotationProcessorPaths>
                </configuration>
              </plugin>
            """;

    private GeneratedModules() {}

    /** The wiring of an application. */
    static ApplicationModule application(Class<?> application) {
        Object module = instance(application, "_Application");
        if (module == null) {
            throw new StartFailedException(
                    application.getName() + " can't be started: it carries no @Application, or "
                            + generatedName(application, "_Application") + " was not generated.\n" + ADVICE,
                    null);
        }
        ApplicationModule found = (ApplicationModule) module;
        checkVersion(application, found.apiVersion());
        return found;
    }

    /** The routes of a controller, which may be an instance of a subclass. */
    static RouteModule<?> routes(Object controller) {
        for (Class<?> type = controller.getClass(); type != Object.class; type = type.getSuperclass()) {
            Object module = instance(type, "_Routes");
            if (module != null) {
                return (RouteModule<?>) module;
            }
        }
        throw new StartFailedException(
                controller.getClass().getName() + " can't be mounted: it carries no @Controller, or "
                        + generatedName(controller.getClass(), "_Routes") + " was not generated.\n" + ADVICE,
                null);
    }

    /** Refuses a module that another version of the processor has generated. */
    static void checkVersion(Class<?> source, int version) {
        if (version != RouteModule.API_VERSION) {
            throw new StartFailedException(
                    source.getName() + " was compiled with another version of penstock-processor (its contract is "
                            + version
                            + ", and that of this penstock-runtime is " + RouteModule.API_VERSION
                            + "): give both the same version and compile again.",
                    null);
        }
    }

    private static @Nullable Object instance(Class<?> source, String suffix) {
        String name = generatedName(source, suffix);
        try {
            Constructor<?> constructor =
                    Class.forName(name, true, source.getClassLoader()).getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ClassNotFoundException missing) {
            return null;
        } catch (ReflectiveOperationException | LinkageError | ClassCastException failure) {
            throw new StartFailedException(
                    name + " can't be used: " + failure + "; compile the application again.", failure);
        }
    }

    /** {@code shop.Outer_Inner_Routes} for {@code shop.Outer.Inner}. */
    private static String generatedName(Class<?> source, String suffix) {
        StringBuilder name = new StringBuilder(source.getSimpleName()).append(suffix);
        for (Class<?> outer = source.getEnclosingClass(); outer != null; outer = outer.getEnclosingClass()) {
            name.insert(0, outer.getSimpleName() + "_");
        }
        String folder = source.getPackageName();
        return folder.isEmpty() ? name.toString() : folder + "." + name;
    }
}
