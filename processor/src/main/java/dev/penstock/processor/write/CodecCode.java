package dev.penstock.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.penstock.Response;
import dev.penstock.processor.model.Binding;
import dev.penstock.processor.model.Endpoint;
import dev.penstock.processor.model.JavaType;
import dev.penstock.processor.model.Result;
import dev.penstock.runtime.BodyReader;
import dev.penstock.runtime.Reply;
import dev.penstock.runtime.TypeRef;
import java.util.Optional;

/** Writes how replies and readers of bodies are made at start. */
final class CodecCode {

    private CodecCode() {}

    /** Whether an endpoint answers through a reply; one that returns void answers with a status alone. */
    static boolean hasReply(Endpoint endpoint) {
        return endpoint.result().kind() != Result.Kind.EMPTY
                || endpoint.result().later();
    }

    /** {@code Reply<List<Item>>}. */
    static TypeName replyType(Endpoint endpoint) {
        TypeName value = TypeNames.boxed(endpoint.result().valueType());
        TypeName sent = switch (endpoint.result().kind()) {
            case EMPTY -> ClassName.get(Void.class);
            case VALUE -> value;
            case OPTIONAL -> ParameterizedTypeName.get(ClassName.get(Optional.class), value);
            case RESPONSE -> ParameterizedTypeName.get(ClassName.get(Response.class), value);
        };
        return ParameterizedTypeName.get(ClassName.get(Reply.class), sent);
    }

    /** The media type of all answers that are no problems; empty if there are none, or they may have their own. */
    static String mediaType(Endpoint endpoint) {
        Result result = endpoint.result();
        return switch (result.kind()) {
            case EMPTY, RESPONSE -> "";
            case VALUE, OPTIONAL ->
                switch (result.valueType().text()) {
                    case "java.lang.String" -> "text/plain";
                    case "byte[]" -> "application/octet-stream";
                    default -> "application/json";
                };
        };
    }

    /** {@code codecs.reply(200, new TypeRef<List<Item>>() {})}. */
    static CodeBlock reply(Endpoint endpoint) {
        Result result = endpoint.result();
        CodeBlock type = result.kind() == Result.Kind.EMPTY ? CodeBlock.of("") : typeRef(result.valueType());
        CodeBlock reply = switch (result.kind()) {
            case EMPTY -> CodeBlock.of("codecs.emptyReply($L)", endpoint.status());
            case VALUE -> CodeBlock.of("codecs.reply($L, $L)", endpoint.status(), type);
            case OPTIONAL -> CodeBlock.of("codecs.optionalReply($L, $L)", endpoint.status(), type);
            case RESPONSE -> CodeBlock.of("codecs.responseReply($L)", type);
        };
        CodeBlock complete = result.nullable() ? CodeBlock.of("$L.orNull()", reply) : reply;
        return result.blockingSerializer().isEmpty() ? complete : CodeBlock.of("$L.onWorker()", complete);
    }

    static TypeName readerType(Binding.Body body) {
        return ParameterizedTypeName.get(ClassName.get(BodyReader.class), TypeNames.boxed(body.bodyType()));
    }

    /** {@code codecs.json(TypeRef.of(NewItem.class))}. */
    static CodeBlock reader(Binding.Body body) {
        CodeBlock reader = CodeBlock.of("codecs.json($L)", typeRef(body.bodyType()));
        return body.required() ? reader : CodeBlock.of("$L.optional()", reader);
    }

    private static CodeBlock typeRef(JavaType type) {
        TypeName name = TypeNames.boxed(type);
        return isGeneric(type)
                ? CodeBlock.of("new $T<$T>() {}", TypeRef.class, name)
                : CodeBlock.of("$T.of($T.class)", TypeRef.class, name);
    }

    private static boolean isGeneric(JavaType type) {
        return type instanceof JavaType.ArrayType array ? isGeneric(array.component()) : type.hasArguments();
    }
}
