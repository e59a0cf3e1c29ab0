package dev.penstock.processor.model;

import java.util.List;
import java.util.stream.Collectors;

/** A type as generated code names it; type annotations are dropped. */
public sealed interface JavaType {

    /** {@code int}, {@code boolean} …, or {@code void}. */
    record Primitive(String keyword) implements JavaType {
        @Override
        public String text() {
            return keyword;
        }
    }

    /**
     * A class or interface, with its type arguments.
     *
     * @param packageName empty for the unnamed package
     * @param simpleNames the names from the outermost class inwards
     * @param arguments empty for a class that has none
     */
    record ClassType(String packageName, List<String> simpleNames, List<JavaType> arguments) implements JavaType {

        /** Copies the lists. */
        public ClassType {
            simpleNames = List.copyOf(simpleNames);
            arguments = List.copyOf(arguments);
        }

        /** The name of the innermost class. */
        public String simpleName() {
            return simpleNames.get(simpleNames.size() - 1);
        }

        /** The name as {@code Class.getName} gives it: {@code shop.Outer$Inner}. */
        public String binaryName() {
            return prefix() + String.join("$", simpleNames);
        }

        /** The name as source writes it: {@code shop.Outer.Inner}. */
        public String canonicalName() {
            return prefix() + String.join(".", simpleNames);
        }

        /** The name of a generated class beside it: {@code Outer_Inner_Routes}. */
        public String generatedName(String suffix) {
            return String.join("_", simpleNames) + "_" + suffix;
        }

        private String prefix() {
            return packageName.isEmpty() ? "" : packageName + ".";
        }

        @Override
        public int nesting() {
            return arguments.stream()
                    .mapToInt(argument -> 1 + argument.nesting())
                    .max()
                    .orElse(0);
        }

        /** As {@link java.lang.reflect.Type#getTypeName} writes it. */
        @Override
        public String text() {
            return binaryName()
                    + (arguments.isEmpty()
                            ? ""
                            : arguments.stream().map(JavaType::text).collect(Collectors.joining(", ", "<", ">")));
        }
    }

    /** An array. */
    record ArrayType(JavaType component) implements JavaType {
        @Override
        public int nesting() {
            return 1 + component.nesting();
        }

        @Override
        public String text() {
            return component.text() + "[]";
        }
    }

    /** {@code ? extends Bound}; {@code ?} has the bound {@code Object}. */
    record WildcardType(JavaType bound) implements JavaType {
        @Override
        public int nesting() {
            return bound.nesting();
        }

        @Override
        public String text() {
            return "? extends " + bound.text();
        }
    }

    /** The type's full name; the same on every JDK. */
    String text();

    /** As {@link java.lang.reflect.Type#getTypeName} writes it, where {@code ?} has no bound. */
    default String reflectedText() {
        return text().replace("? extends java.lang.Object>", "?>").replace("? extends java.lang.Object,", "?,");
    }

    /** Whether generated code must write {@code new TypeRef<…>() {}} for it. */
    default boolean hasArguments() {
        return this instanceof ClassType type && !type.arguments().isEmpty();
    }

    /** How deep its type arguments, and arrays, are nested: 2 for {@code Page<List<Item>>}. */
    default int nesting() {
        return 0;
    }
}
