package delivery;

/**
 * What is delivered.
 *
 * @param line the line of its bill
 * @param place where it is
 */
public record Item(billing.Item line, String place) {}
