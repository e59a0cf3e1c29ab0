package dev.penstock.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.penstock.processor.model.ExceptionStatus;
import java.io.IOException;
import javax.annotation.processing.Generated;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Writes the generated status of one exception class. */
public final class ProblemWriter {

    private static final ClassName MODULE = ClassName.get("dev.penstock.runtime", "ProblemModule");

    private final SourceFiles files;
    private final String processor;

    /**
     * A writer.
     *
     * @param processor the qualified name of the processor that writes
     */
    public ProblemWriter(SourceFiles files, String processor) {
        this.files = files;
        this.processor = processor;
    }

    /** Writes a public class beside the exception. */
    public void write(ExceptionStatus status, TypeElement origin) throws IOException {
        ClassName exception = TypeNames.rawOf(status.exception());
        TypeName type = ParameterizedTypeName.get(
                ClassName.get(Class.class), WildcardTypeName.subtypeOf(ClassName.get(Throwable.class)));
        TypeSpec module = TypeSpec.classBuilder(status.exception().generatedName("Problem"))
                .addJavadoc("The status of the problem for {@link $T}.\n", exception)
                .addAnnotation(AnnotationSpec.builder(Generated.class)
                        .addMember("value", "$S", processor)
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(MODULE)
                .addMethod(returning("type", type, CodeBlock.of("$T.class", exception)))
                .addMethod(returning("status", TypeName.INT, CodeBlock.of("$L", status.status())))
                .addOriginatingElement(origin)
                .build();
        files.write(status.exception().packageName(), module, origin);
    }

    private static MethodSpec returning(String name, TypeName type, CodeBlock value) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(type)
                .addStatement("return $L", value)
                .build();
    }
}
