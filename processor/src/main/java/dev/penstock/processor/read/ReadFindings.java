package dev.penstock.processor.read;

import dev.penstock.processor.Diagnostic;
import dev.penstock.processor.Diagnostics;
import dev.penstock.processor.model.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What is wrong with a class only where values of it are read: nobody calls an alias of what is only written, and results
 * are not validated. It is kept until the class is found in a body.
 */
final class ReadFindings {

    private final List<Consumer<Diagnostics>> kept = new ArrayList<>();

    void report(Diagnostic diagnostic, Origin origin, Object... arguments) {
        kept.add(diagnostics -> diagnostics.report(diagnostic, origin, arguments));
    }

    void reportTo(Diagnostics diagnostics) {
        kept.forEach(each -> each.accept(diagnostics));
    }
}
