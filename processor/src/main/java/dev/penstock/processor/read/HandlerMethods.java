package dev.penstock.processor.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Finds the methods of a controller that have the annotation of an HTTP method, its own first, then inherited ones. */
final class HandlerMethods {

    private final Types types;
    private final Elements elements;

    HandlerMethods(ProcessingEnvironment environment) {
        this.types = environment.getTypeUtils();
        this.elements = environment.getElementUtils();
    }

    /** In source order, those of the superclass and then of the interfaces after its own. */
    List<HandlerMethod> of(TypeElement controller) {
        Map<ExecutableElement, List<ExecutableElement>> lineages = new LinkedHashMap<>();
        for (TypeElement type : hierarchy(controller)) {
            for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
                if (type.equals(controller) || isInherited(method)) {
                    overriding(method, lineages, controller).add(method);
                }
            }
        }
        List<HandlerMethod> found = new ArrayList<>();
        lineages.forEach((method, lineage) -> {
            if (lineage.stream().anyMatch(Verbs::isOn)) {
                ExecutableType type = (ExecutableType) types.asMemberOf((DeclaredType) controller.asType(), method);
                found.add(new HandlerMethod(List.copyOf(lineage), type));
            }
        });
        return found;
    }

    /** The class, its superclasses and interfaces, each once, {@code Object} left out. */
    Set<TypeElement> hierarchy(TypeElement type) {
        Set<TypeElement> all = new LinkedHashSet<>();
        collect(type, all);
        return all;
    }

    private void collect(TypeElement type, Set<TypeElement> all) {
        if (type.getQualifiedName().contentEquals("java.lang.Object") || !all.add(type)) {
            return;
        }
        for (TypeMirror supertype : types.directSupertypes(type.asType())) {
            collect((TypeElement) ((DeclaredType) supertype).asElement(), all);
        }
    }

    private static boolean isInherited(ExecutableElement method) {
        Set<Modifier> modifiers = method.getModifiers();
        return !modifiers.contains(Modifier.PRIVATE) && !modifiers.contains(Modifier.STATIC);
    }

    private List<ExecutableElement> overriding(
            ExecutableElement method,
            Map<ExecutableElement, List<ExecutableElement>> lineages,
            TypeElement controller) {
        for (Map.Entry<ExecutableElement, List<ExecutableElement>> known : lineages.entrySet()) {
            if (elements.overrides(known.getKey(), method, controller)) {
                return known.getValue();
            }
        }
        return lineages.computeIfAbsent(method, first -> new ArrayList<>());
    }
}
