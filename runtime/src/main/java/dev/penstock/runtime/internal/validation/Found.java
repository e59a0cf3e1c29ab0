package dev.penstock.runtime.internal.validation;

import dev.penstock.Violation;
import java.util.Comparator;
import java.util.List;

/**
 * A violation with what it is sorted by.
 *
 * @param argument the index of the argument
 * @param steps the place in the body
 */
record Found(int argument, List<Object> steps, Violation violation) {

    /** By argument, then by place, as in the body. */
    static final Comparator<Found> ORDER = Comparator.comparingInt(Found::argument)
            .thenComparing(Found::steps, Found::compare)
            .thenComparing(found -> found.violation().code())
            .thenComparing(found -> found.violation().message());

    private static int compare(List<Object> one, List<Object> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            Object left = one.get(i);
            Object right = other.get(i);
            int order = left instanceof Integer first && right instanceof Integer second
                    ? first.compareTo(second)
                    : left.toString().compareTo(right.toString());
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }
}
