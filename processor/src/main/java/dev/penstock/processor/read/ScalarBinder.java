package dev.penstock.processor.read;

import dev.penstock.processor.Diagnostic;
import dev.penstock.processor.Diagnostics;
import dev.penstock.processor.model.Arity;
import dev.penstock.processor.model.Binding;
import dev.penstock.processor.model.Conversion;
import dev.penstock.processor.model.Origin;
import dev.penstock.runtime.Source;
import dev.penstock.runtime.internal.routing.PathTemplate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;

/** Binds parameters that are read from text: of the path, the query, a header or a cookie. */
final class ScalarBinder {

    private final Reading reading;
    private final Diagnostics diagnostics;

    ScalarBinder(Reading reading) {
        this.reading = reading;
        this.diagnostics = reading.diagnostics();
    }

    /** The binding; empty if something was reported. */
    Optional<Binding> bind(Slot slot, Source source, PathTemplate path) {
        Leaf leaf = Leaf.of(slot.type(), reading.known());
        Optional<Conversion> conversion = conversion(slot, leaf);
        if (conversion.isEmpty()) {
            return Optional.empty();
        }
        Optional<Arity> arity = arity(slot, leaf, source, conversion.get());
        return arity.map(found -> new Binding.Scalar(
                source,
                slot.wireName(),
                source == Source.PATH ? path.variables().indexOf(slot.wireName()) : -1,
                reading.javaTypes().of(leaf.type()),
                conversion.get(),
                found,
                reading.shapes().scalar(leaf.type(), conversion.get())));
    }

    private Optional<Conversion> conversion(Slot slot, Leaf leaf) {
        Optional<Conversion> found = reading.scalars()
                .builtIn(leaf.type())
                .or(() -> reading.scalars().factory(leaf.type()));
        if (found.isPresent()) {
            return found;
        }
        List<ExecutableElement> factories = reading.scalars().factories(leaf.type());
        if (factories.size() > 1) {
            diagnostics.report(
                    Diagnostic.AMBIGUOUS_FACTORY, slot.origin(), TypeTexts.of(leaf.type()), namesOf(factories));
        } else {
            unsupported(slot, "no text is read as " + TypeTexts.of(leaf.type()) + "; " + advice(leaf));
        }
        return Optional.empty();
    }

    private static String advice(Leaf leaf) {
        if (leaf.shell() == Leaf.Shell.OPTIONAL
                && KnownTypes.nameOf(leaf.type()).startsWith("java.util.")) {
            return "a list that is not sent is empty, so leave out Optional";
        }
        return "give it a static method of(String) with @Converter, or write @Body";
    }

    /** The factories' names for a message: {@code of(String) and parse(String)}. */
    static String namesOf(List<ExecutableElement> factories) {
        return factories.stream()
                .map(factory -> factory.getKind() == ElementKind.CONSTRUCTOR
                        ? "its constructor"
                        : factory.getSimpleName() + "(String)")
                .sorted()
                .collect(Collectors.joining(" and "));
    }

    private Optional<Arity> arity(Slot slot, Leaf leaf, Source source, Conversion conversion) {
        Optional<Origin> fallback = slot.annotation("Default");
        boolean nullable = slot.isNullable();
        if (source == Source.PATH && !isPathPossible(slot, leaf, fallback, nullable)) {
            return Optional.empty();
        }
        if (source == Source.COOKIE && leaf.shell().isMany()) {
            return unsupported(slot, "a cookie has one value; write " + TypeTexts.of(leaf.type()));
        }
        if (nullable && !isNullPossible(slot, leaf)) {
            return Optional.empty();
        }
        if (fallback.isPresent() && !isDefaultPossible(slot, leaf, fallback.get(), conversion)) {
            return Optional.empty();
        }
        Optional<String> text = fallback.map(Annotations::textAt);
        return Optional.of(
                switch (leaf.shell()) {
                    case LIST -> new Arity.Many(Arity.Collection.LIST, text);
                    case SET -> new Arity.Many(Arity.Collection.SET, text);
                    case ARRAY -> new Arity.Many(Arity.Collection.ARRAY, text);
                    case OPTIONAL -> new Arity.AsOptional();
                    case NONE ->
                        text.<Arity>map(Arity.OrElse::new).orElse(nullable ? new Arity.OrNull() : new Arity.Required());
                });
    }

    private boolean isPathPossible(Slot slot, Leaf leaf, Optional<Origin> fallback, boolean nullable) {
        if (leaf.shell().isMany()) {
            unsupported(slot, "a path variable has one value; write " + TypeTexts.of(leaf.type()));
            return false;
        }
        if (fallback.isPresent()) {
            diagnostics.report(
                    Diagnostic.DEFAULT_NOT_POSSIBLE,
                    fallback.get(),
                    slot.javaName(),
                    "a path variable is always there; remove @Default");
            return false;
        }
        if (nullable || leaf.shell() == Leaf.Shell.OPTIONAL) {
            diagnostics.report(
                    Diagnostic.NOTHING_TO_LEAVE_OUT,
                    slot.origin(),
                    slot.javaName(),
                    "a path variable is always there; write " + TypeTexts.of(leaf.type())
                            + ", and a second handler for the path without it");
            return false;
        }
        return true;
    }

    private boolean isNullPossible(Slot slot, Leaf leaf) {
        String reason = leaf.shell() == Leaf.Shell.OPTIONAL
                ? "Optional says that already; remove @Nullable"
                : leaf.shell().isMany()
                        ? "a list that is not sent is empty, never null; remove @Nullable"
                        : slot.type().getKind().isPrimitive()
                                ? TypeTexts.of(slot.type()) + " can't be null; write Optional, or @Default"
                                : "";
        // An annotation on the elements of an array is of the same kind as one on the array.
        if (reason.isEmpty() || leaf.shell() == Leaf.Shell.ARRAY) {
            return true;
        }
        diagnostics.report(Diagnostic.NOTHING_TO_LEAVE_OUT, slot.origin(), slot.javaName(), reason);
        return false;
    }

    private boolean isDefaultPossible(Slot slot, Leaf leaf, Origin fallback, Conversion conversion) {
        if (leaf.shell() == Leaf.Shell.OPTIONAL) {
            diagnostics.report(
                    Diagnostic.DEFAULT_NOT_POSSIBLE,
                    fallback,
                    slot.javaName(),
                    "with a default it is never empty; write " + TypeTexts.of(leaf.type()));
            return false;
        }
        String text = Annotations.textAt(fallback);
        Optional<String> expected = ScalarReader.expected(conversion, text);
        expected.ifPresent(words ->
                diagnostics.report(Diagnostic.DEFAULT_NOT_CONVERTIBLE, fallback, text, slot.javaName(), words));
        return expected.isEmpty();
    }

    private <T> Optional<T> unsupported(Slot slot, String reason) {
        diagnostics.report(
                Diagnostic.UNSUPPORTED_PARAMETER, slot.bindingOrigin(), slot.javaName(), slot.place(), reason);
        return Optional.empty();
    }
}
