package dev.penstock.processor.read;

import dev.penstock.processor.Diagnostic;
import dev.penstock.processor.Diagnostics;
import dev.penstock.processor.model.Binding;
import dev.penstock.processor.model.Constraint;
import dev.penstock.processor.model.Doc;
import dev.penstock.processor.model.Parameter;
import dev.penstock.processor.model.ParameterNotes;
import dev.penstock.runtime.Source;
import dev.penstock.runtime.internal.routing.PathTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Reads parameters of handlers: where their arguments come from, and what must hold of them. */
final class ParameterReader {

    private final Reading reading;
    private final Diagnostics diagnostics;
    private final ScalarBinder scalars;
    private final BodyBinder bodies;
    private final SignatureTypes signatureTypes;
    private final ParameterNotesReader notes;
    private final ConstraintPlaces constraintPlaces;

    ParameterReader(Reading reading) {
        this.reading = reading;
        this.diagnostics = reading.diagnostics();
        this.scalars = new ScalarBinder(reading);
        this.bodies = new BodyBinder(reading);
        this.notes = new ParameterNotesReader(reading);
        this.constraintPlaces = new ConstraintPlaces(reading.environment(), reading.constraints());
        this.signatureTypes = reading.signatureTypes();
    }

    /** The parameter; empty if something was reported. */
    Optional<Parameter> read(Slot slot, String verb, PathTemplate path, Doc doc, HandlerMethod handler) {
        if (!signatureTypes.check(slot.type(), slot.origin(), "'" + slot.javaName() + "' of " + slot.place())) {
            return Optional.empty();
        }
        return binding(slot, verb, path)
                .map(binding -> parameter(slot, binding, doc, notes.read(slot, binding, handler)));
    }

    private Optional<Binding> binding(Slot slot, String verb, PathTemplate path) {
        return switch (slot.choice()) {
            case PATH -> scalars.bind(slot, Source.PATH, path);
            case QUERY -> scalars.bind(slot, Source.QUERY, path);
            case HEADER -> scalars.bind(slot, Source.HEADER, path);
            case COOKIE -> scalars.bind(slot, Source.COOKIE, path);
            case BODY -> bodies.bind(slot, verb);
            case REQUEST -> Optional.of(new Binding.TheRequest());
            case BY_TYPE -> infer(slot, verb, path);
        };
    }

    private Optional<Binding> infer(Slot slot, String verb, PathTemplate path) {
        Leaf leaf = Leaf.of(slot.type(), reading.known());
        if (reading.scalars().builtIn(leaf.type()).isPresent() || isMarked(leaf.type())) {
            return scalars.bind(slot, Source.QUERY, path);
        }
        if (reading.scalars().couldBeText(leaf.type())) {
            diagnostics.report(
                    Diagnostic.FACTORY_NEEDS_ANNOTATION,
                    slot.origin(),
                    slot.javaName(),
                    ScalarBinder.namesOf(reading.scalars().factories(leaf.type())));
            return Optional.empty();
        }
        Optional<String> advice = bodies.whyNotInferred(slot.type());
        if (advice.isPresent()) {
            diagnostics.report(
                    Diagnostic.UNSUPPORTED_PARAMETER, slot.origin(), slot.javaName(), slot.place(), advice.get());
            return Optional.empty();
        }
        if (bodies.couldBeJson(slot.type())) {
            return bodies.bind(slot, verb);
        }
        diagnostics.report(
                Diagnostic.UNSUPPORTED_PARAMETER,
                slot.origin(),
                slot.javaName(),
                slot.place(),
                bodies.whyNot(leaf.type()));
        return Optional.empty();
    }

    private boolean isMarked(TypeMirror type) {
        return type instanceof DeclaredType declared
                && reading.scalars().isMarked((javax.lang.model.element.TypeElement) declared.asElement());
    }

    private Parameter parameter(Slot slot, Binding binding, Doc doc, ParameterNotes said) {
        ReadFindings findings = new ReadFindings();
        constraintPlaces.check(slot.type(), slot.lineage(), slot.element(), findings);
        findings.reportTo(diagnostics);
        List<Constraint> constraints = new ArrayList<>();
        for (VariableElement place : slot.lineage()) {
            reading.constraints().on(place, slot.type()).stream()
                    .filter(constraint -> !constraints.contains(constraint))
                    .forEach(constraints::add);
        }
        List<Constraint> ofElements = elementConstraints(slot);
        String annotated = reading.constraints().annotatedType(slot.type());
        boolean inDepth =
                binding instanceof Binding.Body body && reading.shapes().hasConstraints(body.shape());
        return new Parameter(
                slot.javaName(),
                reading.javaTypes().of(slot.type()),
                annotated,
                binding,
                constraints,
                ofElements,
                inDepth || !constraints.isEmpty() || annotated.contains("@"),
                said.description().isEmpty() ? doc.params().getOrDefault(slot.javaName(), "") : said.description(),
                said.deprecated() || reading.environment().getElementUtils().isDeprecated(slot.element()),
                said,
                slot.origin());
    }

    private List<Constraint> elementConstraints(Slot slot) {
        return slot.type() instanceof DeclaredType declared
                        && declared.getTypeArguments().size() == 1
                ? reading.constraints().onArgument(declared.getTypeArguments().get(0), slot.element())
                : List.of();
    }
}
