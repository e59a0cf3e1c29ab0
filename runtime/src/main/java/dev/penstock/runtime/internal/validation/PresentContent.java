package dev.penstock.runtime.internal.validation;

import jakarta.validation.valueextraction.ExtractedValue;
import jakarta.validation.valueextraction.ValueExtractor;
import java.util.Optional;

/**
 * Has what an {@code Optional} holds validated only if there is something: Hibernate Validator takes an empty one for one
 * that holds null, so that an {@code Optional<@NotBlank String>} would be required.
 */
final class PresentContent implements ValueExtractor<Optional<@ExtractedValue ?>> {

    @Override
    public void extractValues(Optional<?> optional, ValueReceiver receiver) {
        optional.ifPresent(content -> receiver.value(null, content));
    }
}
