package dev.penstock.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A record or class as a JSON object.
 *
 * @param key its full name with type arguments, unique: {@code shop.Page<shop.Item>}
 * @param name the name it should have in the document: {@code PageOfItem}
 * @param type the class
 * @param properties in order
 * @param others what further properties hold, if it keeps them; empty for most
 * @param ignoresSome whether there are names that are not among the properties, nor kept as others
 * @param strict whether unknown properties are refused
 * @param doc its comment
 * @param deprecated whether it carries {@code @Deprecated}
 * @param subtypes shapes of the permitted subtypes of a sealed or {@code @JsonSubTypes} type, which may be enums, say;
 *     empty for others
 * @param tag how JSON tells subtypes apart
 * @param discriminator the property that does; empty for other tags
 * @param discriminatorValues one for each of the subtypes
 * @param concrete whether values can be of the class itself
 * @param ownValue what tells that it is this type itself; empty if it is abstract, or nothing does
 * @param deduced whether only what fits one type alone is read
 */
public record ObjectShape(
        String key,
        String name,
        JavaType.ClassType type,
        List<Property> properties,
        Optional<Shape> others,
        boolean ignoresSome,
        boolean strict,
        Doc doc,
        boolean deprecated,
        List<Shape> subtypes,
        Tag tag,
        String discriminator,
        List<String> discriminatorValues,
        boolean concrete,
        String ownValue,
        boolean deduced) {

    /** How JSON tells the subtypes of a type apart. */
    public enum Tag {
        /** By nothing but their properties. */
        NONE,
        /** By a property that Jackson adds. */
        PROPERTY,
        /** By a property that each of the classes has. */
        EXISTING_PROPERTY,
        /** By an object around, whose one property has the name of the type. */
        WRAPPER
    }

    /** Copies the lists. */
    public ObjectShape {
        properties = List.copyOf(properties);
        subtypes = List.copyOf(subtypes);
        discriminatorValues = List.copyOf(discriminatorValues);
    }

    /** This with other properties. */
    public ObjectShape with(List<Property> otherProperties) {
        return new ObjectShape(
                key,
                name,
                type,
                otherProperties,
                others,
                ignoresSome,
                strict,
                doc,
                deprecated,
                subtypes,
                tag,
                discriminator,
                discriminatorValues,
                concrete,
                ownValue,
                deduced);
    }

    /** Whether it is one type: without subtypes, and without anything in JSON that tells its type. */
    public boolean isOne() {
        return subtypes.isEmpty() && ownValue.isEmpty();
    }

    /** The shapes that its values are made of. */
    public List<Shape> parts() {
        List<Shape> parts = new ArrayList<>();
        properties.forEach(property -> parts.add(property.shape()));
        others.ifPresent(parts::add);
        parts.addAll(subtypes);
        return parts;
    }
}
