package dev.penstock.testing.cafe;

import dev.penstock.annotation.Status;

/** There is no such drink. */
@Status(404)
final class NoSuchDrink extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoSuchDrink(int number) {
        super("there is no drink " + number);
    }
}
