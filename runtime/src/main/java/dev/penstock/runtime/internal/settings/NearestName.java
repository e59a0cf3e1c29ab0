package dev.penstock.runtime.internal.settings;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Finds what somebody meant who mistyped a name. */
final class NearestName {

    private NearestName() {}

    /** The candidate that differs in the fewest letters, or null if all differ in more than a third. */
    static @Nullable String of(String name, Collection<String> candidates) {
        String nearest = null;
        int least = Math.max(1, name.length() / 3) + 1;
        for (String candidate : candidates) {
            int distance = distance(name, candidate);
            if (distance < least) {
                least = distance;
                nearest = candidate;
            }
        }
        return nearest;
    }

    /** How many letters to insert, remove, replace, or swap with the next, to get from one to the other. */
    static int distance(String from, String to) {
        int[][] cost = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                cost[i][j] = i == 0 ? j : j == 0 ? i : step(cost, from, to, i, j);
            }
        }
        return cost[from.length()][to.length()];
    }

    private static int step(int[][] cost, String from, String to, int i, int j) {
        boolean same = from.charAt(i - 1) == to.charAt(j - 1);
        int least = Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + (same ? 0 : 1));
        boolean swapped =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
