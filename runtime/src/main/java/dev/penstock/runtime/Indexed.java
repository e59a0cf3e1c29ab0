package dev.penstock.runtime;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a generated marker in the package {@code dev.penstock.index}: names a class that applications can be made of. The
 * processor finds the markers of all jars by listing that package while compiling.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Indexed {

    /** The version of {@link RouteModule#API_VERSION} that the class's companions were generated for. */
    int apiVersion();

    /**
     * The binary name of the controller, scoped class, owner of {@code @Provides} methods, settings record, or
     * exception with a status.
     */
    String type();

    /** Of a controller: its routes as {@code METHOD template handler}, separated by single spaces. */
    String[] routes() default {};

    /** Of a controller: the id of the OpenAPI operation of each of its {@link #routes()}, in the same order. */
    String[] operations() default {};
}
