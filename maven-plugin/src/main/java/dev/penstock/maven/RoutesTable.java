package dev.penstock.maven;

import dev.penstock.runtime.internal.document.CanonicalJson;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The routes of all of an application's controllers. */
final class RoutesTable {

    private static final String FRAGMENTS = "META-INF/penstock/openapi/";
    private static final String ROUTES = "META-INF/penstock/routes/";

    private RoutesTable() {}

    /**
     * Joins the files that the processor wrote, one for each controller, sorted by path and method.
     *
     * @param fragments the names of the controllers' parts of the document; those of their routes are alike
     */
    static String of(List<String> fragments, ClassLoader loader) throws IOException {
        List<Map<?, ?>> routes = new ArrayList<>();
        for (String fragment : fragments) {
            String resource = fragment.replace(FRAGMENTS, ROUTES);
            try (InputStream in = loader.getResourceAsStream(resource)) {
                if (in == null) {
                    throw new IllegalStateException(resource + " is not on the class path; compile that module again");
                }
                Object tree = JsonMapper.shared().readValue(in, Object.class);
                List<?> of = tree instanceof Map<?, ?> map ? (List<?>) map.get("routes") : (List<?>) tree;
                of.forEach(route -> routes.add((Map<?, ?>) route));
            }
        }
        routes.sort(Comparator.comparing((Map<?, ?> route) -> String.valueOf(route.get("path")))
                .thenComparing(route -> String.valueOf(route.get("method"))));
        return CanonicalJson.write(routes);
    }
}
