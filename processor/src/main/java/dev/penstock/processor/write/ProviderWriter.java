package dev.penstock.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.penstock.processor.model.JavaType;
import dev.penstock.processor.model.Provided;
import dev.penstock.processor.model.Provided.Creation;
import java.io.IOException;
import javax.annotation.processing.Generated;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Writes the generated provider of one object. */
public final class ProviderWriter {

    private static final ClassName PROVIDER = ClassName.get("dev.penstock.runtime", "Provider");
    private static final ClassName INSTANCES = ClassName.get("dev.penstock.runtime", "Instances");
    private static final ClassName TYPE_REF = ClassName.get("dev.penstock.runtime", "TypeRef");

    private final SourceFiles files;
    private final String processor;

    /**
     * A writer.
     *
     * @param processor the qualified name of the processor that writes
     */
    public ProviderWriter(SourceFiles files, String processor) {
        this.files = files;
        this.processor = processor;
    }

    /** Writes a public class beside the class that the object comes from. */
    public void write(Provided provided, TypeElement origin) throws IOException {
        TypeName type = TypeNames.of(provided.type());
        TypeSpec provider = TypeSpec.classBuilder(provided.generatedName())
                .addJavadoc(javadoc(provided))
                .addAnnotation(AnnotationSpec.builder(Generated.class)
                        .addMember("value", "$S", processor)
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(ParameterizedTypeName.get(PROVIDER, type))
                .addMethod(MethodSpec.methodBuilder("type")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(ParameterizedTypeName.get(TYPE_REF, type))
                        .addStatement("return $L", typeRef(provided.type()))
                        .build())
                .addMethod(create(provided, type))
                .addOriginatingElement(origin)
                .build();
        files.write(provided.owner().packageName(), provider, origin);
    }

    private static CodeBlock javadoc(Provided provided) {
        TypeName owner = TypeNames.of(provided.owner());
        if (provided.creation() instanceof Creation.StaticMethod method) {
            return CodeBlock.of("Makes what {@link $T#$L} returns.\n", owner, method.name());
        }
        if (provided.creation() instanceof Creation.InstanceMethod method) {
            return CodeBlock.of("Makes what {@link $T#$L} returns.\n", owner, method.name());
        }
        return CodeBlock.of("Makes the {@link $T}.\n", owner);
    }

    private static MethodSpec create(Provided provided, TypeName type) {
        MethodSpec.Builder create = MethodSpec.methodBuilder("create")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(type)
                .addParameter(INSTANCES, "instances");
        if (provided.checked()) {
            create.addException(Exception.class);
        }
        boolean oneLine = provided.needs().size() < 3;
        CodeBlock arguments = provided.needs().stream()
                .map(need -> instance(need.type()))
                .collect(CodeBlock.joining(oneLine ? ", " : ",\n"));
        return create.addStatement(oneLine ? "return $L($L)" : "return $L(\n$L)", maker(provided), arguments)
                .build();
    }

    private static CodeBlock maker(Provided provided) {
        TypeName owner = TypeNames.of(provided.owner());
        if (provided.creation() instanceof Creation.StaticMethod method) {
            return CodeBlock.of("$T.$L", owner, method.name());
        }
        if (provided.creation() instanceof Creation.InstanceMethod method) {
            return CodeBlock.of("$L.$L", instance(provided.owner()), method.name());
        }
        return CodeBlock.of("new $T", owner);
    }

    private static CodeBlock instance(JavaType type) {
        return needsTypeRef(type)
                ? CodeBlock.of("instances.get($L)", typeRef(type))
                : CodeBlock.of("instances.get($T.class)", TypeNames.of(type));
    }

    private static CodeBlock typeRef(JavaType type) {
        return needsTypeRef(type)
                ? CodeBlock.of("new $T<$T>() {}", TYPE_REF, TypeNames.of(type))
                : CodeBlock.of("$T.of($T.class)", TYPE_REF, TypeNames.of(type));
    }

    private static boolean needsTypeRef(JavaType type) {
        return type instanceof JavaType.ArrayType array ? needsTypeRef(array.component()) : type.hasArguments();
    }
}
