package shop;

import jakarta.validation.constraints.Min;
import java.util.Optional;

/**
 * What is sold.
 *
 * @param name its name
 * @param price what it costs
 * @param note what is written on it
 */
record Item(String name, Price price, Optional<String> note) {

    /** A price. */
    record Price(@Min(1) long cents, String currency) {}
}
