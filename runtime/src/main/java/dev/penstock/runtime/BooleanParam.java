package dev.penstock.runtime;

/** A parameter of type {@code boolean}, read without boxing. Immutable. */
public final class BooleanParam {

    private final Input input;
    private final boolean required;
    private final boolean fallback;

    private BooleanParam(Input input, boolean required, boolean fallback) {
        this.input = input;
        this.required = required;
        this.fallback = fallback;
    }

    /** A path variable, by its name and position in the template. */
    public static BooleanParam path(String name, int index) {
        return new BooleanParam(Input.path(name, index), true, false);
    }

    /** A query parameter. */
    public static BooleanParam query(String name) {
        return new BooleanParam(Input.of(Source.QUERY, name), true, false);
    }

    /** A header. */
    public static BooleanParam header(String name) {
        return new BooleanParam(Input.of(Source.HEADER, name), true, false);
    }

    /** A cookie. */
    public static BooleanParam cookie(String name) {
        return new BooleanParam(Input.of(Source.COOKIE, name), true, false);
    }

    /** This, with the value that counts when none is sent. */
    public BooleanParam orElse(boolean value) {
        return new BooleanParam(input, false, value);
    }

    /** The value; if it is missing or not a truth value, that is recorded and false returned. */
    public boolean read(Call call) {
        String text = input.first(call);
        if (text == null) {
            if (required) {
                input.rejectMissing(call);
            }
            return fallback;
        }
        try {
            return Converters.parseBoolean(text);
        } catch (IllegalArgumentException neither) {
            input.rejectType(call, Converters.BOOLEAN.expected());
            return false;
        }
    }
}
