package dev.penstock.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a type a scalar: it can then be a path, query, header or cookie parameter by its type alone.
 *
 * <p>On a class with one static {@code of}, {@code valueOf}, {@code parse} or {@code fromString} method that takes a
 * {@code String}, or a public constructor that does; or on that very method or constructor, where there are several. An
 * {@code IllegalArgumentException} from it is answered with 422 and its message.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.CONSTRUCTOR})
public @interface Converter {}
