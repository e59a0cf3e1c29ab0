package dev.penstock.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs the annotated method on the IO thread although it returns a plain value: for a method that never waits and
 * computes for microseconds only. Every other request of that IO thread waits meanwhile.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface NonBlocking {

    /** Why this method may run on the IO thread; shown in the table of routes. */
    String value();
}
