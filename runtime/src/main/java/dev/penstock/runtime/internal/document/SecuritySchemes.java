package dev.penstock.runtime.internal.document;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The security schemes of all fragments; each that is needed must be described once. */
final class SecuritySchemes {

    private SecuritySchemes() {}

    /**
     * Joins them; what the application says counts before what controllers do.
     *
     * @throws IllegalStateException if two controllers say different things, or one is needed that nothing describes
     */
    static Map<String, Object> of(
            Map<String, Object> definition, List<Map<String, Object>> fragments, Map<String, Object> paths) {
        Map<String, Object> own = Trees.object(definition, "securitySchemes");
        Map<String, Object> schemes = new TreeMap<>(own);
        for (Map<String, Object> fragment : fragments) {
            Map<String, Object> more = Trees.object(Trees.object(fragment, "components"), "securitySchemes");
            more.forEach((name, scheme) -> {
                Object known = schemes.putIfAbsent(name, scheme);
                if (known != null && !known.equals(scheme) && !own.containsKey(name)) {
                    throw new IllegalStateException("the security scheme " + name + " is described differently in two"
                            + " controllers; describe it with @SecurityScheme on the application");
                }
            });
        }
        check(Trees.list(definition, "security"), "the application", schemes);
        for (String path : paths.keySet()) {
            Map<String, Object> item = Trees.object(paths, path);
            for (String method : item.keySet()) {
                Map<String, Object> operation = Trees.object(item, method);
                check(Trees.list(operation, "security"), Trees.text(operation, "operationId"), schemes);
            }
        }
        return schemes;
    }

    private static void check(List<Object> requirements, String place, Map<String, Object> schemes) {
        for (Object requirement : requirements) {
            for (Object name : ((Map<?, ?>) requirement).keySet()) {
                if (!schemes.containsKey(name)) {
                    throw new IllegalStateException(place + " needs the security scheme " + name
                            + ", which nothing describes; write @SecurityScheme(name = \"" + name
                            + "\", …) on the application");
                }
            }
        }
    }
}
