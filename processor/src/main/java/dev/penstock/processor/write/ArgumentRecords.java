package dev.penstock.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.penstock.processor.model.Binding;
import dev.penstock.processor.model.Constraint;
import dev.penstock.processor.model.Endpoint;
import dev.penstock.processor.model.JavaType;
import dev.penstock.processor.model.Parameter;
import dev.penstock.runtime.Arguments;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the records of arguments, which carry the constraints, and the constants that say where each came from. */
final class ArgumentRecords {

    private final RouteNames names;
    private final ClassName controller;

    ArgumentRecords(RouteNames names, ClassName controller) {
        this.names = names;
        this.controller = controller;
    }

    /** The parameters whose arguments are in the record: all, if they are read apart from the call, else the checked. */
    static List<Parameter> components(Endpoint endpoint) {
        boolean all = isReadApart(endpoint);
        return endpoint.parameters().stream()
                .filter(parameter -> all || parameter.validated())
                .filter(parameter -> !(parameter.binding() instanceof Binding.TheRequest))
                .toList();
    }

    static boolean isReadApart(Endpoint endpoint) {
        return !endpoint.threading().blockingArguments().isEmpty();
    }

    /** {@code Arguments.of(ListArguments.class).query("limit")}. */
    FieldSpec constant(Endpoint endpoint) {
        ClassName type = names.argumentsType(endpoint);
        CodeBlock.Builder origins = CodeBlock.builder().add("$T.of($T.class)", Arguments.class, type);
        for (Parameter parameter : components(endpoint)) {
            if (parameter.binding() instanceof Binding.Scalar scalar) {
                origins.add(".$L($S)", scalar.source().text(), scalar.name());
            } else {
                origins.add(".body($S)", parameter.javaName());
            }
        }
        return FieldSpec.builder(
                        ParameterizedTypeName.get(ClassName.get(Arguments.class), type),
                        names.argumentsConstant(endpoint),
                        Modifier.PRIVATE,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .initializer(origins.build())
                .build();
    }

    /** {@code private record ListArguments(@Min(1) int limit) {}}. */
    TypeSpec record(Endpoint endpoint) {
        MethodSpec.Builder header = MethodSpec.constructorBuilder();
        for (Parameter parameter : components(endpoint)) {
            header.addParameter(ParameterSpec.builder(type(parameter), names.component(endpoint, parameter.javaName()))
                    .addAnnotations(annotations(parameter))
                    .build());
        }
        return TypeSpec.recordBuilder(names.argumentsType(endpoint).simpleName())
                .addJavadoc("Arguments of {@link $T#$L}, with their constraints.\n", controller, endpoint.method())
                .addModifiers(Modifier.PRIVATE)
                .recordConstructor(header.build())
                .build();
    }

    private static List<AnnotationSpec> annotations(Parameter parameter) {
        return parameter.constraints().stream()
                .map(Constraint::source)
                .map(AnnotationText::spec)
                .toList();
    }

    private static TypeName type(Parameter parameter) {
        if (parameter.binding() instanceof Binding.Scalar scalar && parameter.type() instanceof JavaType.Primitive) {
            return ParameterFields.localType(parameter, scalar);
        }
        if (parameter.type() instanceof JavaType.Primitive) {
            return TypeNames.boxed(parameter.type());
        }
        boolean cascading = parameter.validated() && parameter.binding() instanceof Binding.Body;
        return AnnotatedTypeNames.of(parameter.type(), parameter.annotatedType(), cascading);
    }
}
