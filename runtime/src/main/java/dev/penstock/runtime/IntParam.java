package dev.penstock.runtime;

import java.util.OptionalInt;

/** A parameter of type {@code int}, read without boxing. Immutable. */
public final class IntParam {

    private final Input input;
    private final boolean required;
    private final int fallback;

    private IntParam(Input input, boolean required, int fallback) {
        this.input = input;
        this.required = required;
        this.fallback = fallback;
    }

    /** A path variable, by its name and position in the template. */
    public static IntParam path(String name, int index) {
        return new IntParam(Input.path(name, index), true, 0);
    }

    /** A query parameter. */
    public static IntParam query(String name) {
        return new IntParam(Input.of(Source.QUERY, name), true, 0);
    }

    /** A header. */
    public static IntParam header(String name) {
        return new IntParam(Input.of(Source.HEADER, name), true, 0);
    }

    /** A cookie. */
    public static IntParam cookie(String name) {
        return new IntParam(Input.of(Source.COOKIE, name), true, 0);
    }

    /** This, with the value that counts when none is sent. */
    public IntParam orElse(int value) {
        return new IntParam(input, false, value);
    }

    /** This, as {@code OptionalInt}. */
    public Param<OptionalInt> optional() {
        return new Param<>(input) {
            @Override
            public OptionalInt read(Call call) {
                return input().first(call) == null ? OptionalInt.empty() : OptionalInt.of(IntParam.this.read(call));
            }
        };
    }

    /** The value; if it is missing or not a whole number of 32 bits, that is recorded and 0 returned. */
    public int read(Call call) {
        String text = input.first(call);
        if (text == null) {
            if (required) {
                input.rejectMissing(call);
            }
            return fallback;
        }
        try {
            return Converters.parseInt(text);
        } catch (NumberFormatException notANumber) {
            input.rejectType(call, Converters.INT.expected());
            return 0;
        }
    }
}
