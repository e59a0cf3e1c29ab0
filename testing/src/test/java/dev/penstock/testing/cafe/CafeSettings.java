package dev.penstock.testing.cafe;

import dev.penstock.annotation.Config;
import dev.penstock.annotation.Default;

/**
 * The café's settings.
 *
 * @param name what it is called
 */
@Config("cafe")
public record CafeSettings(@Default("Central") String name) {}
