package dev.penstock.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a parameter is read from: a source and a name, or a position in the path template.
 *
 * @param source the part of the request
 * @param name the name in the request
 * @param index the position among the template's variables; only for {@link Source#PATH}
 */
record Input(Source source, String name, int index) {

    static Input path(String name, int index) {
        return new Input(Source.PATH, name, index);
    }

    static Input of(Source source, String name) {
        return new Input(source, name, -1);
    }

    /** The first value as text, or null if it is not there. */
    @Nullable
    String first(Call call) {
        return switch (source) {
            case PATH -> call.path(index);
            case QUERY -> call.query(name);
            case HEADER -> call.header(name);
            case COOKIE -> call.cookie(name);
            case BODY, SETTING -> throw new IllegalStateException("a " + source.text() + " is not a parameter");
        };
    }

    /** All values as text. */
    List<String> all(Call call) {
        return switch (source) {
            case QUERY -> call.queries(name);
            case HEADER -> FieldList.elements(call.headers(name));
            default -> {
                String one = first(call);
                yield one == null ? List.of() : List.of(one);
            }
        };
    }

    void rejectMissing(Call call) {
        call.reject(source, name, "required", "is required");
    }

    void rejectType(Call call, String expected) {
        reject(call, "must be " + expected);
    }

    void rejectType(Call call, Converter<?> converter, String text, RuntimeException refused) {
        reject(call, converter.complaint(text, refused));
    }

    private void reject(Call call, String message) {
        call.reject(source, name, "type", message);
    }
}
