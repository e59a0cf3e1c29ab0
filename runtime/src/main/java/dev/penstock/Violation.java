package dev.penstock;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a request, as listed under {@code errors} of a 422 {@link Problem}.
 *
 * @param in where the value was sent: {@code path}, {@code query}, {@code header}, {@code cookie} or {@code body}
 * @param name the name of the parameter, or of the property of the body; absent where the body as a whole is wrong
 * @param pointer the place in the body as a JSON Pointer (RFC 6901); absent for other sources
 * @param message what is wrong, in words for a person; never the value that was sent
 * @param code what is wrong, for a program: the constraint's name in lower camel case, or {@code required}, {@code type}
 *     or {@code json}
 */
public record Violation(
        String in, @Nullable String name, @Nullable String pointer, String message, String code) {}
