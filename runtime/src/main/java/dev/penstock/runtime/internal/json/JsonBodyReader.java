package dev.penstock.runtime.internal.json;

import dev.penstock.Violation;
import dev.penstock.runtime.BodyReader;
import dev.penstock.runtime.TypeRef;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationContextExt;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads JSON bodies of one type. Immutable; any thread may use it.
 *
 * @param <T> the type
 */
public final class JsonBodyReader<T> implements BodyReader<T> {

    private static final List<Violation> MISSING = List.of(new Violation("body", null, "", "is required", "required"));

    private final TypeRef<T> type;
    private final JsonMapper mapper;
    private final ValueDeserializer<Object> deserializer;
    private final boolean required;

    private JsonBodyReader(
            TypeRef<T> type, JsonMapper mapper, ValueDeserializer<Object> deserializer, boolean required) {
        this.type = type;
        this.mapper = mapper;
        this.deserializer = deserializer;
        this.required = required;
    }

    static <T> JsonBodyReader<T> of(TypeRef<T> type, JsonMapper mapper) {
        try {
            ValueDeserializer<Object> deserializer =
                    mapper._deserializationContext().findRootValueDeserializer(mapper.constructType(type.type()));
            return new JsonBodyReader<>(type, mapper, deserializer, true);
        } catch (JacksonException undefined) {
            throw new IllegalStateException(
                    type + " can't be read from JSON: " + undefined.getOriginalMessage(), undefined);
        }
    }

    @Override
    public TypeRef<T> type() {
        return type;
    }

    @Override
    public JsonBodyReader<T> optional() {
        return new JsonBodyReader<>(type, mapper, deserializer, false);
    }

    /** Whether a body must be there and not be {@code null}. */
    public boolean required() {
        return required;
    }

    /**
     * Reads a body.
     *
     * @param bytes holds the body from its start; not kept
     * @param length the length of the body; 0 if there is none
     * @throws RuntimeException if a constructor, setter or deserializer of the application's own fails otherwise than
     *     by refusing its arguments with an {@code IllegalArgumentException}
     */
    public Decoded<T> decode(byte[] bytes, int length) {
        if (!Utf8.isValid(bytes, length)) {
            return Decoded.malformed(MalformedJson.notUtf8());
        }
        int noCharacter = Escapes.findNoCharacter(bytes, length);
        if (noCharacter >= 0) {
            return Decoded.malformed(MalformedJson.noCharacter(bytes, noCharacter));
        }
        DeserializationContextExt context = mapper._deserializationContext();
        try (JsonParser parser = mapper.tokenStreamFactory().createParser(context, bytes, 0, length)) {
            context.assignParser(parser);
            return decodeAll(parser, context);
        }
    }

    private Decoded<T> decodeAll(JsonParser parser, DeserializationContextExt context) {
        try {
            return decode(parser, context);
        } catch (JacksonException failure) {
            Problems problems = Problems.of(context);
            if (problems != null && Problems.full(context)) {
                return Decoded.wrong(problems.list());
            }
            if (Refusal.isMalformed(failure)) {
                return Decoded.malformed(MalformedJson.of(failure, parser));
            }
            throw failure;
        }
    }

    @SuppressWarnings("unchecked") // the deserializer was found for T
    private Decoded<T> decode(JsonParser parser, DeserializationContextExt context) {
        JsonToken first = parser.nextToken();
        @Nullable Object value = null;
        if (first != null && first != JsonToken.VALUE_NULL) {
            value = deserializer.deserialize(parser, context);
            context.checkUnresolvedObjectId();
        }
        if (first != null && parser.nextToken() != null) {
            return Decoded.malformed(MalformedJson.trailing(parser.currentTokenLocation()));
        }
        Problems problems = Problems.of(context);
        if (problems != null) {
            return new Decoded<>((T) value, problems.list(), null);
        }
        return value == null && required ? Decoded.wrong(MISSING) : Decoded.of((T) value);
    }
}
