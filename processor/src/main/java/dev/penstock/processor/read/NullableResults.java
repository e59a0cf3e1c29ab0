package dev.penstock.processor.read;

import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Finds {@code @Nullable} on results: on the value, whether it comes alone, in a future or in a {@code Response}, it says
 * that JSON {@code null} is an answer. On what is always there it says nothing. What an overridden method says does not
 * count: the one that overrides it may promise more.
 */
final class NullableResults {

    /**
     * Why null can't be returned.
     *
     * @param type in whose place it would be
     * @param why with what to write instead
     */
    record Refusal(String type, String why) {

        static Optional<Refusal> of(TypeMirror type, String why) {
            return Optional.of(new Refusal(TypeTexts.of(type), why));
        }
    }

    private final Reading reading;
    private final ClassFileNullability classFiles;

    NullableResults(Reading reading) {
        this.reading = reading;
        this.classFiles = new ClassFileNullability(reading.environment());
    }

    /** Whether the value of a result may be null; only of results that are not refused. */
    boolean isNullable(HandlerMethod handler, Optional<DeclaredType> stage, TypeMirror value) {
        String part = partOf(stage);
        boolean response = KnownTypes.is(value, KnownTypes.RESPONSE);
        TypeMirror written = response ? KnownTypes.argument(value) : value;
        return !ResultReader.isNothing(written)
                && isMarked(handler, written, response ? part + NullableInClassFile.argument(0) : part);
    }

    /**
     * Why null can't stand where it is said to; empty if it can.
     *
     * @param stage the future around everything, if there is one
     * @param value what is in it
     */
    Optional<Refusal> whyNot(HandlerMethod handler, Optional<DeclaredType> stage, TypeMirror value) {
        if (stage.isPresent() && isMarked(handler, handler.type().getReturnType(), "")) {
            return Refusal.of(
                    handler.type().getReturnType(),
                    "a future is always there; remove @Nullable, or write it on what the future holds");
        }
        String part = partOf(stage);
        boolean optional = KnownTypes.is(value, KnownTypes.OPTIONAL);
        if (!optional && !KnownTypes.is(value, KnownTypes.RESPONSE)) {
            return isMarked(handler, value, part) ? whyNot(value) : Optional.empty();
        }
        TypeMirror held = KnownTypes.argument(value);
        if (isMarked(handler, value, part)) {
            return Refusal.of(
                    value,
                    optional
                            ? "an Optional says already that there may be nothing; remove @Nullable"
                            : "a Response is always there; write Response<@Nullable " + TypeTexts.of(held) + ">");
        }
        if (!isMarked(handler, held, part + NullableInClassFile.argument(0))) {
            return Optional.empty();
        }
        return optional ? Refusal.of(held, "an Optional holds no null; remove @Nullable") : whyNot(held);
    }

    private static Optional<Refusal> whyNot(TypeMirror value) {
        if (value.getKind().isPrimitive() || value.getKind() == TypeKind.VOID) {
            return Refusal.of(value, "it is never null; remove @Nullable");
        }
        if (KnownTypes.is(value, "java.lang.String")) {
            return Refusal.of(
                    value,
                    "text is sent as it is, and none says null; write Optional<String> to answer 404, or"
                            + " Response<String> with Response.empty(204)");
        }
        return value instanceof ArrayType array && array.getComponentType().getKind() == TypeKind.BYTE
                ? Refusal.of(
                        value,
                        "bytes are sent as they are, and none say null; write Optional<byte[]> to answer 404, or"
                                + " Response<byte[]> with Response.empty(204)")
                : Optional.empty();
    }

    private static String partOf(Optional<DeclaredType> stage) {
        return stage.isPresent() ? NullableInClassFile.argument(0) : "";
    }

    /** Of a class file, javac may not tell what stands on a type. */
    private boolean isMarked(HandlerMethod handler, TypeMirror type, String part) {
        ExecutableElement method = handler.element();
        boolean whole = part.isEmpty();
        return Annotations.hasSimpleName(type, "Nullable")
                || whole && Annotations.hasSimpleName(method, "Nullable")
                || whole && Annotations.hasSimpleName(method.getReturnType(), "Nullable")
                || !reading.diagnostics().isCompiledNow(method) && classFiles.isNullable(method, part);
    }
}
