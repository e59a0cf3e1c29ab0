package dev.penstock.processor.read;

import dev.penstock.processor.Diagnostic;
import dev.penstock.processor.Diagnostics;
import dev.penstock.processor.model.Origin;
import dev.penstock.runtime.internal.routing.PathTemplate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** Reads the names of parameters, and what their annotations and the path template say about where they come from. */
final class SlotReader {

    private static final Map<Slot.Choice, String> ANNOTATIONS = new EnumMap<>(Map.of(
            Slot.Choice.PATH, "PathParam",
            Slot.Choice.QUERY, "QueryParam",
            Slot.Choice.HEADER, "HeaderParam",
            Slot.Choice.COOKIE, "CookieParam",
            Slot.Choice.BODY, "Body"));

    /** The characters of a token in RFC 9110, section 5.6.2. */
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    private final TypeElement controller;
    private final Diagnostics diagnostics;

    SlotReader(Reading reading) {
        this.controller = reading.controller();
        this.diagnostics = reading.diagnostics();
    }

    /** A parameter of a handler; empty if that was reported as wrong. */
    Optional<Slot> read(HandlerMethod handler, int index, PathTemplate path, String place) {
        List<VariableElement> lineage = handler.parameter(index);
        TypeMirror type = handler.type().getParameterTypes().get(index);
        Optional<String> known = nameOf(lineage, index);
        String javaName = known.orElse("arg" + index);
        List<Slot.Choice> explicit = new ArrayList<>();
        ANNOTATIONS.forEach((choice, annotation) ->
                HandlerMethod.find(lineage, annotation).ifPresent(origin -> explicit.add(choice)));
        if (explicit.size() > 1) {
            reportConflict(lineage, explicit, javaName);
            return Optional.empty();
        }
        boolean isRequest = KnownTypes.is(type, KnownTypes.REQUEST);
        Origin parameter = Origin.of(lineage.get(0));
        if (explicit.isEmpty()) {
            if (known.isEmpty() && !isRequest) {
                diagnostics.report(Diagnostic.PARAMETER_NAME_UNKNOWN, parameter, index + 1, place);
                return Optional.empty();
            }
            Slot.Choice choice = isRequest
                    ? Slot.Choice.REQUEST
                    : path.variables().contains(javaName) ? Slot.Choice.PATH : Slot.Choice.BY_TYPE;
            return Optional.of(new Slot(lineage, type, javaName, javaName, choice, place, parameter));
        }
        Slot.Choice choice = explicit.get(0);
        Origin origin = HandlerMethod.find(lineage, ANNOTATIONS.get(choice)).orElse(parameter);
        String written = Annotations.textAt(origin);
        if (known.isEmpty() && written.isEmpty() && choice != Slot.Choice.BODY) {
            diagnostics.report(Diagnostic.PARAMETER_NAME_UNKNOWN, origin, index + 1, place);
            return Optional.empty();
        }
        String wireName = !written.isEmpty() ? written : choice == Slot.Choice.HEADER ? headerName(javaName) : javaName;
        if ((choice == Slot.Choice.HEADER || choice == Slot.Choice.COOKIE)
                && !TOKEN.matcher(wireName).matches()) {
            String what = choice == Slot.Choice.HEADER ? "header" : "cookie";
            diagnostics.report(Diagnostic.NAME_NOT_A_TOKEN, origin, what, wireName);
            return Optional.empty();
        }
        return Optional.of(new Slot(lineage, type, javaName, wireName, choice, place, origin));
    }

    private void reportConflict(List<VariableElement> lineage, List<Slot.Choice> explicit, String javaName) {
        String second = ANNOTATIONS.get(explicit.get(1));
        Origin origin = HandlerMethod.find(lineage, second).orElse(Origin.of(lineage.get(0)));
        Origin annotation = new Origin(origin.element(), origin.annotation(), null);
        diagnostics.report(
                Diagnostic.CONFLICTING_BINDINGS, annotation, javaName, ANNOTATIONS.get(explicit.get(0)), second);
    }

    /** A class file need not have the names of parameters; javac then makes up {@code arg0}, which is no name. */
    private Optional<String> nameOf(List<VariableElement> lineage, int index) {
        for (VariableElement parameter : lineage) {
            String name = parameter.getSimpleName().toString();
            if (!name.equals("arg" + index) || isInside(parameter)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    private boolean isInside(Element parameter) {
        return parameter.getEnclosingElement().getEnclosingElement().equals(controller);
    }

    /** {@code userAgent} is {@code User-Agent}. */
    static String headerName(String javaName) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < javaName.length(); i++) {
            char c = javaName.charAt(i);
            if (i > 0 && Character.isUpperCase(c) && !Character.isUpperCase(javaName.charAt(i - 1))) {
                name.append('-');
            }
            name.append(i == 0 ? Character.toUpperCase(c) : c);
        }
        return name.toString();
    }
}
