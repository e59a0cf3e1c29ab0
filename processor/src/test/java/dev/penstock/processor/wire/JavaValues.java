package dev.penstock.processor.wire;

import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Makes random values of types, by their constructors and fields. What may not be null by its declaration never is. */
final class JavaValues {

    private static final int DEEPEST = 4;

    private final Random random;
    private final Map<Class<?>, Supplier<Object>> scalars;

    JavaValues(Random random) {
        this.random = random;
        this.scalars = ScalarValues.of(random);
    }

    Object of(Class<?> type) throws ReflectiveOperationException {
        return object(type, Map.of(), 0);
    }

    private Object value(AnnotatedType annotated, Map<String, AnnotatedType> variables, int depth)
            throws ReflectiveOperationException {
        if (annotated.getType() instanceof TypeVariable<?> variable) {
            return value(variables.get(variable.getName()), variables, depth);
        }
        if (isNullable(annotated) && (depth >= DEEPEST || random.nextInt(3) == 0)) {
            return null;
        }
        if (annotated instanceof AnnotatedArrayType array && !scalars.containsKey(raw(annotated.getType()))) {
            Object made = Array.newInstance(
                    raw(array.getAnnotatedGenericComponentType().getType()), size(depth));
            for (int i = 0; i < Array.getLength(made); i++) {
                Array.set(made, i, value(array.getAnnotatedGenericComponentType(), variables, depth + 1));
            }
            return made;
        }
        Class<?> type = raw(annotated.getType());
        List<AnnotatedType> arguments = annotated instanceof AnnotatedParameterizedType generic
                ? List.of(generic.getAnnotatedActualTypeArguments())
                : List.of();
        if (type == Optional.class) {
            boolean empty = depth >= DEEPEST || random.nextBoolean();
            return empty ? Optional.empty() : Optional.of(value(arguments.get(0), variables, depth + 1));
        }
        if (type == EnumMap.class || Map.class.isAssignableFrom(type)) {
            return map(type, arguments, variables, depth);
        }
        if (Collection.class.isAssignableFrom(type)) {
            return collection(type, arguments.get(0), variables, depth);
        }
        Map<String, AnnotatedType> bound = new HashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            AnnotatedType argument = arguments.get(i);
            bound.put(
                    type.getTypeParameters()[i].getName(),
                    argument.getType() instanceof TypeVariable<?> variable
                            ? variables.get(variable.getName())
                            : argument);
        }
        return object(type, bound, depth);
    }

    private int size(int depth) {
        return depth >= DEEPEST ? 0 : random.nextInt(3);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Object map(Class<?> type, List<AnnotatedType> arguments, Map<String, AnnotatedType> variables, int depth)
            throws ReflectiveOperationException {
        Map<Object, Object> map =
                type == EnumMap.class ? new EnumMap(raw(arguments.get(0).getType())) : new LinkedHashMap<>();
        for (int i = size(depth); i > 0; i--) {
            map.put(value(arguments.get(0), variables, depth + 1), value(arguments.get(1), variables, depth + 1));
        }
        return map;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Object collection(Class<?> type, AnnotatedType element, Map<String, AnnotatedType> variables, int depth)
            throws ReflectiveOperationException {
        Collection<Object> made = type == EnumSet.class
                ? EnumSet.noneOf((Class) raw(element.getType()))
                : type == SortedSet.class
                        ? new TreeSet<>()
                        : java.util.Set.class.isAssignableFrom(type) ? new LinkedHashSet<>() : new ArrayList<>();
        for (int i = size(depth); i > 0; i--) {
            made.add(value(element, variables, depth + 1));
        }
        return made;
    }

    private Object object(Class<?> type, Map<String, AnnotatedType> variables, int depth)
            throws ReflectiveOperationException {
        Supplier<Object> scalar = scalars.get(type);
        if (scalar != null) {
            return scalar.get();
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
        }
        List<Class<?>> subtypes = subtypes(type);
        if (!subtypes.isEmpty()) {
            // The first of them has nothing in it, so that recursion ends.
            int chosen = depth >= DEEPEST ? 0 : random.nextInt(subtypes.size());
            return object(subtypes.get(chosen), variables, depth);
        }
        if (type.isInterface()) {
            return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                return method.getReturnType() == int.class ? 7 : method.getReturnType() == Map.class ? Map.of() : null;
            });
        }
        return type.isRecord() ? record(type, variables, depth) : bean(type, variables, depth);
    }

    private static List<Class<?>> subtypes(Class<?> type) {
        com.fasterxml.jackson.annotation.JsonSubTypes listed =
                type.getDeclaredAnnotation(com.fasterxml.jackson.annotation.JsonSubTypes.class);
        if (type.isSealed()) {
            return List.of(type.getPermittedSubclasses());
        }
        return listed == null
                ? List.of()
                : Arrays.stream(listed.value())
                        .map(com.fasterxml.jackson.annotation.JsonSubTypes.Type::value)
                        .<Class<?>>map(each -> each)
                        .toList();
    }

    private Object record(Class<?> type, Map<String, AnnotatedType> variables, int depth)
            throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = value(components[i].getAnnotatedType(), variables, depth + 1);
        }
        Constructor<?> constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor.newInstance(values);
    }

    private Object bean(Class<?> type, Map<String, AnnotatedType> variables, int depth)
            throws ReflectiveOperationException {
        Constructor<?> constructor = Arrays.stream(type.getDeclaredConstructors())
                .min((one, other) -> Integer.compare(one.getParameterCount(), other.getParameterCount()))
                .orElseThrow();
        constructor.setAccessible(true);
        Object[] arguments = new Object[constructor.getParameterCount()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = value(constructor.getAnnotatedParameterTypes()[i], variables, depth + 1);
        }
        Object bean = constructor.newInstance(arguments);
        Map<String, AnnotatedType> known = variables;
        for (Class<?> each = type; each != Object.class; each = each.getSuperclass()) {
            for (Field field : each.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !Modifier.isFinal(field.getModifiers())) {
                    field.setAccessible(true);
                    boolean leave = !field.getType().isPrimitive() && !isNeeded(field) && random.nextInt(4) == 0;
                    if (!leave) {
                        field.set(bean, value(field.getAnnotatedType(), known, depth + 1));
                    }
                }
            }
            known = ofSuperclass(each);
        }
        return bean;
    }

    private static Map<String, AnnotatedType> ofSuperclass(Class<?> type) {
        Map<String, AnnotatedType> bound = new HashMap<>();
        if (type.getAnnotatedSuperclass() instanceof AnnotatedParameterizedType generic) {
            for (int i = 0; i < generic.getAnnotatedActualTypeArguments().length; i++) {
                String name = type.getSuperclass().getTypeParameters()[i].getName();
                bound.put(name, generic.getAnnotatedActualTypeArguments()[i]);
            }
        }
        return bound;
    }

    private static boolean isNeeded(AnnotatedElement field) {
        return field.isAnnotationPresent(jakarta.validation.constraints.NotNull.class);
    }

    private static boolean isNullable(AnnotatedType type) {
        return Arrays.stream(type.getAnnotations())
                .anyMatch(each -> each.annotationType().getSimpleName().equals("Nullable"));
    }

    private static Class<?> raw(Type type) {
        return type instanceof Class<?> plain ? plain : (Class<?>) ((ParameterizedType) type).getRawType();
    }
}
