package dev.penstock.processor.read;

import dev.penstock.processor.model.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.ExecutableElement;

/** The annotations of the HTTP methods. */
public final class Verbs {

    /** Their simple names. */
    public static final List<String> NAMES =
            List.of("Get", "Post", "Put", "Patch", "Delete", "Head", "Options", "Trace");

    /**
     * One on a method.
     *
     * @param simpleName {@code Get}
     * @param verb {@code GET}
     * @param origin its value, or itself if the path is left out
     */
    record Found(String simpleName, String verb, Origin origin) {}

    private Verbs() {}

    static boolean isOn(ExecutableElement method) {
        return !on(method).isEmpty();
    }

    static List<Found> on(ExecutableElement method) {
        List<Found> found = new ArrayList<>();
        for (String name : NAMES) {
            Annotations.penstock(method, name)
                    .ifPresent(mirror -> found.add(
                            new Found(name, name.toUpperCase(Locale.ROOT), Annotations.valueOrigin(method, mirror))));
        }
        return found;
    }

    /** Those on the nearest method that has any. */
    static List<Found> on(HandlerMethod handler) {
        return handler.lineage().stream()
                .map(Verbs::on)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }
}
