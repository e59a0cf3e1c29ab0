package dev.penstock.processor.model;

/**
 * A text in an annotation that stands for a JSON value; which one, depends on the schema of the place.
 *
 * @param text as it is written
 * @param origin where, for messages
 */
public record ValueText(String text, Origin origin) {}
