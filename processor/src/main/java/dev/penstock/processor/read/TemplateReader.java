package dev.penstock.processor.read;

import dev.penstock.processor.Diagnostic;
import dev.penstock.processor.Diagnostics;
import dev.penstock.processor.model.Origin;
import dev.penstock.runtime.internal.routing.PathTemplate;
import java.util.Optional;

/** Reads path templates: the controller's, and below it those of its methods. */
final class TemplateReader {

    private final Diagnostics diagnostics;

    TemplateReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** The template at an annotation's value; empty if it is malformed, which is reported there. */
    Optional<PathTemplate> read(Origin origin) {
        return parse(Annotations.textAt(origin), origin);
    }

    /** The controller's template followed by a method's; they are checked as a whole too. */
    Optional<PathTemplate> read(PathTemplate prefix, Origin origin) {
        return read(origin)
                .flatMap(below -> below.segments().isEmpty()
                        ? Optional.of(prefix)
                        : parse(prefix.segments().isEmpty() ? below.toString() : prefix + below.toString(), origin));
    }

    private Optional<PathTemplate> parse(String text, Origin origin) {
        try {
            return Optional.of(PathTemplate.parse(text));
        } catch (IllegalArgumentException malformed) {
            diagnostics.report(Diagnostic.MALFORMED_TEMPLATE, origin, text, malformed.getMessage());
            return Optional.empty();
        }
    }
}
