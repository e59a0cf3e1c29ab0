package dev.penstock.processor.model;

/**
 * An exception that a handler declares and whose class carries {@code @Status}.
 *
 * @param exception the class
 * @param status the status of the problem
 * @param description from {@code @throws}, or the exception's own comment; empty if there is neither
 */
public record Failure(JavaType.ClassType exception, int status, String description) {}
