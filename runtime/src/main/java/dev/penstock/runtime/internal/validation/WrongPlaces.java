package dev.penstock.runtime.internal.validation;

import dev.penstock.Violation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The places of a body that could not be read. What is at, below or above one of them says nothing more. Immutable. */
final class WrongPlaces {

    private final Set<String> wrong = new HashSet<>();
    private final Set<String> above = new HashSet<>();

    WrongPlaces(List<Violation> soFar) {
        for (Violation violation : soFar) {
            String pointer = violation.pointer();
            if (pointer != null && wrong.add(pointer)) {
                for (int end = pointer.lastIndexOf('/'); end >= 0; end = pointer.lastIndexOf('/', end - 1)) {
                    if (!above.add(pointer.substring(0, end))) {
                        break;
                    }
                }
            }
        }
    }

    /** Whether a place has to do with one of them. */
    boolean touch(String pointer) {
        if (wrong.isEmpty()) {
            return false;
        }
        if (wrong.contains(pointer) || above.contains(pointer)) {
            return true;
        }
        for (int end = pointer.lastIndexOf('/'); end >= 0; end = pointer.lastIndexOf('/', end - 1)) {
            if (wrong.contains(pointer.substring(0, end))) {
                return true;
            }
        }
        return false;
    }
}
