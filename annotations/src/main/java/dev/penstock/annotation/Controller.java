package dev.penstock.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class whose annotated methods answer requests; its Javadoc documents the group in the OpenAPI document.
 *
 * <p>One instance serves all requests, on several threads at once. It is built at start from its only constructor,
 * whose parameters are provided by {@link Singleton} classes, {@link Provides} methods and {@link Config} records.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Controller {

    /** The path template that all of its routes begin with, for example {@code "/items"}. */
    String value() default "";
}
