package dev.penstock.testing.cafe;

import java.util.List;

/** What there is. */
public interface Menu {

    /** The drinks' names. */
    List<String> drinks();
}
