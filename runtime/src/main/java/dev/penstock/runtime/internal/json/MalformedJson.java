package dev.penstock.runtime.internal.json;

import dev.penstock.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** The problems of bodies that can't be read as JSON: where and in what kind of way, without a word of the body. */
final class MalformedJson {

    private MalformedJson() {}

    /** @param parser where the reading has ended */
    static Problem of(JacksonException failure, JsonParser parser) {
        String what = "not valid JSON";
        if (failure instanceof UnexpectedEndOfInputException) {
            what = "the JSON ends too early";
        } else if (failure instanceof StreamConstraintsException) {
            what = limit(String.valueOf(failure.getOriginalMessage()), parser);
        } else if (String.valueOf(failure.getOriginalMessage()).startsWith("Duplicate Object property")) {
            what = "a property occurs twice";
        }
        TokenStreamLocation location = failure.getLocation();
        return at(location == null ? parser.currentLocation() : location, what);
    }

    /** Which limit is exceeded, only the message tells. */
    private static String limit(String message, JsonParser parser) {
        if (message.startsWith("Number value length")) {
            JsonPointer place = parser.streamReadContext().pathAsPointer();
            return "a number has more than " + Json.MAX_NUMBER_LENGTH + " digits, at \"" + place + '"';
        }
        if (message.startsWith("Name length")) {
            return "a property's name has more than " + Json.MAX_NAME_LENGTH + " characters";
        }
        return message.startsWith("Document nesting depth")
                ? "the JSON is nested more than " + Json.MAX_DEPTH + " levels deep"
                : "the JSON is too large to be read";
    }

    static Problem trailing(TokenStreamLocation location) {
        return at(location, "something follows the JSON value");
    }

    static Problem notUtf8() {
        return problem("JSON must be encoded in UTF-8");
    }

    /** An escape at an index stands for half of a character or for NUL. */
    static Problem noCharacter(byte[] json, int index) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < index; i++) {
            if (json[i] == '\n') {
                line++;
                start = i + 1;
            }
        }
        return problem(
                "a text has NUL or half of a surrogate pair (line " + line + ", column " + (index - start + 1) + ")");
    }

    private static Problem at(TokenStreamLocation location, String what) {
        return location == null || location.getLineNr() < 1
                ? problem(what)
                : problem(what + " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")");
    }

    private static Problem problem(String detail) {
        return Problem.of(400, detail).withType("urn:penstock:problem:malformed-json", "Malformed JSON");
    }
}
