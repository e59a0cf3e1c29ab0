package dev.penstock.processor.model;

/**
 * An exception class that carries {@code @Status}.
 *
 * @param exception the class
 * @param status the status of the problem that a caller gets for it
 */
public record ExceptionStatus(JavaType.ClassType exception, int status) {}
