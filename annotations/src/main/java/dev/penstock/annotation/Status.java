package dev.penstock.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a method of a controller: the status of a successful answer, instead of 200 (or 204 for {@code void}). On an
 * exception class: the status of the problem that a caller gets when it or a subclass is thrown, by whatever a handler
 * calls, with its message as detail.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Status {

    /** The status code, 200 to 599, or 400 to 599 for an exception (RFC 9110, section 15). */
    int value();
}
