package dev.penstock.processor.read;

import dev.penstock.processor.Diagnostic;
import dev.penstock.processor.Diagnostics;
import dev.penstock.processor.model.Origin;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** The rules for a class that a generated class of the same package builds. */
final class ConstructibleClass {

    /** The one constructor, if the class can be built. */
    Optional<ExecutableElement> constructor(TypeElement type, Diagnostics diagnostics) {
        Optional<AnnotationMirror> controller = Annotations.penstock(type, "Controller");
        Optional<AnnotationMirror> singleton = Annotations.penstock(type, "Singleton");
        Origin origin = Origin.of(type, controller.or(() -> singleton).orElseThrow());
        if (singleton.isPresent() && (controller.isPresent() || isConfig(type))) {
            diagnostics.report(
                    Diagnostic.CONTROLLER_AND_SINGLETON,
                    Origin.of(type, singleton.get()),
                    type.getSimpleName(),
                    controller.isPresent() ? "Controller" : "Config",
                    controller.isPresent() ? ", and what others shall share belongs in a class of its own" : "");
            return Optional.empty();
        }
        // What can't be a controller at all is reported where its routes are read.
        boolean possible = controller.isPresent() ? isPossible(type) : isPossible(type, origin, diagnostics);
        if (!possible) {
            return Optional.empty();
        }
        List<ExecutableElement> constructors = constructorsOf(type);
        if (constructors.size() > 1) {
            diagnostics.report(
                    Diagnostic.SEVERAL_CONSTRUCTORS,
                    origin,
                    type.getSimpleName(),
                    constructors.size(),
                    controller.isPresent()
                            ? ""
                            : ", or write a static @Provides @Singleton method that calls the one you mean, in the place of"
                                    + " @Singleton on the class");
            return Optional.empty();
        }
        if (constructors.get(0).getModifiers().contains(Modifier.PRIVATE)) {
            diagnostics.report(Diagnostic.CONSTRUCTOR_PRIVATE, Origin.of(constructors.get(0)), type.getSimpleName());
            return Optional.empty();
        }
        return Optional.of(constructors.get(0));
    }

    private boolean isPossible(TypeElement type, Origin origin, Diagnostics diagnostics) {
        String name = type.getSimpleName().toString();
        if (!isClass(type)) {
            diagnostics.report(Diagnostic.CLASS_ABSTRACT, origin, name, kindOf(type));
        } else if (!isVisible(type, diagnostics)) {
            return false;
        } else if (isInner(type)) {
            diagnostics.report(
                    Diagnostic.CLASS_INNER,
                    origin,
                    name,
                    type.getEnclosingElement().getSimpleName());
        } else if (!type.getTypeParameters().isEmpty()) {
            diagnostics.report(
                    Diagnostic.CLASS_GENERIC,
                    origin,
                    name,
                    "put the annotation on a subclass without, or write a @Provides @Singleton method that returns it with"
                            + " its type arguments");
        }
        return isPossible(type);
    }

    private static boolean isPossible(TypeElement type) {
        return isClass(type)
                && !isInner(type)
                && type.getTypeParameters().isEmpty()
                && privateOuter(type).isEmpty();
    }

    /** Whether {@link #constructor} finds one; nothing is reported. */
    boolean isConstructible(TypeElement type) {
        return isPossible(type)
                && constructorsOf(type).size() == 1
                && !constructorsOf(type).get(0).getModifiers().contains(Modifier.PRIVATE);
    }

    /** Whether the package sees the class; the first reason why not is reported. */
    boolean isVisible(TypeElement type, Diagnostics diagnostics) {
        Optional<Element> hidden = privateOuter(type);
        hidden.ifPresent(outer -> diagnostics.report(
                Diagnostic.CLASS_PRIVATE, Origin.of(type), type.getSimpleName(), outer.getSimpleName()));
        return hidden.isEmpty();
    }

    private static Optional<Element> privateOuter(TypeElement type) {
        for (Element outer = type; outer instanceof TypeElement; outer = outer.getEnclosingElement()) {
            if (outer.getModifiers().contains(Modifier.PRIVATE)) {
                return Optional.of(outer);
            }
        }
        return Optional.empty();
    }

    private static List<ExecutableElement> constructorsOf(TypeElement type) {
        return ElementFilter.constructorsIn(type.getEnclosedElements());
    }

    private static boolean isClass(TypeElement type) {
        return (type.getKind() == ElementKind.CLASS || type.getKind() == ElementKind.RECORD)
                && !type.getModifiers().contains(Modifier.ABSTRACT);
    }

    private static boolean isInner(TypeElement type) {
        return type.getNestingKind() == NestingKind.MEMBER
                && !type.getModifiers().contains(Modifier.STATIC)
                && type.getKind() == ElementKind.CLASS;
    }

    private static boolean isConfig(TypeElement type) {
        return Annotations.penstock(type, "Config").isPresent();
    }

    private static String kindOf(TypeElement type) {
        return switch (type.getKind()) {
            case INTERFACE -> "an interface";
            case ENUM -> "an enum";
            case ANNOTATION_TYPE -> "an annotation";
            default -> "abstract";
        };
    }
}
