package billing;

import java.util.List;

/**
 * Lines of bills.
 *
 * @param lines the lines themselves
 * @param currency what they are counted in
 */
public record Page<T>(List<T> lines, String currency) {}
