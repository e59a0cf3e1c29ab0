package dev.penstock.runtime.internal.wiring;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** What was made, in order, so that it can be closed in reverse. */
final class Lifecycle {

    private static final Logger LOG = System.getLogger("dev.penstock.wiring");

    private final List<Object> made = new ArrayList<>();
    private final Set<Object> known = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Leaves an object to whoever made it, even where a provider hands it on. */
    void exempt(Object object) {
        known.add(object);
    }

    /** Remembers an object; one that a second provider hands on is closed where it was made. */
    void made(Object object) {
        if (known.add(object)) {
            made.add(object);
        }
    }

    /** Closes everything, whatever fails; a second call does nothing. */
    List<Exception> close() {
        List<Exception> failures = new ArrayList<>();
        for (int i = made.size() - 1; i >= 0; i--) {
            if (made.get(i) instanceof AutoCloseable closeable) {
                try {
                    closeable.close();
                } catch (Exception failure) {
                    if (failure instanceof InterruptedException) {
                        Thread.currentThread().interrupt();
                    }
                    LOG.log(Level.WARNING, closeable.getClass().getName() + " could not be closed", failure);
                    failures.add(failure);
                }
            }
        }
        made.clear();
        return failures;
    }
}
