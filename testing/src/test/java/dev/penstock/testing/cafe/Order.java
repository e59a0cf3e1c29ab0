package dev.penstock.testing.cafe;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import java.util.List;

/**
 * An order.
 *
 * @param drink what to make
 * @param cups how many
 * @param extras what goes into it
 */
public record Order(@NotBlank String drink, @Max(20) int cups, List<String> extras) {}
