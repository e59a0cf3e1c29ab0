package dev.penstock.runtime;

import dev.penstock.Response;
import java.util.Optional;

/** Makes, once at start, the readers of request bodies and the replies that write results. */
public interface Codecs {

    /** A reader of JSON bodies of a type. */
    <T> BodyReader<T> json(TypeRef<T> type);

    /** Writes a value: JSON, or text for a {@code String}, or plain bytes for a {@code byte[]}. */
    <T> Reply<T> reply(int status, TypeRef<T> type);

    /** Writes the value if there is one, and answers 404 if not. */
    <T> Reply<Optional<T>> optionalReply(int status, TypeRef<T> type);

    /** Writes the value, status and headers of a {@link Response}. */
    <T> Reply<Response<T>> responseReply(TypeRef<T> type);

    /** Answers without a body; for {@code void} and {@code CompletionStage<Void>}. */
    <T> Reply<T> emptyReply(int status);
}
