package dev.penstock.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Routes PUT requests to the annotated method of a {@link Controller}.
 *
 * <p>A record or class parameter is the JSON body.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Put {

    /**
     * The path template below the controller's own, for example {@code "/{id}"}; empty means the controller's path
     * itself. A variable is a whole segment; {@code {rest:path}} at the end takes all remaining segments.
     */
    String value() default "";
}
