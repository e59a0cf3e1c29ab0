package dev.penstock.runtime.internal.validation;

import jakarta.validation.ValidationException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A property by what declares it: a field, else a getter.
 *
 * @param owner the class that declares it; of an inherited one, the superclass
 * @param name its Java name
 */
record Member(Class<?> owner, String name) {

    /** A property of a class or of its superclasses. */
    static Member of(Class<?> type, String name) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            if (field(each, name).isPresent()) {
                return new Member(each, name);
            }
        }
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            if (getter(each, name).isPresent()) {
                return new Member(each, name);
            }
        }
        throw new ValidationException("can't validate " + type.getName() + "." + name + ": it has no such property");
    }

    boolean isField() {
        return field(owner, name).isPresent();
    }

    /** The type that it is declared with. */
    Type type() {
        return field(owner, name)
                .map(Field::getGenericType)
                .orElseGet(() -> getter(owner, name).orElseThrow().getGenericReturnType());
    }

    /** What reads it from an object: {@code Object → Object}. */
    MethodHandle reader() {
        try {
            MethodHandle handle = isField()
                    ? MethodHandles.lookup()
                            .unreflectGetter(accessible(field(owner, name).orElseThrow()))
                    : MethodHandles.lookup()
                            .unreflect(accessible(getter(owner, name).orElseThrow()));
            return handle.asType(MethodType.methodType(Object.class, Object.class));
        } catch (IllegalAccessException | RuntimeException refused) {
            throw new ValidationException("can't validate " + this + ": it can't be read", refused);
        }
    }

    private static <T extends AccessibleObject> T accessible(T member) {
        member.setAccessible(true);
        return member;
    }

    private static Optional<Field> field(Class<?> type, String name) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(each -> each.getName().equals(name))
                .findFirst();
    }

    private static Optional<Method> getter(Class<?> type, String name) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(each -> each.getParameterCount() == 0 && !each.isBridge())
                .filter(each -> name.equals(property(each.getName())))
                .findFirst();
    }

    /** {@code getName} and {@code isName} to {@code name}. */
    private static @Nullable String property(String method) {
        int prefix = method.startsWith("get") ? 3 : method.startsWith("is") ? 2 : 0;
        return prefix == 0 || method.length() == prefix
                ? null
                : Character.toLowerCase(method.charAt(prefix)) + method.substring(prefix + 1);
    }

    @Override
    public String toString() {
        return owner.getName() + "." + name;
    }
}
