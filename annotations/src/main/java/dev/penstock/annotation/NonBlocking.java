package dev.penstock.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs the annotated method on the IO thread although it returns a plain value: for a method that never waits and
 * computes for microseconds only. Every other request of that IO thread waits meanwhile.
 *
 * <p>On a class that checks a constraint or writes JSON it says the same of that class: without it, Penstock takes an
 * application's own {@code ConstraintValidator} or serializer for one that may block and has a worker call it.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface NonBlocking {

    /** Why this may run on the IO thread; shown in the table of routes. */
    String value();
}
