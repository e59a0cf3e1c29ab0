package dev.penstock.runtime.internal.document;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON (RFC 8259) into trees as {@link CanonicalJson} writes them. For the short texts of annotations, where the
 * processor has no library; not for what comes over a network.
 */
public final class JsonText {

    private static final int DEEPEST = 100;

    private final String text;
    private int at;
    private int depth;

    private JsonText(String text) {
        this.text = text;
    }

    /**
     * Reads a whole text.
     *
     * @throws IllegalArgumentException if it is not JSON; the message says where and what was expected
     */
    public static @Nullable Object parse(String text) {
        JsonText json = new JsonText(text);
        Object value = json.value();
        json.space();
        if (json.at < text.length()) {
            throw json.expected("the end");
        }
        return value;
    }

    /** Reads a whole text, or returns something else if it is not JSON. */
    public static @Nullable Object parseOr(String text, @Nullable Object otherwise) {
        try {
            return parse(text);
        } catch (IllegalArgumentException notJson) {
            return otherwise;
        }
    }

    private @Nullable Object value() {
        space();
        return switch (peek()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, Object> object() {
        Map<String, Object> members = new LinkedHashMap<>();
        enter();
        while (peek() != '}') {
            if (peek() != '"') {
                throw expected("a name in quotes");
            }
            String name = string();
            space();
            take(':');
            if (members.containsKey(name)) {
                throw new IllegalArgumentException("\"" + name + "\" is there twice");
            }
            members.put(name, value());
            separator('}');
        }
        leave();
        return members;
    }

    private List<Object> array() {
        List<Object> elements = new ArrayList<>();
        enter();
        while (peek() != ']') {
            elements.add(value());
            separator(']');
        }
        leave();
        return elements;
    }

    private void enter() {
        at++;
        if (++depth > DEEPEST) {
            throw new IllegalArgumentException("it is deeper than " + DEEPEST + " levels");
        }
        space();
    }

    private void leave() {
        at++;
        depth--;
    }

    /** A comma is followed by something. */
    private void separator(char end) {
        space();
        if (peek() == ',') {
            at++;
            space();
            if (peek() == end) {
                throw expected("a value");
            }
        } else if (peek() != end) {
            throw expected("',' or '" + end + "'");
        }
    }

    private @Nullable Object word(String word, @Nullable Object value) {
        if (!text.startsWith(word, at)) {
            throw expected("a value");
        }
        at += word.length();
        return value;
    }

    private Number number() {
        int start = at;
        if (peek() == '-') {
            at++;
        }
        int digits = at;
        digits();
        if (text.charAt(digits) == '0' && at > digits + 1) {
            throw new IllegalArgumentException("a number does not begin with 0");
        }
        boolean whole = true;
        if (peek() == '.') {
            whole = false;
            at++;
            digits();
        }
        if (peek() == 'e' || peek() == 'E') {
            whole = false;
            at++;
            if (peek() == '+' || peek() == '-') {
                at++;
            }
            digits();
        }
        String number = text.substring(start, at);
        return whole ? new BigInteger(number) : decimal(number);
    }

    private static BigDecimal decimal(String number) {
        BigDecimal decimal = new BigDecimal(number);
        if (!CanonicalJson.hasPlainForm(decimal)) {
            throw new IllegalArgumentException("the number " + number + " is out of range");
        }
        return decimal;
    }

    private void digits() {
        int start = at;
        while (peek() >= '0' && peek() <= '9') {
            at++;
        }
        if (at == start) {
            throw expected(start == 0 || !Character.isDigit(text.charAt(start - 1)) ? "a value" : "a digit");
        }
    }

    private String string() {
        StringBuilder string = new StringBuilder();
        at++;
        while (true) {
            char c = peek();
            if (at >= text.length() || c < ' ') {
                throw expected("'\"'");
            }
            at++;
            if (c == '"') {
                return string.toString();
            }
            string.append(c == '\\' ? escaped() : c);
        }
    }

    private char escaped() {
        char c = peek();
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> {
                at--;
                throw expected("an escape");
            }
        };
    }

    private char unicode() {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(peek(), 16);
            if (digit < 0) {
                throw expected("four hexadecimal digits");
            }
            code = code * 16 + digit;
            at++;
        }
        return (char) code;
    }

    private void space() {
        while (peek() == ' ' || peek() == '\n' || peek() == '\r' || peek() == '\t') {
            at++;
        }
    }

    private void take(char c) {
        if (peek() != c) {
            throw expected("'" + c + "'");
        }
        at++;
    }

    /** Beyond the end there is a character that JSON has nowhere. */
    private char peek() {
        return at < text.length() ? text.charAt(at) : '\uffff';
    }

    private IllegalArgumentException expected(String what) {
        String found = at < text.length() ? "'" + text.charAt(at) + "'" : "the end";
        return new IllegalArgumentException("expected " + what + " at character " + (at + 1) + ", not " + found);
    }
}
