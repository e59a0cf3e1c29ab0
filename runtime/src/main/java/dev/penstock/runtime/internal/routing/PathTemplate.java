package dev.penstock.runtime.internal.routing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A path template such as {@code /items/{id}} or {@code /files/{rest:path}}. Used by the processor and at start-up.
 *
 * @param segments its parts between slashes; empty for the root
 */
public record PathTemplate(List<Segment> segments) {

    /** A part between two slashes. */
    public sealed interface Segment {}

    /** A part that must be sent as it is. */
    public record Literal(String text) implements Segment {}

    /** A part that is captured. */
    public record Variable(String name) implements Segment {}

    /** The rest of the path, slashes included; always the last part, never empty. */
    public record Tail(String name) implements Segment {}

    /** Copies the list. */
    public PathTemplate {
        segments = List.copyOf(segments);
    }

    /**
     * Reads a template; an empty one is the root.
     *
     * @throws IllegalArgumentException with a sentence that says what is wrong and what to write instead
     */
    public static PathTemplate parse(String text) {
        if (text.isEmpty() || text.equals("/")) {
            return new PathTemplate(List.of());
        }
        if (!text.startsWith("/")) {
            throw new IllegalArgumentException("it must begin with a slash: \"/" + text + "\"");
        }
        if (text.endsWith("/")) {
            throw new IllegalArgumentException(
                    "it must not end with a slash: \"" + text.substring(0, text.length() - 1) + "\"");
        }
        List<Segment> segments = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        for (String part : text.substring(1).split("/", -1)) {
            if (!segments.isEmpty() && segments.get(segments.size() - 1) instanceof Tail tail) {
                throw new IllegalArgumentException(
                        "{" + tail.name() + ":path} takes the rest of the path, so it must be last");
            }
            Segment segment = parseSegment(part);
            String name = nameOf(segment);
            if (!name.isEmpty() && !names.add(name)) {
                throw new IllegalArgumentException("{" + name + "} occurs twice; give one of them another name");
            }
            segments.add(segment);
        }
        return new PathTemplate(segments);
    }

    private static Segment parseSegment(String part) {
        if (part.isEmpty()) {
            throw new IllegalArgumentException("it has an empty segment; write one slash, not two");
        }
        if (part.equals(".") || part.equals("..")) {
            throw new IllegalArgumentException(
                    "\"" + part + "\" can't be a segment: clients resolve it before they send");
        }
        int open = part.indexOf('{');
        int close = part.indexOf('}');
        if (open < 0 && close < 0) {
            return new Literal(checkLiteral(part));
        }
        if (open != 0 || close != part.length() - 1 || part.indexOf('{', 1) >= 0) {
            throw new IllegalArgumentException(
                    "\"" + part + "\" is not a variable; a variable is a whole segment: \"/{name}\"");
        }
        String inside = part.substring(1, part.length() - 1);
        int colon = inside.indexOf(':');
        String name = colon < 0 ? inside : inside.substring(0, colon);
        if (!isIdentifier(name)) {
            throw new IllegalArgumentException("\"" + part + "\" has no name that a Java parameter could have");
        }
        if (colon < 0) {
            return new Variable(name);
        }
        if (!inside.substring(colon + 1).equals("path")) {
            throw new IllegalArgumentException("\"" + part + "\": after the colon only \"path\" can stand; "
                    + "for a pattern put @Pattern on the parameter");
        }
        return new Tail(name);
    }

    private static String checkLiteral(String part) {
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (c <= ' ' || c == '?' || c == '#' || c == ';' || c == '%' || c == '\\' || c == 127) {
                throw new IllegalArgumentException("'" + c + "' can't stand in a path template; "
                        + "write letters as they are, they are encoded for you");
            }
        }
        return part;
    }

    private static boolean isIdentifier(String name) {
        return !name.isEmpty()
                && Character.isJavaIdentifierStart(name.charAt(0))
                && name.chars().allMatch(Character::isJavaIdentifierPart);
    }

    private static String nameOf(Segment segment) {
        if (segment instanceof Variable variable) {
            return variable.name();
        }
        return segment instanceof Tail tail ? tail.name() : "";
    }

    /** The names of its variables, in order. */
    public List<String> variables() {
        return segments.stream()
                .map(PathTemplate::nameOf)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /**
     * This template followed by another.
     *
     * @throws IllegalArgumentException with a sentence if they don't go together: this has a tail, or both have a
     *     variable of one name
     */
    public PathTemplate then(PathTemplate more) {
        if (segments.isEmpty()) {
            return more;
        }
        return more.segments.isEmpty() ? this : parse(this + more.toString());
    }

    /** The template without the names of its variables: two routes of one method and shape can't be told apart. */
    public String shape() {
        return "/" + segments.stream().map(PathTemplate::shapeOf).collect(Collectors.joining("/"));
    }

    private static String shapeOf(Segment segment) {
        if (segment instanceof Literal literal) {
            return literal.text();
        }
        return segment instanceof Tail ? "{:path}" : "{}";
    }

    /** The template as OpenAPI writes it: {@code /files/{rest}}. */
    public String openApiPath() {
        return "/"
                + segments.stream()
                        .map(segment ->
                                segment instanceof Literal literal ? literal.text() : "{" + nameOf(segment) + "}")
                        .collect(Collectors.joining("/"));
    }

    /** The template as it is written in an annotation. */
    @Override
    public String toString() {
        return "/"
                + segments.stream()
                        .map(segment -> segment instanceof Literal literal
                                ? literal.text()
                                : segment instanceof Tail tail
                                        ? "{" + tail.name() + ":path}"
                                        : "{" + nameOf(segment) + "}")
                        .collect(Collectors.joining("/"));
    }
}
