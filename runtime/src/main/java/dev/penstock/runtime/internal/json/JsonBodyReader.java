package dev.penstock.runtime.internal.json;

import dev.penstock.Problem;
import dev.penstock.Violation;
import dev.penstock.runtime.BodyReader;
import dev.penstock.runtime.TypeRef;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.ObjectReader;

/**
 * Reads JSON bodies of one type. Immutable; any thread may use it.
 *
 * @param <T> the type
 */
public final class JsonBodyReader<T> implements BodyReader<T> {

    private final TypeRef<T> type;
    private final ObjectReader reader;
    private final boolean required;

    JsonBodyReader(TypeRef<T> type, ObjectReader reader, boolean required) {
        this.type = type;
        this.reader = reader;
        this.required = required;
    }

    @Override
    public TypeRef<T> type() {
        return type;
    }

    @Override
    public JsonBodyReader<T> optional() {
        return new JsonBodyReader<>(type, reader, false);
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
     */
    public Decoded<T> decode(byte[] bytes, int length) {
        try {
            T value = length == 0 ? null : reader.readValue(bytes, 0, length);
            return value == null && required
                    ? Decoded.wrong(List.of(new Violation("body", null, "", "is required", "required")))
                    : Decoded.of(value);
        } catch (DatabindException wrong) {
            return Decoded.wrong(List.of(new Violation("body", null, "", "is not valid", "type")));
        } catch (JacksonException malformed) {
            return Decoded.malformed(Problem.of(400).withType("urn:penstock:problem:malformed-json", "Malformed JSON"));
        }
    }
}
