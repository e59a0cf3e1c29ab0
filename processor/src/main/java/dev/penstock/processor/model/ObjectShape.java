package dev.penstock.processor.model;

import java.util.List;

/**
 * A record or class as a JSON object.
 *
 * @param key its full name with type arguments, unique: {@code shop.Page<shop.Item>}
 * @param name the name it should have in the document: {@code PageOfItem}
 * @param type the class
 * @param properties in order
 * @param strict whether unknown properties are refused
 * @param doc its comment
 * @param deprecated whether it carries {@code @Deprecated}
 * @param subtypes keys of the permitted subtypes of a sealed or {@code @JsonSubTypes} type; empty for others
 * @param discriminator the property that tells the subtypes apart; empty for others
 * @param discriminatorValues one for each of the subtypes
 */
public record ObjectShape(
        String key,
        String name,
        JavaType.ClassType type,
        List<Property> properties,
        boolean strict,
        Doc doc,
        boolean deprecated,
        List<String> subtypes,
        String discriminator,
        List<String> discriminatorValues) {

    /** Copies the lists. */
    public ObjectShape {
        properties = List.copyOf(properties);
        subtypes = List.copyOf(subtypes);
        discriminatorValues = List.copyOf(discriminatorValues);
    }
}
