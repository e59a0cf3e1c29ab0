package dev.penstock.processor.read;

import dev.penstock.processor.Diagnostic;
import dev.penstock.processor.model.JavaType;
import dev.penstock.processor.model.Origin;
import dev.penstock.processor.model.Result;
import dev.penstock.processor.model.Shape;
import java.util.Optional;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/** Reads what a handler returns: the value itself, and what it comes in. */
final class ResultReader {

    private static final JavaType VOID = new JavaType.Primitive("void");

    private final Reading reading;
    private final NestedResults nested;

    ResultReader(Reading reading) {
        this.reading = reading;
        this.nested = new NestedResults(reading.known());
    }

    /** The result; empty if something was reported. */
    Optional<Result> read(HandlerMethod handler, String place) {
        TypeMirror type = handler.type().getReturnType();
        Optional<DeclaredType> stage = reading.known().supertype(type, KnownTypes.COMPLETION_STAGE);
        if (stage.isEmpty()
                && reading.known().supertype(type, KnownTypes.FUTURE).isPresent()) {
            return rawFuture(handler, place, "return CompletableFuture, or the plain value to wait for it on a worker");
        }
        if (stage.isPresent() && isOpen(stage.get())) {
            return rawFuture(handler, place, "write its type argument: " + TypeTexts.simpleName(type) + "<…>");
        }
        if (!reading.signatureTypes().check(type, handler.origin(), "the result of " + place)) {
            return Optional.empty();
        }
        TypeMirror value = stage.map(KnownTypes::argument).orElse(type);
        Optional<String> nonsense = nested.whyNot(value, stage.isPresent());
        if (nonsense.isPresent()) {
            reading.diagnostics()
                    .report(
                            Diagnostic.RESULT_NOT_POSSIBLE,
                            handler.origin(),
                            place,
                            TypeTexts.of(type),
                            nonsense.get());
            return Optional.empty();
        }
        return Optional.of(result(value, stage.isPresent(), handler));
    }

    private static boolean isOpen(DeclaredType stage) {
        return SignatureTypes.isRaw(stage)
                || (stage.getTypeArguments().get(0) instanceof WildcardType wildcard
                        && wildcard.getExtendsBound() == null);
    }

    private Optional<Result> rawFuture(HandlerMethod handler, String place, String advice) {
        reading.diagnostics()
                .report(
                        Diagnostic.RAW_FUTURE,
                        Origin.of(handler.element()),
                        place,
                        TypeTexts.of(handler.type().getReturnType()),
                        advice);
        return Optional.empty();
    }

    private Result result(TypeMirror type, boolean later, HandlerMethod handler) {
        if (isNothing(type)) {
            return new Result(Result.Kind.EMPTY, later, VOID, Optional.empty(), "");
        }
        if (KnownTypes.is(type, KnownTypes.OPTIONAL)) {
            return result(Result.Kind.OPTIONAL, later, KnownTypes.argument(type), handler);
        }
        if (KnownTypes.is(type, KnownTypes.RESPONSE)) {
            return result(Result.Kind.RESPONSE, later, KnownTypes.argument(type), handler);
        }
        return result(Result.Kind.VALUE, later, type, handler);
    }

    private Result result(Result.Kind kind, boolean later, TypeMirror value, HandlerMethod handler) {
        Optional<Shape> shape = isNothing(value)
                ? Optional.empty()
                : Optional.of(reading.shapes().result(value, handler.element()));
        String blocking = shape.flatMap(found -> reading.shapes().blockingSerializer(found))
                .orElse("");
        return new Result(kind, later, reading.javaTypes().of(value), shape, blocking);
    }

    private static boolean isNothing(TypeMirror type) {
        return type.getKind() == TypeKind.VOID || KnownTypes.is(type, "java.lang.Void");
    }
}
