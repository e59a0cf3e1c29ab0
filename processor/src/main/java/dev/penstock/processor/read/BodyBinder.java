package dev.penstock.processor.read;

import dev.penstock.processor.Diagnostic;
import dev.penstock.processor.Diagnostics;
import dev.penstock.processor.model.Binding;
import dev.penstock.processor.model.Origin;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Binds parameters that are read from a JSON body. */
final class BodyBinder {

    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final String TYPE_INFO = "com.fasterxml.jackson.annotation.JsonTypeInfo";

    private final Reading reading;
    private final Diagnostics diagnostics;

    BodyBinder(Reading reading) {
        this.reading = reading;
        this.diagnostics = reading.diagnostics();
    }

    /** The binding; empty if something was reported. */
    Optional<Binding> bind(Slot slot, String verb) {
        if (WITHOUT_BODY.contains(verb)) {
            diagnostics.report(Diagnostic.BODY_NOT_POSSIBLE, slot.bindingOrigin(), slot.javaName(), slot.place(), verb);
            return Optional.empty();
        }
        boolean optional = KnownTypes.is(slot.type(), KnownTypes.OPTIONAL);
        TypeMirror type = optional ? KnownTypes.argument(slot.type()) : slot.type();
        if (!isReadable(slot, type)) {
            return Optional.empty();
        }
        boolean nullable = slot.isNullable();
        return Optional.of(new Binding.Body(
                reading.javaTypes().of(type),
                !optional && !nullable,
                optional,
                reading.shapes().body(type, slot.element())));
    }

    private boolean isReadable(Slot slot, TypeMirror type) {
        Optional<Origin> fallback = slot.annotation("Default");
        if (fallback.isPresent()) {
            diagnostics.report(
                    Diagnostic.DEFAULT_NOT_POSSIBLE,
                    fallback.get(),
                    slot.javaName(),
                    "it is the body; write @Default on components of the record");
            return false;
        }
        if (slot.isNullable() && (type.getKind().isPrimitive() || KnownTypes.is(slot.type(), KnownTypes.OPTIONAL))) {
            diagnostics.report(
                    Diagnostic.NOTHING_TO_LEAVE_OUT,
                    slot.origin(),
                    slot.javaName(),
                    "write Optional, without @Nullable");
            return false;
        }
        if (!couldBeJson(type) && reading.scalars().builtIn(type).isEmpty() && !KnownTypes.is(type, KnownTypes.MAP)) {
            diagnostics.report(
                    Diagnostic.UNSUPPORTED_PARAMETER,
                    slot.bindingOrigin(),
                    slot.javaName(),
                    slot.place(),
                    whyNot(type));
            return false;
        }
        return true;
    }

    /** Whether a type that is not read from text is read from JSON without {@code @Body}: a record or class, or many. */
    boolean couldBeJson(TypeMirror type) {
        Leaf leaf = Leaf.of(type, reading.known());
        if (leaf.shell() != Leaf.Shell.NONE) {
            return couldBeJson(leaf.type())
                    || reading.scalars().builtIn(leaf.type()).isPresent();
        }
        if (!(type instanceof DeclaredType declared)) {
            return false;
        }
        TypeElement element = (TypeElement) declared.asElement();
        if (isForeign(element.getQualifiedName().toString())) {
            return false;
        }
        boolean instantiable = element.getKind() == ElementKind.RECORD
                || (element.getKind() == ElementKind.CLASS
                        && !element.getModifiers().contains(Modifier.ABSTRACT));
        return instantiable
                || element.getModifiers().contains(Modifier.SEALED)
                || Annotations.find(element, TYPE_INFO).isPresent();
    }

    /**
     * Why a parameter without annotation can't be inferred, and what to write instead: scalars in a container are
     * repeated query parameters, but no query nests containers.
     */
    Optional<String> whyNotInferred(TypeMirror type) {
        Leaf outer = Leaf.of(type, reading.known());
        Leaf inner = Leaf.of(outer.type(), reading.known());
        Leaf innermost = inner;
        while (innermost.shell() != Leaf.Shell.NONE) {
            innermost = Leaf.of(innermost.type(), reading.known());
        }
        if (outer.shell() == Leaf.Shell.NONE
                || inner.shell() == Leaf.Shell.NONE
                || reading.scalars().builtIn(innermost.type()).isEmpty()) {
            return Optional.empty();
        }
        String advice = "; write " + TypeTexts.of(outer.type());
        if (outer.shell() != Leaf.Shell.OPTIONAL) {
            return Optional.of("a query repeats values, but does not nest them" + advice + ", or @Body");
        }
        return Optional.of(
                inner.shell() == Leaf.Shell.OPTIONAL
                        ? "one Optional says already that it may be left out" + advice
                        : "a list that is not sent is empty, so Optional says nothing" + advice);
    }

    private static boolean isForeign(String name) {
        return name.startsWith("java.")
                || name.startsWith("javax.")
                || name.startsWith("jakarta.")
                || name.startsWith("dev.penstock.runtime.")
                || name.matches("dev\\.penstock\\.[A-Z]\\w*");
    }

    /** Why a type is neither text nor JSON, and what to write instead. */
    String whyNot(TypeMirror type) {
        String text = TypeTexts.of(type);
        if (KnownTypes.is(type, KnownTypes.MAP)) {
            return text + " is read from a JSON body only if that is said; write @Body";
        }
        if (reading.known().supertype(type, "java.util.Collection").isPresent()) {
            return "write List or Set instead of " + text;
        }
        if (!(type instanceof DeclaredType declared)) {
            return "neither text nor JSON is read as " + text + "; write a record";
        }
        TypeElement element = (TypeElement) declared.asElement();
        return element.getKind() == ElementKind.INTERFACE
                        && !isForeign(element.getQualifiedName().toString())
                ? "nothing says which class to make of the interface " + text + "; seal it, or write a record"
                : "neither text nor JSON is read as " + text + "; write a record that holds what is sent";
    }
}
