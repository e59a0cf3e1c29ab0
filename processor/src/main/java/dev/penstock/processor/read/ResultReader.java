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
    private final NullableResults nullable;

    ResultReader(Reading reading) {
        this.reading = reading;
        this.nested = new NestedResults(reading.known());
        this.nullable = new NullableResults(reading);
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
        TypeMirror value =
                stage.map(future -> reading.known().argument(type, future)).orElse(type);
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
        Optional<NullableResults.Refusal> nowhere = nullable.whyNot(handler, stage, value);
        if (nowhere.isPresent()) {
            reading.diagnostics()
                    .report(
                            Diagnostic.RESULT_NOT_NULLABLE,
                            handler.origin(),
                            place,
                            nowhere.get().type(),
                            nowhere.get().why());
            return Optional.empty();
        }
        return Optional.of(result(value, stage.isPresent(), nullable.isNullable(handler, stage, value), handler));
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

    private Result result(TypeMirror type, boolean later, boolean orNull, HandlerMethod handler) {
        if (isNothing(type)) {
            return new Result(Result.Kind.EMPTY, later, VOID, false, Optional.empty(), "");
        }
        if (KnownTypes.is(type, KnownTypes.OPTIONAL)) {
            return result(Result.Kind.OPTIONAL, later, KnownTypes.argument(type), false, handler);
        }
        if (KnownTypes.is(type, KnownTypes.RESPONSE)) {
            return result(Result.Kind.RESPONSE, later, KnownTypes.argument(type), orNull, handler);
        }
        return result(Result.Kind.VALUE, later, type, orNull, handler);
    }

    private Result result(Result.Kind kind, boolean later, TypeMirror value, boolean orNull, HandlerMethod handler) {
        Optional<Shape> shape = isNothing(value)
                ? Optional.empty()
                : Optional.of(reading.shapes().result(value, handler.element()))
                        .map(found -> orNull ? new Shape.NullableShape(found) : found);
        String blocking = shape.flatMap(found -> reading.shapes().blockingSerializer(found))
                .orElse("");
        return new Result(kind, later, reading.javaTypes().of(value), orNull, shape, blocking);
    }

    static boolean isNothing(TypeMirror type) {
        return type.getKind() == TypeKind.VOID || KnownTypes.is(type, "java.lang.Void");
    }
}
