package dev.penstock.runtime;

import java.util.OptionalDouble;

/** A parameter of type {@code double}, read without boxing. Immutable. */
public final class DoubleParam {

    private final Input input;
    private final boolean required;
    private final double fallback;

    private DoubleParam(Input input, boolean required, double fallback) {
        this.input = input;
        this.required = required;
        this.fallback = fallback;
    }

    /** A path variable, by its name and position in the template. */
    public static DoubleParam path(String name, int index) {
        return new DoubleParam(Input.path(name, index), true, 0);
    }

    /** A query parameter. */
    public static DoubleParam query(String name) {
        return new DoubleParam(Input.of(Source.QUERY, name), true, 0);
    }

    /** A header. */
    public static DoubleParam header(String name) {
        return new DoubleParam(Input.of(Source.HEADER, name), true, 0);
    }

    /** A cookie. */
    public static DoubleParam cookie(String name) {
        return new DoubleParam(Input.of(Source.COOKIE, name), true, 0);
    }

    /** This, with the value that counts when none is sent. */
    public DoubleParam orElse(double value) {
        return new DoubleParam(input, false, value);
    }

    /** This, as {@code OptionalDouble}. */
    public Param<OptionalDouble> optional() {
        return new Param<>(input) {
            @Override
            public OptionalDouble read(Call call) {
                return input().first(call) == null
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(DoubleParam.this.read(call));
            }
        };
    }

    /** The value; if it is missing or not a number, that is recorded and 0 returned. */
    public double read(Call call) {
        String text = input.first(call);
        if (text == null) {
            if (required) {
                input.rejectMissing(call);
            }
            return fallback;
        }
        try {
            return Converters.parseDouble(text);
        } catch (NumberFormatException notANumber) {
            input.rejectType(call, Converters.DOUBLE.expected());
            return 0;
        }
    }
}
