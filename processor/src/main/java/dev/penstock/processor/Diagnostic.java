package dev.penstock.processor;

import javax.tools.Diagnostic.Kind;

/**
 * Every message of the processor. A code never changes its meaning; each has a section in {@code docs/errors.md} and a
 * negative test. The text's first line says what is wrong and what to write instead.
 *
 * <p>Codes 101 to 199 are about controllers, paths and parameters, 201 to 299 about types and constraints, 301 to 399
 * about applications, providers and settings, 401 to 499 about the OpenAPI document, 901 about Penstock itself.
 */
public enum Diagnostic {
    PATH_VARIABLE_WITHOUT_PARAMETER(
            "PEN101", Kind.ERROR, "path variable '{%s}' of \"%s\" has no parameter on %s; %s"),
    RAW_TYPE("PEN201", Kind.ERROR, "%s is used without its type arguments; write %s"),
    UNSUPPORTED_TYPE("PEN202", Kind.ERROR, "JSON can't hold a value of this type (%s); write a class or a record"),
    MAP_KEY(
            "PEN203",
            Kind.ERROR,
            "a map with keys of %s can't be JSON; write String, an enum, a number, UUID or a java.time type as key"),
    DEFAULT_OF_NO_SCALAR(
            "PEN211", Kind.ERROR, "@Default of '%s' stands on a type that no text stands for; write Optional instead"),
    DEFAULT_DOES_NOT_PARSE("PEN212", Kind.ERROR, "@Default(\"%s\") of '%s' is not %s"),
    CONSTRAINT_GROUPS(
            "PEN221",
            Kind.ERROR,
            "@%s has groups, and a request is validated without any; remove them, and write one body type for each case"),
    CONSTRAINT_ON_WRONG_TYPE("PEN222", Kind.ERROR, "@%s can't be checked here: %s"),
    PROCESSOR_FAILED(
            "PEN901", Kind.ERROR, "Penstock's processor failed on %s; this is a bug in Penstock, please report it:%n%s");

    private final String code;
    private final Kind kind;
    private final String text;

    Diagnostic(String code, Kind kind, String text) {
        this.code = code;
        this.kind = kind;
        this.text = text;
    }

    /** The stable code: {@code PEN101}. */
    public String code() {
        return code;
    }

    /** Whether it ends the build. */
    public Kind kind() {
        return kind;
    }

    /** The message: the code in brackets, then the text with its places filled in. */
    public String message(Object... arguments) {
        return "[" + code + "] " + String.format(java.util.Locale.ROOT, text, arguments);
    }
}
