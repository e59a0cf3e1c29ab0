package dev.penstock.runtime.internal.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RouterTest {

    /** Routes whose target is their own text. */
    private static Router<String> router(String... routes) {
        Router.Builder<String> builder = Router.builder();
        for (String route : routes) {
            builder.add(route.substring(0, route.indexOf(' ')), template(route), route);
        }
        return builder.build();
    }

    private static PathTemplate template(String route) {
        return PathTemplate.parse(route.substring(route.indexOf(' ') + 1));
    }

    /** The target and what it captured: {@code "GET /items/{id} [42]"}. */
    private static String find(Router<String> router, String method, String path) {
        int[] captures = new int[2 * router.maxVariables()];
        String found = router.find(method, path, captures);
        if (found == null) {
            return "nothing";
        }
        List<String> values = new ArrayList<>();
        int count = template(found).variables().size();
        for (int i = 0; i < count; i++) {
            values.add(path.substring(captures[2 * i], captures[2 * i + 1]));
        }
        return found + " " + values;
    }

    @Test
    void prefersTextToVariablesAndVariablesToTails() {
        Router<String> router = router(
                "GET /{rest:path}",
                "GET /items/{id}",
                "GET /items/{id}/price",
                "GET /items/new",
                "GET /items/{id}/{more:path}",
                "GET /items",
                "GET /");
        assertEquals("GET / []", find(router, "GET", "/"));
        assertEquals("GET /items []", find(router, "GET", "/items"));
        assertEquals("GET /items/new []", find(router, "GET", "/items/new"));
        assertEquals("GET /items/{id} [newer]", find(router, "GET", "/items/newer"));
        assertEquals("GET /items/{id} [ne]", find(router, "GET", "/items/ne"));
        assertEquals("GET /items/{id}/price [new]", find(router, "GET", "/items/new/price"));
        assertEquals("GET /items/{id}/{more:path} [7, price/x]", find(router, "GET", "/items/7/price/x"));
        assertEquals("GET /items/{id}/{more:path} [7, prices]", find(router, "GET", "/items/7/prices"));
        assertEquals("GET /{rest:path} [item]", find(router, "GET", "/item"));
        assertEquals("GET /{rest:path} [items/7/]", find(router, "GET", "/items/7/"));
    }

    @Test
    void goesBackWhereTheSpecificPathEndsInNothing() {
        Router<String> router = router("GET /a/b/c", "GET /a/{x}/d", "GET /{y}/b/{z}/e", "GET /{p}/{q}/{r}/f");
        assertEquals("GET /a/{x}/d [b]", find(router, "GET", "/a/b/d"));
        assertEquals("GET /{y}/b/{z}/e [a, d]", find(router, "GET", "/a/b/d/e"));
        assertEquals("GET /{p}/{q}/{r}/f [a, b, d]", find(router, "GET", "/a/b/d/f"));
        assertEquals("nothing", find(router, "GET", "/a/b/d/g"));
    }

    @Test
    void aTemplateWithoutTheMethodDoesNotCount() {
        Router<String> router = router("GET /items/{id}", "POST /items/special", "PUT /{all:path}");
        assertEquals("GET /items/{id} [special]", find(router, "GET", "/items/special"));
        assertEquals("POST /items/special []", find(router, "POST", "/items/special"));
        assertEquals("PUT /{all:path} [items/special]", find(router, "PUT", "/items/special"));
        assertEquals("nothing", find(router, "DELETE", "/items/special"));
        assertEquals("nothing", find(router, "get", "/items/special"));
        assertEquals(List.of("GET", "HEAD", "OPTIONS", "POST", "PUT"), router.allowed("/items/special"));
        assertEquals(List.of("GET", "HEAD", "OPTIONS", "PUT"), router.allowed("/items/1"));
        assertEquals(List.of("OPTIONS", "PUT"), router.allowed("/items"));
        assertEquals(List.of(), router.allowed("/"));
    }

    @Test
    void headIsGetUnlessTheTemplateHasItsOwn() {
        Router<String> router = router("GET /a", "HEAD /a", "GET /b", "HEAD /{x}");
        assertEquals("HEAD /a []", find(router, "HEAD", "/a"));
        assertEquals("GET /b []", find(router, "HEAD", "/b"));
        assertEquals("HEAD /{x} [c]", find(router, "HEAD", "/c"));
        assertEquals(List.of("HEAD", "OPTIONS"), router.allowed("/c"));
    }

    @Test
    void variablesAreNotEmptyAndASlashAtTheEndCounts() {
        Router<String> router = router("GET /items/{id}", "GET /files/{rest:path}", "GET /{a}/{b}/x");
        assertEquals("nothing", find(router, "GET", "/items"));
        assertEquals("nothing", find(router, "GET", "/items/"));
        assertEquals("nothing", find(router, "GET", "/items/1/"));
        assertEquals("nothing", find(router, "GET", "//b/x"));
        assertEquals("nothing", find(router, "GET", "/files"));
        assertEquals("nothing", find(router, "GET", "/files/"));
        assertEquals("nothing", find(router, "GET", "/files//etc/passwd"));
        assertEquals("GET /files/{rest:path} [a/]", find(router, "GET", "/files/a/"));
        assertEquals("nothing", find(router, "OPTIONS", "*"));
        assertEquals(List.of(), router.allowed("*"));
        assertEquals(List.of(), router.allowed("/items/"));
    }

    @Test
    void textIsComparedInNormalForm() {
        Router<String> router = router("GET /café/{id}", "GET /straße", "GET /v1:run", "GET /a|b");
        assertEquals("GET /café/{id} [%2F]", find(router, "GET", RequestPath.of("/caf%c3%a9/%2f")));
        assertEquals("GET /straße []", find(router, "GET", RequestPath.of("/stra%C3%9Fe")));
        assertEquals("GET /v1:run []", find(router, "GET", RequestPath.of("/v1%3Arun")));
        assertEquals("GET /a|b []", find(router, "GET", RequestPath.of("/a|b")));
    }

    @Test
    void anEmptyRouterFindsNothing() {
        Router<String> router = router();
        assertNull(router.find("GET", "/", new int[0]));
        assertEquals(List.of(), router.allowed("/"));
        assertEquals(0, router.maxVariables());
    }

    @Test
    void refusesTheSameRouteTwice() {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> router("GET /items/{id}", "GET /items/{key}"));
        assertTrue(refused.getMessage().contains("GET /items/{key}"), refused.getMessage());
    }

    @Test
    void allocatesNothing() {
        Router<String> router = router(
                "GET /items", "GET /items/{id}", "GET /items/{id}/price", "DELETE /items/{id}", "GET /files/{f:path}");
        String[] paths = {"/items", "/items/42", "/items/42/price", "/files/a/b", "/items/42/none", "/none"};
        int[] captures = new int[2 * router.maxVariables()];
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        int matches = 20_000;
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < matches; i++) {
                router.find("GET", paths[i % paths.length], captures);
            }
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        assertTrue(least < matches, "bytes allocated by " + matches + " matches: " + least);
    }
}
