package dev.penstock.runtime.internal.json;

import dev.penstock.runtime.TypeRef;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a value becomes the bytes of a body.
 *
 * @param <T> the type of the value
 */
sealed interface Content<T> {

    /** The content of values of a type. */
    @SuppressWarnings("unchecked") // the type says what T is
    static <T> Content<T> of(TypeRef<T> type, JsonMapper mapper) {
        if (type.type() == String.class) {
            return (Content<T>) new Text();
        }
        if (type.type() == byte[].class) {
            return (Content<T>) new Bytes();
        }
        if (type.type() == Void.class) {
            return new Nothing<>();
        }
        JavaType declared = mapper.constructType(type.type());
        // As a part of another value it would be written as what it is, too.
        boolean oneOfSeveral = declared.getRawClass().isSealed()
                && mapper._serializationContext().findTypeSerializer(declared) == null;
        return new Value<>(oneOfSeveral ? mapper.writer() : mapper.writerFor(declared), false);
    }

    /**
     * Writes the body.
     *
     * @throws IllegalStateException if there is no value, and this is not {@link #orNull}
     */
    void write(@Nullable T value, ReplyTarget target) throws IOException;

    /**
     * The same, with null.
     *
     * @throws IllegalArgumentException if no body says null; the processor refuses such results
     */
    Content<T> orNull();

    private static <T> Content<T> neverNull() {
        throw new IllegalArgumentException("text and bytes are never null");
    }

    private static byte[] present(byte @Nullable [] value) {
        if (value == null) {
            throw new IllegalStateException("the result, or the value in its Response, is null, and neither text nor"
                    + " bytes can say so; return Optional to answer 404, or Response.empty(204)");
        }
        return value;
    }

    /** Text as it is. */
    record Text() implements Content<String> {
        @Override
        public void write(@Nullable String value, ReplyTarget target) throws IOException {
            byte[] bytes = present(value == null ? null : value.getBytes(StandardCharsets.UTF_8));
            target.body("text/plain;charset=UTF-8").write(bytes);
        }

        @Override
        public Content<String> orNull() {
            return neverNull();
        }
    }

    /** Bytes as they are. */
    record Bytes() implements Content<byte[]> {
        @Override
        public void write(byte @Nullable [] value, ReplyTarget target) throws IOException {
            byte[] bytes = present(value);
            target.body("application/octet-stream").write(bytes);
        }

        @Override
        public Content<byte[]> orNull() {
            return neverNull();
        }
    }

    /** No body: of {@code Void}, null is the only value. */
    record Nothing<T>() implements Content<T> {
        @Override
        public void write(@Nullable T value, ReplyTarget target) {}

        @Override
        public Content<T> orNull() {
            return this;
        }
    }

    /** JSON. */
    record Value<T>(ObjectWriter writer, boolean canBeNull) implements Content<T> {
        @Override
        public void write(@Nullable T value, ReplyTarget target) {
            if (value == null && !canBeNull) {
                throw new IllegalStateException("the result, or the value in its Response, is null; mark its type"
                        + " @Nullable to answer JSON null, or return Optional to answer 404");
            }
            writer.writeValue(target.body("application/json"), value);
        }

        @Override
        public Content<T> orNull() {
            return new Value<>(writer, true);
        }
    }
}
