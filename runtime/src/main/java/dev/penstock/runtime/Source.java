package dev.penstock.runtime;

/** The part of a request that a value comes from, or the settings. */
public enum Source {
    /** A variable of the path template. */
    PATH("path"),
    /** The query string. */
    QUERY("query"),
    /** A header field. */
    HEADER("header"),
    /** A cookie. */
    COOKIE("cookie"),
    /** The request body. */
    BODY("body"),
    /** A setting of the application. */
    SETTING("setting");

    private final String text;

    Source(String text) {
        this.text = text;
    }

    /** The word for it in {@link dev.penstock.Violation#in()} and in OpenAPI. */
    public String text() {
        return text;
    }
}
