package dev.penstock.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.penstock.processor.model.Conversion;
import dev.penstock.processor.model.JavaType;
import dev.penstock.runtime.Converters;

/** Names converters in generated code. */
public final class ConversionCode {

    private ConversionCode() {}

    /** An expression of type {@code Converter}. */
    public static CodeBlock converter(Conversion conversion, JavaType type) {
        if (conversion instanceof Conversion.Builtin builtin) {
            return CodeBlock.of("$T.$L", Converters.class, builtin.constant());
        }
        JavaType.ClassType classType = (JavaType.ClassType) type;
        TypeName raw = TypeNames.rawOf(classType);
        if (conversion instanceof Conversion.OfEnum of) {
            CodeBlock texts =
                    of.texts().stream().map(text -> CodeBlock.of("$S", text)).collect(CodeBlock.joining(", "));
            return CodeBlock.of("$T.ofEnum($T.values(), $L)", Converters.class, raw, texts);
        }
        Conversion.Factory factory = (Conversion.Factory) conversion;
        return classType.arguments().isEmpty()
                ? CodeBlock.of("$T.ofFactory($T::$L)", Converters.class, raw, factory.method())
                : CodeBlock.of("$T.<$T>ofFactory($T::$L)", Converters.class, TypeNames.of(type), raw, factory.method());
    }
}
