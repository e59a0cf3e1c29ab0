package dev.penstock.processor.check;

import dev.penstock.processor.Diagnostic;
import dev.penstock.processor.model.Origin;
import dev.penstock.processor.model.Part;

/** Where the checks of an application report. */
@FunctionalInterface
public interface Reports {

    /**
     * Reports a diagnostic.
     *
     * @param part the class that it is about; where its source is not at hand, the message stands on the application
     * @param origin the place in that class
     */
    void report(Diagnostic diagnostic, Part part, Origin origin, Object... arguments);
}
