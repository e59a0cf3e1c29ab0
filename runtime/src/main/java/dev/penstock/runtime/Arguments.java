package dev.penstock.runtime;

import java.util.ArrayList;
import java.util.List;

/**
 * Where each component of a generated record of arguments, or of a settings record, comes from, so that a violated constraint can be reported
 * by the name that the caller used. Immutable.
 *
 * @param type the record
 * @param origins one for each component, in order
 * @param <R> the record
 */
public record Arguments<R extends Record>(Class<R> type, List<Origin> origins) {

    /**
     * Where a component comes from.
     *
     * @param source path, query, header, cookie, body or setting
     * @param name the name in the request; the parameter's name for a body
     */
    public record Origin(Source source, String name) {}

    /** Copies the list. */
    public Arguments {
        origins = List.copyOf(origins);
    }

    /** The components of a record, to be given in order. */
    public static <R extends Record> Arguments<R> of(Class<R> type) {
        return new Arguments<>(type, List.of());
    }

    /** This, with a component that comes from a path variable. */
    public Arguments<R> path(String name) {
        return and(Source.PATH, name);
    }

    /** This, with a component that comes from a query parameter. */
    public Arguments<R> query(String name) {
        return and(Source.QUERY, name);
    }

    /** This, with a component that comes from a header. */
    public Arguments<R> header(String name) {
        return and(Source.HEADER, name);
    }

    /** This, with a component that comes from a cookie. */
    public Arguments<R> cookie(String name) {
        return and(Source.COOKIE, name);
    }

    /** This, with a component that is the body. */
    public Arguments<R> body(String name) {
        return and(Source.BODY, name);
    }

    /** This, with a component that is a setting. */
    public Arguments<R> setting(String name) {
        return and(Source.SETTING, name);
    }

    private Arguments<R> and(Source source, String name) {
        List<Origin> more = new ArrayList<>(origins);
        more.add(new Origin(source, name));
        return new Arguments<>(type, more);
    }
}
