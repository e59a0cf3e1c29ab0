package billing;

import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

/**
 * A line of a bill.
 *
 * @param text what is to be paid
 * @param cents how much of it
 */
public record Item(
        @Size(min = 1, max = 20) String text, @Positive long cents) {}
