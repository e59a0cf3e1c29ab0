package dev.penstock.processor.read;

import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;

/** Tells what code in the package of a controller may name. */
final class Visibility {

    private final Elements elements;
    private final Element user;

    Visibility(ProcessingEnvironment environment, Element user) {
        this.elements = environment.getElementUtils();
        this.user = user;
    }

    /** Whether a class can be named, the classes around it included. */
    boolean isVisible(TypeElement type) {
        for (Element outer = type; outer instanceof TypeElement; outer = outer.getEnclosingElement()) {
            if (!isAccessible(outer)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a class or member can be named by its own modifiers, wherever the classes around it are visible. */
    boolean isAccessible(Element element) {
        Set<Modifier> modifiers = element.getModifiers();
        return modifiers.contains(Modifier.PUBLIC)
                || (!modifiers.contains(Modifier.PRIVATE)
                        && elements.getPackageOf(element).equals(elements.getPackageOf(user)));
    }

    /** The first class in a type, its arguments included, that can't be named. */
    Optional<TypeElement> hiddenIn(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return hiddenIn(array.getComponentType());
        }
        if (type instanceof WildcardType wildcard) {
            return wildcard.getExtendsBound() == null ? Optional.empty() : hiddenIn(wildcard.getExtendsBound());
        }
        if (!(type instanceof DeclaredType declared)) {
            return Optional.empty();
        }
        TypeElement element = (TypeElement) declared.asElement();
        if (!isVisible(element)) {
            return Optional.of(element);
        }
        return declared.getTypeArguments().stream()
                .flatMap(argument -> hiddenIn(argument).stream())
                .findFirst();
    }
}
