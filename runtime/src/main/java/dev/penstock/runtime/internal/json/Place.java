package dev.penstock.runtime.internal.json;

import dev.penstock.runtime.BodyType;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.deser.CreatorProperty;
import tools.jackson.databind.deser.SettableBeanProperty;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;

/**
 * What a value is to the value that holds it, and whether it may be missing or null there.
 *
 * @param name the JSON name of a property; otherwise empty
 * @param required whether the value must be there
 * @param nullable whether {@code null} may stand for it
 * @param fallback what counts if the property is missing
 * @param setter the property, if it is set after construction, so that nothing but us notices that it is missing
 * @param unwrapped whether its properties stand among those of what holds it
 */
record Place(
        String name,
        boolean required,
        boolean nullable,
        @Nullable Object fallback,
        @Nullable SettableBeanProperty setter,
        boolean unwrapped) {

    /** The body itself, what a type wraps, and all that only Jackson knows of. */
    static final Place ANYWHERE = new Place("", false, true, null, null, false);

    /** A value whose properties stand among those of what holds it. */
    static final Place UNWRAPPED = new Place("", false, true, null, null, true);

    private static final Place ELEMENT = new Place("", false, false, null, null, false);

    /** A property of a body type. */
    static Place property(BodyType owner, BeanProperty property, JavaType type) {
        String name = property.getName();
        boolean required = owner.required().contains(name);
        Object fallback = owner.defaults().get(name);
        boolean nullable = !required && fallback == null && !type.isPrimitive();
        boolean needed = required || fallback != null;
        return new Place(name, required, nullable, fallback, needed ? setter(property) : null, false);
    }

    /**
     * An element of an array or collection, or a value of a map. It may be null if the declaration says
     * {@code @Nullable} of it, or if its type is {@code Object}.
     */
    static Place element(@Nullable BeanProperty property, JavaType type) {
        boolean nullable = type.isJavaLangObject() || property != null && declaresNullable(property.getMember());
        return nullable ? ANYWHERE : ELEMENT;
    }

    private static @Nullable SettableBeanProperty setter(BeanProperty property) {
        return property instanceof SettableBeanProperty settable && !(property instanceof CreatorProperty)
                ? settable
                : null;
    }

    private static boolean declaresNullable(@Nullable AnnotatedMember member) {
        if (member instanceof AnnotatedParameter parameter
                && parameter.getOwner().getAnnotated() instanceof Executable executable) {
            return parts(executable.getParameters()[parameter.getIndex()].getAnnotatedType())
                    .anyMatch(Place::isNullable);
        }
        AnnotatedElement element = member == null ? null : member.getAnnotated();
        if (element instanceof Field field) {
            return parts(field.getAnnotatedType()).anyMatch(Place::isNullable);
        }
        if (element instanceof Method method && method.getParameterCount() == 1) {
            return parts(method.getAnnotatedParameterTypes()[0]).anyMatch(Place::isNullable);
        }
        return false;
    }

    /** The types within a type, not the type itself. */
    private static Stream<AnnotatedType> parts(AnnotatedType type) {
        Stream<AnnotatedType> parts = Stream.empty();
        if (type instanceof AnnotatedParameterizedType generic) {
            parts = Arrays.stream(generic.getAnnotatedActualTypeArguments());
        } else if (type instanceof AnnotatedArrayType array) {
            parts = Stream.of(array.getAnnotatedGenericComponentType());
        } else if (type instanceof AnnotatedWildcardType wildcard) {
            parts = Arrays.stream(wildcard.getAnnotatedUpperBounds());
        }
        return parts.flatMap(part -> Stream.concat(Stream.of(part), parts(part)));
    }

    private static boolean isNullable(AnnotatedType type) {
        return Arrays.stream(type.getAnnotations())
                .anyMatch(each -> each.annotationType().getSimpleName().equals("Nullable"));
    }
}
