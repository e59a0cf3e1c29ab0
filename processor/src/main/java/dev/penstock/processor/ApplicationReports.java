package dev.penstock.processor;

import dev.penstock.processor.check.Reports;
import dev.penstock.processor.model.Origin;
import dev.penstock.processor.model.Part;
import java.util.Map;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Reports what is wrong with an application where its author can mend it: in a class of this module, or on the application. */
final class ApplicationReports implements Reports {

    private final Messager messager;
    private final Origin application;
    private final Diagnostics ofApplication;
    private final Map<Element, Diagnostics> ofParts;

    /**
     * Reports of one application.
     *
     * @param ofParts those of the classes of this module, the same for all of its applications: each message once
     */
    ApplicationReports(
            Messager messager, Origin application, Diagnostics ofApplication, Map<Element, Diagnostics> ofParts) {
        this.messager = messager;
        this.application = application;
        this.ofApplication = ofApplication;
        this.ofParts = ofParts;
    }

    @Override
    public void report(Diagnostic diagnostic, Part part, Origin origin, Object... arguments) {
        if (part.fromSource()) {
            ofParts.computeIfAbsent(part.origin().element(), one -> new Diagnostics(messager, (TypeElement) one))
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
