package dev.penstock.processor;

import dev.penstock.processor.check.Reports;
import dev.penstock.processor.model.Origin;
import dev.penstock.processor.model.Part;
import java.util.HashMap;
import java.util.Map;
import javax.annotation.processing.Messager;
import javax.lang.model.element.TypeElement;

/** Reports what is wrong with an application where its author can mend it: in a class of this module, or on the application. */
final class ApplicationReports implements Reports {

    private final Messager messager;
    private final Origin application;
    private final Diagnostics ofApplication;
    private final Map<Part, Diagnostics> ofParts = new HashMap<>();

    ApplicationReports(Messager messager, Origin application, Diagnostics ofApplication) {
        this.messager = messager;
        this.application = application;
        this.ofApplication = ofApplication;
    }

    @Override
    public void report(Diagnostic diagnostic, Part part, Origin origin, Object... arguments) {
        if (part.fromSource()) {
            ofParts.computeIfAbsent(
                            part,
                            one -> new Diagnostics(
                                    messager, (TypeElement) one.origin().element()))
                    .report(diagnostic, origin, arguments);
        } else {
            ofApplication.report(diagnostic, application, arguments);
        }
    }

    /** Whether anything was reported that ends the build. */
    boolean failed() {
        return ofApplication.failed() || ofParts.values().stream().anyMatch(Diagnostics::failed);
    }
}
