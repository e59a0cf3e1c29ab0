package shop;

import java.util.List;

/** Items and the number of their page. */
record Page<T>(List<T> items, int number) {}
