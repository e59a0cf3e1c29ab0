package dev.penstock.processor.read;

import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/**
 * Finds in results what means something only around the whole of them: a future around everything, then an
 * {@code Optional} or a {@code Response}. Deeper inside, JSON would be written of the thing itself.
 */
final class NestedResults {

    private final KnownTypes known;

    NestedResults(KnownTypes known) {
        this.known = known;
    }

    /**
     * Why a result can't be returned, and what to write instead; empty if it can.
     *
     * @param type without the future around it
     * @param later whether there was one
     */
    Optional<String> whyNot(TypeMirror type, boolean later) {
        boolean optional = KnownTypes.is(type, KnownTypes.OPTIONAL);
        if (!optional && !KnownTypes.is(type, KnownTypes.RESPONSE)) {
            return whyNotWithin(type, later);
        }
        TypeMirror value = KnownTypes.argument(type);
        if (optional && KnownTypes.is(value, KnownTypes.OPTIONAL)) {
            return Optional.of("one Optional says already that there may be nothing; write " + TypeTexts.of(value));
        }
        if (optional && KnownTypes.is(value, KnownTypes.RESPONSE)) {
            return Optional.of("a Response is always there; write " + TypeTexts.of(value) + ", with a status that says"
                    + " that there is nothing");
        }
        if (!optional && KnownTypes.is(value, KnownTypes.RESPONSE)) {
            return Optional.of("a Response is the whole answer, and there is one; write " + TypeTexts.of(value));
        }
        return whyNotWithin(value, later);
    }

    private Optional<String> whyNotWithin(TypeMirror type, boolean later) {
        if (known.supertype(type, KnownTypes.COMPLETION_STAGE).isPresent()
                || known.supertype(type, KnownTypes.FUTURE).isPresent()) {
            return Optional.of(
                    later
                            ? "only the outer future is waited for; join them with thenCompose"
                            : "a future is waited for only if it is the whole result; write CompletableFuture around"
                                    + " everything");
        }
        if (KnownTypes.is(type, KnownTypes.RESPONSE)) {
            return Optional.of("a Response is a whole answer, and can't be a part of one; write Response around"
                    + " everything, or leave it out");
        }
        if (KnownTypes.is(type, KnownTypes.REQUEST)) {
            return Optional.of("a request can't be written as JSON; return a record with what is needed of it");
        }
        return parts(type).flatMap(part -> whyNotWithin(part, later).stream()).findFirst();
    }

    private static Stream<? extends TypeMirror> parts(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return Stream.of(array.getComponentType());
        }
        if (type instanceof WildcardType wildcard) {
            return Stream.ofNullable(wildcard.getExtendsBound());
        }
        return type instanceof DeclaredType declared ? declared.getTypeArguments().stream() : Stream.empty();
    }
}
