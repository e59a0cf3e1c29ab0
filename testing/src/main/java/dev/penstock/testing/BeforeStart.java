package dev.penstock.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A static method of a {@link PenstockTest} class that takes the {@link dev.penstock.App} before it is started: for
 * settings that are only known then, such as the address of a database, and for controllers to mount.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface BeforeStart {}
