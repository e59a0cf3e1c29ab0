package dev.penstock.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.penstock.processor.model.Arity;
import dev.penstock.processor.model.Binding;
import dev.penstock.processor.model.JavaType;
import dev.penstock.processor.model.Parameter;
import dev.penstock.runtime.BooleanParam;
import dev.penstock.runtime.Converters;
import dev.penstock.runtime.DoubleParam;
import dev.penstock.runtime.IntParam;
import dev.penstock.runtime.LongParam;
import dev.penstock.runtime.Param;
import dev.penstock.runtime.Source;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** Writes the constants that parameters are read with: {@code IntParam LIST_LIMIT = IntParam.query("limit")}. */
final class ParameterFields {

    private static final Map<String, Class<?>> PRIMITIVES = Map.of(
            "int", IntParam.class, "long", LongParam.class, "double", DoubleParam.class, "boolean", BooleanParam.class);

    private ParameterFields() {}

    static FieldSpec of(String name, Parameter parameter, Binding.Scalar scalar) {
        Class<?> primitive =
                readsPrimitive(scalar) ? PRIMITIVES.get(scalar.scalar().text()) : null;
        boolean optional = scalar.arity() instanceof Arity.AsOptional;
        TypeName type = primitive != null && !optional
                ? ClassName.get(primitive)
                : ParameterizedTypeName.get(ClassName.get(Param.class), valueType(parameter, scalar));
        CodeBlock source = primitive != null
                ? CodeBlock.of("$T.$L", primitive, source(scalar, CodeBlock.of("")))
                : CodeBlock.of(
                        "$T.$L",
                        Param.class,
                        source(
                                scalar,
                                CodeBlock.of(", $L", ConversionCode.converter(scalar.conversion(), scalar.scalar()))));
        return FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(CodeBlock.of("$L$L", source, arity(scalar, primitive != null)))
                .build();
    }

    /** Whether a value is never boxed; a collection of primitives is. */
    private static boolean readsPrimitive(Binding.Scalar scalar) {
        return scalar.scalar() instanceof JavaType.Primitive primitive
                && PRIMITIVES.containsKey(primitive.keyword())
                && !(scalar.arity() instanceof Arity.Many);
    }

    /** The type of the variable that a value is read into; null stands for one that could not be read. */
    static TypeName localType(Parameter parameter, Binding.Scalar scalar) {
        boolean primitive = parameter.type() instanceof JavaType.Primitive;
        return primitive && !readsPrimitive(scalar)
                ? TypeNames.boxed(parameter.type())
                : TypeNames.of(parameter.type());
    }

    private static TypeName valueType(Parameter parameter, Binding.Scalar scalar) {
        TypeName one = TypeNames.boxed(scalar.scalar());
        if (scalar.arity() instanceof Arity.Many many) {
            return switch (many.collection()) {
                case LIST -> ParameterizedTypeName.get(ClassName.get("java.util", "List"), one);
                case SET -> ParameterizedTypeName.get(ClassName.get("java.util", "Set"), one);
                case ARRAY -> TypeNames.of(parameter.type());
            };
        }
        if (scalar.arity() instanceof Arity.AsOptional && !(scalar.scalar() instanceof JavaType.Primitive)) {
            return ParameterizedTypeName.get(ClassName.get("java.util", "Optional"), one);
        }
        return TypeNames.boxed(parameter.type());
    }

    private static CodeBlock source(Binding.Scalar scalar, CodeBlock converter) {
        return scalar.source() == Source.PATH
                ? CodeBlock.of("path($S, $L$L)", scalar.name(), scalar.index(), converter)
                : CodeBlock.of("$L($S$L)", scalar.source().text(), scalar.name(), converter);
    }

    private static CodeBlock arity(Binding.Scalar scalar, boolean primitive) {
        Arity arity = scalar.arity();
        if (arity instanceof Arity.AsOptional) {
            return CodeBlock.of(".optional()");
        }
        if (arity instanceof Arity.OrNull) {
            return CodeBlock.of(".orNull()");
        }
        if (arity instanceof Arity.OrElse orElse) {
            return primitive
                    ? CodeBlock.of(".orElse($L)", literal(scalar.scalar().text(), orElse.text()))
                    : CodeBlock.of(".orElse($S)", orElse.text());
        }
        return arity instanceof Arity.Many many ? many(many, scalar) : CodeBlock.of("");
    }

    private static CodeBlock many(Arity.Many many, Binding.Scalar scalar) {
        TypeName one = scalar.scalar() instanceof JavaType.ClassType type
                ? TypeNames.rawOf(type)
                : TypeNames.of(scalar.scalar());
        CodeBlock collected = switch (many.collection()) {
            case LIST -> CodeBlock.of(".list()");
            case SET -> CodeBlock.of(".set()");
            case ARRAY ->
                scalar.scalar() instanceof JavaType.Primitive
                        ? CodeBlock.of(".primitiveArray($T[].class)", one)
                        : CodeBlock.of(".array($T[]::new)", one);
        };
        return many.fallback()
                .map(text -> CodeBlock.of("$L.orElse($S)", collected, text))
                .orElse(collected);
    }

    private static String literal(String keyword, String text) {
        return switch (keyword) {
            case "int" -> Converters.INT.convert(text).toString();
            case "long" -> Converters.LONG.convert(text) + "L";
            case "double" -> {
                double value = Converters.DOUBLE.convert(text);
                yield Double.isInfinite(value)
                        ? "java.lang.Double.parseDouble(\"" + text + "\")"
                        : Double.toString(value);
            }
            default -> Converters.BOOLEAN.convert(text).toString();
        };
    }
}
