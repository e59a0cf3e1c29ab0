package dev.penstock.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the class an application is started from and named by; its Javadoc is the API's description.
 *
 * <p>While compiling, the routes and the dependencies of this class's module, and of every module that
 * {@link #include()} names, are checked together and wired in one generated class.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Application {

    /** The API's title in the OpenAPI document and in the start-up banner. */
    String title();

    /** The API's version in the OpenAPI document. */
    String version() default "0.1.0";

    /** Classes of other jars; all controllers and providers of the jar that each stands in become part of this application. */
    Class<?>[] include() default {};
}
