package dev.penstock.processor.read;

import dev.penstock.processor.Diagnostic;
import dev.penstock.processor.Diagnostics;
import dev.penstock.processor.model.JavaType;
import dev.penstock.processor.model.Origin;
import dev.penstock.processor.model.Provided;
import dev.penstock.processor.model.Provided.Creation;
import dev.penstock.processor.model.Provided.Need;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/** Reads what a class provides: itself, and what its {@code @Provides} methods return. */
public final class ProviderReader {

    private final Types types;
    private final JavaTypes javaTypes;
    private final KnownTypes known;
    private final ConstructibleClass constructible;

    /** A reader for one compilation. */
    public ProviderReader(ProcessingEnvironment environment) {
        this.types = environment.getTypeUtils();
        this.javaTypes = new JavaTypes(environment);
        this.known = new KnownTypes(environment);
        this.constructible = new ConstructibleClass();
    }

    /** What a class provides, a controller itself included, in source order; what has an error is left out. */
    public List<Provided> read(TypeElement type, Diagnostics diagnostics) {
        List<Provided> all = new ArrayList<>();
        if (isController(type) || isSingleton(type)) {
            constructible
                    .constructor(type, diagnostics)
                    .filter(constructor -> isCallable(constructor, diagnostics))
                    .ifPresent(constructor -> all.add(ofConstructor(type, constructor)));
        }
        Map<String, Integer> names = new HashMap<>();
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            if (Annotations.penstock(method, "Provides").isPresent()) {
                int count = names.merge(method.getSimpleName().toString(), 1, Integer::sum);
                ofMethod(type, method, count, diagnostics).ifPresent(all::add);
            } else {
                Annotations.penstock(method, "Singleton")
                        .ifPresent(singleton -> diagnostics.report(
                                Diagnostic.SINGLETON_WITHOUT_PROVIDES, Origin.of(method, singleton), nameOf(method)));
            }
        }
        return all;
    }

    /** Whether a class carries {@code @Controller}. */
    public static boolean isController(TypeElement type) {
        return Annotations.penstock(type, "Controller").isPresent();
    }

    /** Whether a class carries {@code @Singleton}. */
    public static boolean isSingleton(TypeElement type) {
        return Annotations.penstock(type, "Singleton").isPresent();
    }

    /** The generated method passes on every exception, but no throwable beside those and errors. */
    private boolean isCallable(ExecutableElement maker, Diagnostics diagnostics) {
        for (TypeMirror thrown : maker.getThrownTypes()) {
            if (thrown.getKind() == TypeKind.DECLARED
                    && known.supertype(thrown, "java.lang.Exception").isEmpty()
                    && known.supertype(thrown, "java.lang.Error").isEmpty()) {
                String name = maker.getKind() == ElementKind.CONSTRUCTOR
                        ? "the constructor of " + maker.getEnclosingElement().getSimpleName()
                        : nameOf(maker);
                diagnostics.report(Diagnostic.THROWS_TOO_MUCH, Origin.of(maker), name, TypeTexts.of(thrown));
                return false;
            }
        }
        return true;
    }

    private Provided ofConstructor(TypeElement type, ExecutableElement constructor) {
        JavaType.ClassType owner = javaTypes.of(type);
        return new Provided(
                owner,
                owner,
                owner.generatedName("Provider"),
                new Creation.Constructor(),
                needs(constructor),
                !constructor.getThrownTypes().isEmpty(),
                Origin.of(type));
    }

    private Optional<Provided> ofMethod(
            TypeElement type, ExecutableElement method, int count, Diagnostics diagnostics) {
        if (!isUsable(type, method, diagnostics) || !isCallable(method, diagnostics)) {
            return Optional.empty();
        }
        String name = method.getSimpleName().toString();
        JavaType.ClassType owner = javaTypes.of(type);
        return Optional.of(new Provided(
                boxed(method.getReturnType()),
                owner,
                owner.generatedName(name + (count == 1 ? "" : count) + "_Provider"),
                isStatic(method) ? new Creation.StaticMethod(name) : new Creation.InstanceMethod(name),
                needs(method),
                !method.getThrownTypes().isEmpty(),
                Origin.of(method)));
    }

    private boolean isUsable(TypeElement type, ExecutableElement method, Diagnostics diagnostics) {
        Origin origin =
                Origin.of(method, Annotations.penstock(method, "Provides").orElseThrow());
        if (Annotations.penstock(method, "Singleton").isEmpty()) {
            diagnostics.report(Diagnostic.PROVIDES_WITHOUT_SINGLETON, origin, nameOf(method));
            return false;
        }
        Set<Modifier> modifiers = method.getModifiers();
        if (modifiers.contains(Modifier.PRIVATE)) {
            return unusable(method, origin, "is private", "remove 'private'", diagnostics);
        }
        if (modifiers.contains(Modifier.ABSTRACT)) {
            return unusable(method, origin, "is abstract", "give it a body", diagnostics);
        }
        if (method.getReturnType().getKind() == TypeKind.VOID) {
            return unusable(method, origin, "returns nothing", "return the object that it makes", diagnostics);
        }
        if (!method.getTypeParameters().isEmpty()) {
            return unusable(
                    method,
                    origin,
                    "has type parameters",
                    "return a type whose arguments are written out",
                    diagnostics);
        }
        if (isStatic(method)) {
            return constructible.isVisible(type, diagnostics);
        }
        if (!isSingleton(type)) {
            diagnostics.report(Diagnostic.PROVIDES_NEEDS_INSTANCE, origin, nameOf(method), type.getSimpleName());
            return false;
        }
        // A class that can't be built was reported where its own provider is read.
        return constructible.isConstructible(type);
    }

    private static boolean unusable(
            ExecutableElement method, Origin origin, String what, String instead, Diagnostics diagnostics) {
        diagnostics.report(Diagnostic.PROVIDES_METHOD_UNUSABLE, origin, nameOf(method), what, instead);
        return false;
    }

    private List<Need> needs(ExecutableElement method) {
        return method.getParameters().stream()
                .map(parameter -> new Need(boxed(parameter.asType()), Origin.of(parameter)))
                .toList();
    }

    private JavaType boxed(TypeMirror type) {
        return type.getKind().isPrimitive() ? javaTypes.of(types.boxedClass((PrimitiveType) type)) : javaTypes.of(type);
    }

    private static boolean isStatic(ExecutableElement method) {
        return method.getModifiers().contains(Modifier.STATIC);
    }

    private static String nameOf(ExecutableElement method) {
        return method.getEnclosingElement().getSimpleName() + "." + method.getSimpleName();
    }
}
