package dev.penstock.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.penstock.processor.model.Binding;
import dev.penstock.processor.model.Controller;
import dev.penstock.processor.model.Endpoint;
import dev.penstock.processor.model.Parameter;
import dev.penstock.runtime.Call;
import dev.penstock.runtime.Codecs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * Writes the class that holds the controller with its codecs, and has a method for each endpoint: a record, unless it
 * would have more components than a constructor may have parameters.
 */
final class HandlersRecord {

    /** A constructor has at most 255 parameters, {@code this} among them. */
    private static final int MOST_COMPONENTS = 200;

    private final Controller controller;
    private final RouteNames names;

    /** What is made once at start, for the methods to use. */
    private record Codec(TypeName type, String name, CodeBlock made) {}

    HandlersRecord(Controller controller, RouteNames names) {
        this.controller = controller;
        this.names = names;
    }

    TypeSpec type() {
        TypeSpec.Builder type = isRecord() ? asRecord() : asClass();
        for (Endpoint endpoint : controller.endpoints()) {
            if (ArgumentRecords.isReadApart(endpoint)) {
                type.addMethod(reader(endpoint)).addMethod(caller(endpoint));
            } else {
                type.addMethod(handler(endpoint));
            }
        }
        return type.build();
    }

    private boolean isRecord() {
        return codecs().size() < MOST_COMPONENTS;
    }

    private TypeSpec.Builder asRecord() {
        MethodSpec.Builder header =
                MethodSpec.constructorBuilder().addParameter(TypeNames.rawOf(controller.type()), names.controller());
        codecs().forEach(codec -> header.addParameter(codec.type(), codec.name()));
        return TypeSpec.recordBuilder(names.handlers().simpleName())
                .addModifiers(Modifier.PRIVATE)
                .recordConstructor(header.build());
    }

    private TypeSpec.Builder asClass() {
        TypeName held = TypeNames.rawOf(controller.type());
        TypeSpec.Builder type = TypeSpec.classBuilder(names.handlers().simpleName())
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addField(held, names.controller(), Modifier.PRIVATE, Modifier.FINAL);
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addParameter(held, "controller")
                .addParameter(Codecs.class, "codecs")
                .addStatement("this.$L = controller", names.controller());
        for (Codec codec : codecs()) {
            type.addField(codec.type(), codec.name(), Modifier.PRIVATE, Modifier.FINAL);
            constructor.addStatement("this.$L = $L", codec.name(), codec.made());
        }
        return type.addMethod(constructor.build());
    }

    private List<Codec> codecs() {
        List<Codec> codecs = new ArrayList<>();
        for (Endpoint endpoint : controller.endpoints()) {
            if (CodecCode.hasReply(endpoint)) {
                codecs.add(new Codec(CodecCode.replyType(endpoint), names.reply(endpoint), CodecCode.reply(endpoint)));
            }
            body(endpoint)
                    .ifPresent(body -> codecs.add(
                            new Codec(CodecCode.readerType(body), names.body(endpoint), CodecCode.reader(body))));
        }
        return codecs;
    }

    /** {@code handlers.createBody()}. */
    CodeBlock bodyReader(Endpoint endpoint) {
        return CodeBlock.of(isRecord() ? "handlers.$L()" : "handlers.$L", names.body(endpoint));
    }

    /** {@code new Handlers(controller, codecs.reply(…), …)}. */
    CodeBlock construction() {
        if (!isRecord()) {
            return CodeBlock.of("new $T(controller, codecs)", names.handlers());
        }
        CodeBlock.Builder arguments = CodeBlock.builder().add("controller");
        codecs().forEach(codec -> arguments.add(",\n$L", codec.made()));
        CodeBlock all = arguments.build();
        String layout = all.toString().contains("\n") ? "new $T(\n$L)" : "new $T($L)";
        return CodeBlock.of(layout, names.handlers(), all);
    }

    static Optional<Binding.Body> body(Endpoint endpoint) {
        return endpoint.parameters().stream()
                .map(Parameter::binding)
                .filter(Binding.Body.class::isInstance)
                .map(Binding.Body.class::cast)
                .findFirst();
    }

    private MethodSpec handler(Endpoint endpoint) {
        NameAllocator locals = names.locals(endpoint);
        CodeBlock.Builder code = CodeBlock.builder().add(reads(endpoint, locals));
        List<Parameter> components = ArgumentRecords.components(endpoint);
        if (!components.isEmpty()) {
            code.addStatement(
                    "call.validate($L, $L)", names.argumentsConstant(endpoint), construction(endpoint, locals));
        } else if (endpoint.parameters().stream().anyMatch(HandlersRecord::canBeRejected)) {
            code.addStatement("call.check()");
        }
        CodeBlock arguments = endpoint.parameters().stream()
                .map(parameter -> CodeBlock.of("$L", locals.get(parameter.javaName())))
                .collect(CodeBlock.joining(", "));
        return method(endpoint, names.method(endpoint))
                .addCode(code.build())
                .addCode(call(endpoint, arguments))
                .build();
    }

    private static boolean canBeRejected(Parameter parameter) {
        return !(parameter.binding() instanceof Binding.TheRequest);
    }

    private MethodSpec reader(Endpoint endpoint) {
        NameAllocator locals = names.locals(endpoint);
        return MethodSpec.methodBuilder(names.reader(endpoint))
                .returns(names.argumentsType(endpoint))
                .addParameter(Call.class, "call")
                .addCode(reads(endpoint, locals))
                .addStatement("$T arguments = $L", names.argumentsType(endpoint), construction(endpoint, locals))
                .addStatement("call.validate($L, arguments)", names.argumentsConstant(endpoint))
                .addStatement("return arguments")
                .build();
    }

    private MethodSpec caller(Endpoint endpoint) {
        CodeBlock arguments = endpoint.parameters().stream()
                .map(parameter -> parameter.binding() instanceof Binding.TheRequest
                        ? CodeBlock.of("call.request()")
                        : CodeBlock.of("arguments.$L()", names.component(endpoint, parameter.javaName())))
                .collect(CodeBlock.joining(", "));
        return method(endpoint, names.method(endpoint))
                .addParameter(names.argumentsType(endpoint), "arguments")
                .addCode(call(endpoint, arguments))
                .build();
    }

    private static MethodSpec.Builder method(Endpoint endpoint, String name) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(name).addParameter(Call.class, "call");
        return endpoint.throwsChecked() ? method.addException(Exception.class) : method;
    }

    private CodeBlock construction(Endpoint endpoint, NameAllocator locals) {
        CodeBlock values = ArgumentRecords.components(endpoint).stream()
                .map(parameter -> CodeBlock.of("$L", locals.get(parameter.javaName())))
                .collect(CodeBlock.joining(", "));
        return CodeBlock.of("new $T($L)", names.argumentsType(endpoint), values);
    }

    private CodeBlock reads(Endpoint endpoint, NameAllocator locals) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (Parameter parameter : endpoint.parameters()) {
            String local = locals.get(parameter.javaName());
            if (parameter.binding() instanceof Binding.Scalar scalar) {
                TypeName type = ParameterFields.localType(parameter, scalar);
                code.addStatement("$T $L = $L.read(call)", type, local, names.parameter(endpoint, parameter));
            } else if (parameter.binding() instanceof Binding.Body body) {
                TypeName type = TypeNames.boxed(body.bodyType());
                CodeBlock read = CodeBlock.of("call.body($L)", names.body(endpoint));
                if (body.asOptional()) {
                    TypeName optional = ParameterizedTypeName.get(ClassName.get(Optional.class), type);
                    code.addStatement("$T $L = $T.ofNullable($L)", optional, local, Optional.class, read);
                } else {
                    code.addStatement("$T $L = $L", type, local, read);
                }
            } else if (!ArgumentRecords.isReadApart(endpoint)) {
                code.addStatement("$T $L = call.request()", TypeNames.of(parameter.type()), local);
            }
        }
        return code.build();
    }

    private CodeBlock call(Endpoint endpoint, CodeBlock arguments) {
        CodeBlock result = CodeBlock.of("$L.$L($L)", names.controller(), endpoint.method(), arguments);
        if (!CodecCode.hasReply(endpoint)) {
            return CodeBlock.builder()
                    .addStatement(result)
                    .addStatement("call.sendEmpty($L)", endpoint.status())
                    .build();
        }
        String send = endpoint.result().later() ? "sendLater" : "send";
        return CodeBlock.builder()
                .addStatement("call.$L($L, $L)", send, names.reply(endpoint), result)
                .build();
    }
}
