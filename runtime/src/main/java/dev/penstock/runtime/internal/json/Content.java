package dev.penstock.runtime.internal.json;

import dev.penstock.runtime.TypeRef;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
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
        JavaType declared = mapper.constructType(type.type());
        // As a part of another value it would be written as what it is, too.
        boolean oneOfSeveral = declared.getRawClass().isSealed()
                && mapper._serializationContext().findTypeSerializer(declared) == null;
        return new Value<>(oneOfSeveral ? mapper.writer() : mapper.writerFor(declared));
    }

    /** Writes status, headers and body are the target's; this writes the body. */
    void write(T value, ReplyTarget target) throws IOException;

    /** Text as it is. */
    record Text() implements Content<String> {
        @Override
        public void write(String value, ReplyTarget target) throws IOException {
            target.body("text/plain;charset=UTF-8").write(value.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Bytes as they are. */
    record Bytes() implements Content<byte[]> {
        @Override
        public void write(byte[] value, ReplyTarget target) throws IOException {
            target.body("application/octet-stream").write(value);
        }
    }

    /** JSON. */
    record Value<T>(ObjectWriter writer) implements Content<T> {
        @Override
        public void write(T value, ReplyTarget target) {
            OutputStream out = target.body("application/json");
            writer.writeValue(out, value);
        }
    }
}
