package dev.penstock.processor.read;

import dev.penstock.runtime.internal.routing.PathTemplate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names endpoints after their methods; of overloaded ones, the second is {@code get2}. */
final class EndpointNames {

    private EndpointNames() {}

    /** One name for each, all different. */
    static List<String> of(List<String> methods) {
        Set<String> taken = new HashSet<>(methods);
        Set<String> seen = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (String method : methods) {
            String name = method;
            if (!seen.add(method)) {
                for (int number = 2; !taken.add(name); number++) {
                    name = method + number;
                }
            }
            names.add(name);
        }
        return names;
    }

    /** {@code itemsList}, from the group {@code items} and {@code list}; {@code price-lists} gives {@code priceListsList}. */
    static String operationId(String group, String name) {
        StringBuilder id = new StringBuilder();
        boolean capital = false;
        for (char c : (group + "-" + name).toCharArray()) {
            if (!Character.isJavaIdentifierPart(c)) {
                capital = !id.isEmpty();
            } else {
                id.append(capital ? Character.toUpperCase(c) : c);
                capital = false;
            }
        }
        return id.toString();
    }

    /**
     * What the operations of a controller are listed under: the last text of its path template, or, if it has none, its
     * name without {@code Controller}.
     */
    static String group(PathTemplate prefix, String controller) {
        for (int i = prefix.segments().size() - 1; i >= 0; i--) {
            if (prefix.segments().get(i) instanceof PathTemplate.Literal literal) {
                return literal.text();
            }
        }
        String name = controller.endsWith("Controller") && controller.length() > "Controller".length()
                ? controller.substring(0, controller.length() - "Controller".length())
                : controller;
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
