package dev.penstock.runtime;

import java.util.OptionalLong;

/** A parameter of type {@code long}, read without boxing. Immutable. */
public final class LongParam {

    private final Input input;
    private final boolean required;
    private final long fallback;

    private LongParam(Input input, boolean required, long fallback) {
        this.input = input;
        this.required = required;
        this.fallback = fallback;
    }

    /** A path variable, by its name and position in the template. */
    public static LongParam path(String name, int index) {
        return new LongParam(Input.path(name, index), true, 0);
    }

    /** A query parameter. */
    public static LongParam query(String name) {
        return new LongParam(Input.of(Source.QUERY, name), true, 0);
    }

    /** A header. */
    public static LongParam header(String name) {
        return new LongParam(Input.of(Source.HEADER, name), true, 0);
    }

    /** A cookie. */
    public static LongParam cookie(String name) {
        return new LongParam(Input.of(Source.COOKIE, name), true, 0);
    }

    /** This, with the value that counts when none is sent. */
    public LongParam orElse(long value) {
        return new LongParam(input, false, value);
    }

    /** This, as {@code OptionalLong}. */
    public Param<OptionalLong> optional() {
        return new Param<>(input) {
            @Override
            public OptionalLong read(Call call) {
                return input().first(call) == null ? OptionalLong.empty() : OptionalLong.of(LongParam.this.read(call));
            }
        };
    }

    /** The value; if it is missing or not a whole number of 64 bits, that is recorded and 0 returned. */
    public long read(Call call) {
        String text = input.first(call);
        if (text == null) {
            if (required) {
                input.rejectMissing(call);
            }
            return fallback;
        }
        try {
            return Converters.parseLong(text);
        } catch (NumberFormatException notANumber) {
            input.rejectType(call, Converters.LONG.expected());
            return 0;
        }
    }
}
