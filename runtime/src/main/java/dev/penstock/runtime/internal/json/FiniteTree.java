package dev.penstock.runtime.internal.json;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.DelegatingDeserializer;

/**
 * Refuses numbers beyond the range of {@code double} in JSON of any shape, in an {@code Object} or a {@code JsonNode}:
 * Jackson makes infinities of them, which were not sent and could not be written again.
 */
final class FiniteTree extends DelegatingDeserializer {

    private FiniteTree(ValueDeserializer<?> reader) {
        super(reader);
    }

    static ValueDeserializer<?> around(ValueDeserializer<?> reader, JavaType type) {
        return type.hasRawClass(Object.class) || JsonNode.class.isAssignableFrom(type.getRawClass())
                ? new FiniteTree(reader)
                : reader;
    }

    @Override
    protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> reader) {
        return new FiniteTree(reader);
    }

    @Override
    public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) {
        Object value = _delegatee.deserialize(parser, context);
        if (!isFinite(value)) {
            record(value, Copied.pointer(context, parser.streamReadContext()), context);
        }
        return value;
    }

    private static boolean isFinite(@Nullable Object value) {
        if (value instanceof JsonNode node) {
            return node.isContainer()
                    ? node.valueStream().allMatch(FiniteTree::isFinite)
                    : !node.isDouble() || Double.isFinite(node.doubleValue());
        }
        if (value instanceof Map<?, ?> map) {
            return map.values().stream().allMatch(FiniteTree::isFinite);
        }
        return value instanceof List<?> list
                ? list.stream().allMatch(FiniteTree::isFinite)
                : !(value instanceof Double number) || Double.isFinite(number);
    }

    private static void record(@Nullable Object value, JsonPointer place, DeserializationContext context) {
        if (value instanceof JsonNode node && node.isObject()) {
            node.properties().forEach(each -> record(each.getValue(), place.appendProperty(each.getKey()), context));
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((name, each) -> record(each, place.appendProperty(String.valueOf(name)), context));
        } else if (value instanceof JsonNode node && node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                record(node.get(i), place.appendIndex(i), context);
            }
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                record(list.get(i), place.appendIndex(i), context);
            }
        } else if (!isFinite(value) && !Problems.full(context)) {
            Problems.add(context, place, "type", "must be a number of at most 64 bits");
        }
    }
}
