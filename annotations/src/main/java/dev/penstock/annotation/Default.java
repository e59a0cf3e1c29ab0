package dev.penstock.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The value of a parameter or record component that the caller leaves out, as the caller would write it; it makes the
 * parameter optional and stands in the OpenAPI document. It is converted while compiling, so one that does not parse is
 * a compile error.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface Default {

    /** The text to convert. */
    String value();
}
