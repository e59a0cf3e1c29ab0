package dev.penstock.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The value of this field takes the place of what the application would make of the field's type: a singleton, what a
 * {@code @Provides} method gives, an interface that constructors ask for, a {@code @Config} record or a controller. What
 * was to be replaced is not made, nor what only it needs, but for records of settings, which are always read. The
 * application never closes the value.
 *
 * <p>With a static field, the class has one application. An instance field has another value for each test, since JUnit
 * makes a new instance of the class for each; so each test has an application of its own then, unless the class is
 * marked {@code @TestInstance(PER_CLASS)}.
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Replace {

    /** The type to replace, where the field is declared with another one, a subclass for example. */
    Class<?> value() default void.class;
}
