package dev.penstock.runtime.internal.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The paths of all fragments as those of one document. */
final class MergedPaths {

    private static final List<String> METHODS =
            List.of("get", "post", "put", "patch", "delete", "head", "options", "trace");
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]*)}");

    private final Map<String, Map<String, Object>> paths = new TreeMap<>();
    private final Map<String, String> pathsByShape = new TreeMap<>();

    /** Joins the paths; the arguments stay as they are. */
    static Map<String, Object> of(List<Map<String, Object>> fragments) {
        Map<String, List<Map<String, Object>>> items = new TreeMap<>();
        for (Map<String, Object> fragment : fragments) {
            Map<String, Object> paths = Trees.object(fragment, "paths");
            paths.keySet()
                    .forEach(path -> items.computeIfAbsent(path, none -> new ArrayList<>())
                            .add(Trees.object(paths, path)));
        }
        MergedPaths merged = new MergedPaths();
        items.forEach((path, ofPath) -> ofPath.forEach(item -> merged.add(path, item)));
        return merged.sorted();
    }

    private void add(String path, Map<String, Object> item) {
        String known = pathsByShape.computeIfAbsent(VARIABLE.matcher(path).replaceAll("{}"), none -> path);
        for (String method : item.keySet()) {
            Map<String, Object> operation = Trees.object(item, method);
            // The rest of a path and a single segment look the same in OpenAPI: only these stay apart.
            String target = operations(known).containsKey(method) ? path : known;
            if (operations(target).containsKey(method)) {
                throw new IllegalStateException(method.toUpperCase(Locale.ROOT) + " " + path + " is both "
                        + Trees.text(Trees.object(operations(target), method), "operationId") + " and "
                        + Trees.text(operation, "operationId"));
            }
            operations(target).put(method, renamed(operation, path, target));
        }
    }

    private Map<String, Object> operations(String path) {
        return paths.computeIfAbsent(path, none -> new LinkedHashMap<>());
    }

    /** OpenAPI wants one name for a variable in all operations of a path. */
    private static Map<String, Object> renamed(Map<String, Object> operation, String path, String target) {
        if (path.equals(target)) {
            return operation;
        }
        Map<String, String> names = new LinkedHashMap<>();
        Matcher from = VARIABLE.matcher(path);
        Matcher to = VARIABLE.matcher(target);
        while (from.find() && to.find()) {
            names.put(from.group(1), to.group(1));
        }
        List<Object> parameters = new ArrayList<>();
        for (Object each : Trees.list(operation, "parameters")) {
            Map<String, Object> parameter = new LinkedHashMap<>();
            ((Map<?, ?>) each).forEach((key, value) -> parameter.put((String) key, value));
            if ("path".equals(parameter.get("in"))) {
                parameter.computeIfPresent("name", (key, name) -> names.getOrDefault((String) name, (String) name));
            }
            parameters.add(parameter);
        }
        Map<String, Object> copy = new LinkedHashMap<>(operation);
        copy.replace("parameters", parameters);
        return copy;
    }

    private Map<String, Object> sorted() {
        Map<String, Object> result = new LinkedHashMap<>();
        Set<String> ids = new HashSet<>();
        paths.forEach((path, operations) -> {
            Map<String, Object> item = new LinkedHashMap<>();
            for (String method : METHODS) {
                if (operations.containsKey(method)) {
                    item.put(method, unique(Trees.object(operations, method), ids));
                }
            }
            if (!item.isEmpty()) {
                result.put(path, item);
            }
        });
        return result;
    }

    /** The compiler sees to it within an application; controllers mounted by hand may still meet. */
    private static Map<String, Object> unique(Map<String, Object> operation, Set<String> ids) {
        String id = Trees.text(operation, "operationId");
        if (id.isEmpty() || ids.add(id)) {
            return operation;
        }
        int number = 2;
        while (!ids.add(id + number)) {
            number++;
        }
        Map<String, Object> copy = new LinkedHashMap<>(operation);
        copy.replace("operationId", id + number);
        return copy;
    }
}
