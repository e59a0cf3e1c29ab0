package dev.penstock.processor.read;

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

    /** {@code itemsList}, from {@code ItemsController} and {@code list}. */
    static String operationId(String controller, String name) {
        String group = group(controller);
        return Character.toLowerCase(group.charAt(0))
                + group.substring(1)
                + Character.toUpperCase(name.charAt(0))
                + name.substring(1);
    }

    /** The controller's name without {@code Controller}, if anything is left. */
    static String group(String controller) {
        return controller.endsWith("Controller") && controller.length() > "Controller".length()
                ? controller.substring(0, controller.length() - "Controller".length())
                : controller;
    }
}
