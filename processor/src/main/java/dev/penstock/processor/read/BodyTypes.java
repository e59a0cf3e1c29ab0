package dev.penstock.processor.read;

import dev.penstock.processor.Diagnostic;
import dev.penstock.processor.Diagnostics;
import dev.penstock.processor.model.ObjectShape;
import dev.penstock.processor.model.Origin;
import dev.penstock.processor.model.Property;
import dev.penstock.processor.model.Shape;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;

/** Finds classes that JSON can't be read into, or that generated code can't name. */
final class BodyTypes {

    private final Visibility visibility;
    private final Diagnostics diagnostics;
    private final BeanMembers members;

    BodyTypes(Visibility visibility, Diagnostics diagnostics, BeanMembers members) {
        this.members = members;
        this.visibility = visibility;
        this.diagnostics = diagnostics;
    }

    /** Reports, at the parameter, a class somewhere in its body that can't be read. */
    void check(TypeElement type, ObjectShape shape, Map<String, ObjectShape> objects, Element owner) {
        checkParts(shape, objects, owner);
        checkUnwrapped(type, shape, objects, owner);
        String name = type.getQualifiedName().toString();
        if (type.getModifiers().contains(Modifier.ABSTRACT)
                && shape.discriminator().isEmpty()
                && TypeInfo.of(Annotated.on(members.hierarchy(type))).isEmpty()
                && !isMadeOtherwise(type)) {
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
        if (Creators.lackNames(type) && !isAnother(type) && !diagnostics.isCompiledNow(type)) {
            diagnostics.report(Diagnostic.BODY_WITHOUT_NAMES, Origin.of(owner), name);
        }
    }

    /** Reports, at the parameter, a class somewhere in its body that generated code can't name, read or not. */
    void checkVisible(TypeElement type, Element owner) {
        if (!visibility.isVisible(type)) {
            diagnostics.report(
                    Diagnostic.SIGNATURE_NOT_VISIBLE,
                    Origin.of(owner),
                    type.getSimpleName(),
                    "the body '" + owner.getSimpleName() + "'");
        }
    }

    private void checkParts(ObjectShape shape, Map<String, ObjectShape> objects, Element owner) {
        for (Property property : shape.properties()) {
            for (Shape.PartialShape part : partsIn(property.shape())) {
                objects.get(part.key()).properties().stream()
                        .filter(each -> each.required()
                                && part.names().contains(each.jsonName()) != part.kept()
                                && !property.readOnly())
                        .findFirst()
                        .ifPresent(each -> diagnostics.report(
                                Diagnostic.REQUIRED_BUT_IGNORED,
                                Origin.of(owner),
                                shape.type().simpleName() + "." + property.javaName(),
                                each.jsonName()));
            }
        }
    }

    /** Without any of its properties in JSON, Jackson hands over an object of nulls and zeros, and nothing else. */
    private void checkUnwrapped(TypeElement type, ObjectShape shape, Map<String, ObjectShape> objects, Element owner) {
        for (Property property : shape.properties()) {
            boolean mayBeMissing = property.shape() instanceof Shape.NullableShape
                    || property.nullable() && type.getKind() == ElementKind.RECORD;
            boolean isRead = property.inJava() && !property.inJson() && !property.readOnly();
            if (isRead && mayBeMissing && property.shape().plain() instanceof Shape.RefShape ref) {
                objects.get(ref.key()).properties().stream()
                        .filter(each -> each.required() && each.inJson() && !each.readOnly())
                        .findFirst()
                        .ifPresent(each -> diagnostics.report(
                                Diagnostic.UNWRAPPED_IS_NEVER_MISSING,
                                Origin.of(owner),
                                shape.type().simpleName() + "." + property.javaName(),
                                each.jsonName()));
            }
        }
    }

    private static List<Shape.PartialShape> partsIn(Shape shape) {
        return shape instanceof Shape.PartialShape part
                ? List.of(part)
                : shape.parts().stream().flatMap(each -> partsIn(each).stream()).toList();
    }

    /** Jackson may make another class in its place. */
    private static boolean isAnother(TypeElement type) {
        return Annotated.on(type).jackson("JsonTypeInfo").isPresent() || isMadeOtherwise(type);
    }

    private static boolean isMadeOtherwise(TypeElement type) {
        return Annotated.on(type).jackson("JsonDeserialize").isPresent()
                || Creators.annotated(type).isPresent();
    }
}
