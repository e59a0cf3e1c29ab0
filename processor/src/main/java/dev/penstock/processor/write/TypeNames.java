package dev.penstock.processor.write;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.penstock.processor.model.JavaType;
import java.util.List;

/** Names types of the model in generated code. */
public final class TypeNames {

    private TypeNames() {}

    /** A type with its arguments. */
    public static TypeName of(JavaType type) {
        if (type instanceof JavaType.Primitive primitive) {
            return ofKeyword(primitive.keyword());
        }
        if (type instanceof JavaType.ArrayType array) {
            return ArrayTypeName.of(of(array.component()));
        }
        if (type instanceof JavaType.WildcardType wildcard) {
            return WildcardTypeName.subtypeOf(of(wildcard.bound()));
        }
        JavaType.ClassType classType = (JavaType.ClassType) type;
        ClassName raw = rawOf(classType);
        if (classType.arguments().isEmpty()) {
            return raw;
        }
        return ParameterizedTypeName.get(
                raw, classType.arguments().stream().map(TypeNames::of).toArray(TypeName[]::new));
    }

    /** A type with its arguments; a primitive as its box, for use as a type argument. */
    public static TypeName boxed(JavaType type) {
        return of(type).box();
    }

    /** A class without its arguments. */
    public static ClassName rawOf(JavaType.ClassType type) {
        List<String> names = type.simpleNames();
        return ClassName.get(
                type.packageName(), names.get(0), names.subList(1, names.size()).toArray(String[]::new));
    }

    /** A class that is generated beside another: {@code Outer_Inner_Routes}. */
    public static ClassName generated(JavaType.ClassType type, String suffix) {
        return ClassName.get(type.packageName(), type.generatedName(suffix));
    }

    private static TypeName ofKeyword(String keyword) {
        return switch (keyword) {
            case "boolean" -> TypeName.BOOLEAN;
            case "byte" -> TypeName.BYTE;
            case "short" -> TypeName.SHORT;
            case "int" -> TypeName.INT;
            case "long" -> TypeName.LONG;
            case "float" -> TypeName.FLOAT;
            case "double" -> TypeName.DOUBLE;
            case "char" -> TypeName.CHAR;
            case "void" -> TypeName.VOID;
            default -> throw new IllegalArgumentException("no keyword of a type: " + keyword);
        };
    }
}
