package dev.penstock.processor.read;

import dev.penstock.processor.model.JavaType;
import java.util.List;
import java.util.stream.Collectors;

/** The names that types have in the document: {@code PageOfItem} for {@code Page<Item>}. */
final class ShapeNames {

    private ShapeNames() {}

    static String of(JavaType type) {
        if (type instanceof JavaType.ClassType of) {
            List<JavaType> arguments = of.arguments();
            return of.simpleName()
                    + (arguments.isEmpty()
                            ? ""
                            : arguments.stream().map(ShapeNames::of).collect(Collectors.joining("And", "Of", "")));
        }
        if (type instanceof JavaType.ArrayType array) {
            return "ArrayOf" + of(array.component());
        }
        if (type instanceof JavaType.WildcardType wildcard) {
            return of(wildcard.bound());
        }
        String keyword = type.text();
        return Character.toUpperCase(keyword.charAt(0)) + keyword.substring(1);
    }
}
