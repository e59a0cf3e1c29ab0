package dev.penstock.processor.model;

import java.util.Optional;

/**
 * An example of a parameter or of content.
 *
 * @param name empty if it is the only one
 * @param summary may be empty
 * @param description may be empty
 * @param externalValue where it is to be had instead; may be empty
 * @param value what it is
 */
public record NamedExample(
        String name, String summary, String description, String externalValue, Optional<ValueText> value) {}
