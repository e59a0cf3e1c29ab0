package dev.penstock.processor.read;

import dev.penstock.processor.Diagnostic;
import dev.penstock.processor.Diagnostics;
import dev.penstock.processor.model.ObjectShape;
import dev.penstock.processor.model.Origin;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Finds classes that JSON can't be read into, or that generated code can't name. */
final class BodyTypes {

    private final Elements elements;
    private final Diagnostics diagnostics;
    private final TypeElement subject;

    BodyTypes(Elements elements, Diagnostics diagnostics, TypeElement subject) {
        this.elements = elements;
        this.diagnostics = diagnostics;
        this.subject = subject;
    }

    /** Reports, at the parameter, a class somewhere in its body that can't be read. */
    void check(TypeElement type, ObjectShape shape, Element owner) {
        String name = type.getQualifiedName().toString();
        if (type.getModifiers().contains(Modifier.ABSTRACT) && shape.discriminator().isEmpty() && !isTold(type)) {
            diagnostics.report(
                    Diagnostic.BODY_IS_ABSTRACT,
                    Origin.of(owner),
                    name,
                    type.getKind() == ElementKind.INTERFACE ? "an interface" : "abstract");
        } else if (type.getNestingKind() == NestingKind.MEMBER
                && type.getKind() == ElementKind.CLASS
                && !type.getModifiers().contains(Modifier.STATIC)) {
            diagnostics.report(Diagnostic.BODY_IS_INNER_CLASS, Origin.of(owner), name);
        }
        checkVisible(type, owner);
    }

    /** Reports a class that generated code can't name from the controller's package. */
    void checkVisible(TypeElement type, Element owner) {
        hidden(type).ifPresent(why -> diagnostics.report(
                Diagnostic.TYPE_NOT_VISIBLE,
                Origin.of(owner),
                type.getQualifiedName(),
                why));
    }

    private Optional<String> hidden(TypeElement type) {
        boolean samePackage = elements.getPackageOf(type).equals(elements.getPackageOf(subject));
        for (Element outer = type; outer instanceof TypeElement; outer = outer.getEnclosingElement()) {
            if (outer.getModifiers().contains(Modifier.PRIVATE)) {
                return Optional.of("is private; remove 'private'");
            }
            if (!samePackage && !isPublic(outer)) {
                return Optional.of("is not public, and in another package; write 'public'");
            }
        }
        return Optional.empty();
    }

    /** What an interface or annotation encloses is public without the word. */
    private static boolean isPublic(Element type) {
        return type.getModifiers().contains(Modifier.PUBLIC);
    }

    /** Jackson finds the subtype by the type's own information, or makes it by another class. */
    private static boolean isTold(TypeElement type) {
        Annotated annotated = Annotated.on(type);
        return annotated.jackson("JsonTypeInfo").isPresent()
                || annotated.jackson("JsonDeserialize").isPresent()
                || Creators.annotated(type).isPresent();
    }
}
