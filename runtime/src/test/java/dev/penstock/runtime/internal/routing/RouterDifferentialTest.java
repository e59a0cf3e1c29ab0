package dev.penstock.runtime.internal.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.runtime.internal.routing.PathTemplate.Literal;
import dev.penstock.runtime.internal.routing.PathTemplate.Segment;
import dev.penstock.runtime.internal.routing.PathTemplate.Tail;
import dev.penstock.runtime.internal.routing.PathTemplate.Variable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Compares the tree with a matcher that is too simple to be wrong, on random routes and paths. */
class RouterDifferentialTest {

    private static final String[] WORDS = {"a", "ab", "abc", "b", "ba", "é", "a.b"};
    private static final String[] METHODS = {"GET", "HEAD", "POST"};

    private record Route(String method, PathTemplate template) {

        /** The variables' values, or null. */
        List<String> match(String path) {
            if (template.segments().isEmpty()) {
                return path.equals("/") ? List.of() : null;
            }
            List<String> parts = List.of(path.substring(1).split("/", -1));
            List<String> values = new ArrayList<>();
            for (int i = 0; i < template.segments().size(); i++) {
                Segment segment = template.segments().get(i);
                if (i >= parts.size()) {
                    return null;
                }
                if (segment instanceof Literal literal) {
                    if (!PathCharacters.encode(literal.text()).equals(parts.get(i))) {
                        return null;
                    }
                } else if (parts.get(i).isEmpty()) {
                    return null;
                } else if (segment instanceof Tail) {
                    values.add(String.join("/", parts.subList(i, parts.size())));
                    return values;
                } else {
                    values.add(parts.get(i));
                }
            }
            return parts.size() == template.segments().size() ? values : null;
        }

        /** Sorts before the rank of a less specific template that matches the same path. */
        String rank() {
            StringBuilder rank = new StringBuilder();
            for (Segment segment : template.segments()) {
                rank.append(segment instanceof Literal ? '0' : segment instanceof Variable ? '1' : '2');
            }
            return rank.toString();
        }
    }

    @Test
    void agreesWithTheNaiveMatcher() {
        Random random = new Random(20261122);
        int found = 0;
        for (int round = 0; round < 400; round++) {
            List<Route> routes = routes(random);
            Router.Builder<Route> builder = Router.builder();
            routes.forEach(route -> builder.add(route.method(), route.template(), route));
            Router<Route> router = builder.build();
            int[] captures = new int[2 * router.maxVariables()];
            for (int i = 0; i < 40; i++) {
                String path = path(random);
                for (String method : METHODS) {
                    Route expected = best(routes, method, path);
                    Route actual = router.find(method, path, captures);
                    assertEquals(expected, actual, () -> method + " " + path + " among " + routes);
                    if (actual != null) {
                        found++;
                        assertEquals(actual.match(path), values(actual, path, captures), () -> path + " in " + actual);
                    }
                }
                assertEquals(allowed(routes, path), router.allowed(path), () -> path + " among " + routes);
            }
        }
        assertEquals(true, found > 4_000, "too few matches to mean anything: " + found);
    }

    private static Route best(List<Route> routes, String method, String path) {
        Comparator<Route> specific = Comparator.comparing(Route::rank);
        Comparator<Route> own = Comparator.comparing(route -> !route.method().equals(method));
        return routes.stream()
                .filter(route -> route.method().equals(method)
                        || (method.equals("HEAD") && route.method().equals("GET")))
                .filter(route -> route.match(path) != null)
                .min(specific.thenComparing(own))
                .orElse(null);
    }

    private static List<String> allowed(List<Route> routes, String path) {
        Set<String> methods = new TreeSet<>();
        routes.stream()
                .filter(route -> route.match(path) != null)
                .map(Route::method)
                .forEach(methods::add);
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        if (!methods.isEmpty()) {
            methods.add("OPTIONS");
        }
        return List.copyOf(methods);
    }

    private static List<String> values(Route route, String path, int[] captures) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < route.template().variables().size(); i++) {
            values.add(path.substring(captures[2 * i], captures[2 * i + 1]));
        }
        return values;
    }

    private static List<Route> routes(Random random) {
        List<Route> routes = new ArrayList<>();
        Set<String> shapes = new HashSet<>();
        int count = 1 + random.nextInt(25);
        for (int i = 0; i < count; i++) {
            Route route = new Route(METHODS[random.nextInt(METHODS.length)], template(random));
            if (shapes.add(route.method() + route.template().shape())) {
                routes.add(route);
            }
        }
        return routes;
    }

    private static PathTemplate template(Random random) {
        List<Segment> segments = new ArrayList<>();
        int length = random.nextInt(5);
        for (int i = 0; i < length; i++) {
            int kind = random.nextInt(10);
            if (kind == 9 && i == length - 1) {
                segments.add(new Tail("v" + i));
            } else if (kind > 5) {
                segments.add(new Variable("v" + i));
            } else {
                segments.add(new Literal(WORDS[random.nextInt(WORDS.length)]));
            }
        }
        return new PathTemplate(segments);
    }

    private static String path(Random random) {
        StringBuilder path = new StringBuilder();
        int length = random.nextInt(6);
        for (int i = 0; i < length; i++) {
            path.append('/');
            if (random.nextInt(12) > 0) {
                path.append(PathCharacters.encode(Objects.requireNonNull(WORDS[random.nextInt(WORDS.length)])));
            }
        }
        return path.length() == 0 ? "/" : path.toString();
    }
}
