package dev.penstock.processor.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Changes one thing in JSON: another kind of value, null, nothing, one more property, a number far out of range. */
final class Broken {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Random random;

    Broken(Random random) {
        this.random = random;
    }

    /** A changed copy; it may be as valid as before. */
    JsonNode of(JsonNode json) {
        JsonNode copy = json.deepCopy();
        List<Runnable> changes = new ArrayList<>();
        collect(copy, changes);
        if (changes.isEmpty() || random.nextInt(20) == 0) {
            return other(copy);
        }
        changes.get(random.nextInt(changes.size())).run();
        return copy;
    }

    private void collect(JsonNode json, List<Runnable> changes) {
        if (json instanceof ObjectNode object) {
            changes.add(() -> object.put("somethingElse", 1));
            object.properties().forEach(property -> {
                String name = property.getKey();
                changes.add(() -> object.remove(name));
                changes.add(() -> object.set(name, other(property.getValue())));
                collect(property.getValue(), changes);
            });
        } else if (json instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int index = i;
                changes.add(() -> array.set(index, other(array.get(index))));
                collect(array.get(i), changes);
            }
        }
    }

    private JsonNode other(JsonNode json) {
        List<JsonNode> others = new ArrayList<>(List.of(
                NODES.nullNode(),
                NODES.booleanNode(true),
                NODES.numberNode(12345678901234567L),
                NODES.numberNode(-70000.5),
                NODES.stringNode("something else"),
                NODES.stringNode(""),
                NODES.arrayNode().add(NODES.objectNode()),
                NODES.objectNode().put("somethingElse", 1)));
        others.removeIf(json::equals);
        return others.get(random.nextInt(others.size()));
    }
}
