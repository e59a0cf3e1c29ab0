package dev.penstock.runtime.internal.json;

import dev.penstock.runtime.BodyType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.BeanDeserializerBuilder;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.deser.SettableBeanProperty;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.type.ArrayType;
import tools.jackson.databind.type.CollectionLikeType;
import tools.jackson.databind.type.CollectionType;
import tools.jackson.databind.type.MapLikeType;
import tools.jackson.databind.type.MapType;
import tools.jackson.databind.type.ReferenceType;

/** Puts a {@link CollectingDeserializer} before every deserializer, with what is known of the type. */
final class BodyTypes extends ValueDeserializerModifier {

    private static final long serialVersionUID = 1L;

    private final transient Map<Class<?>, BodyType> byClass = new HashMap<>();

    BodyTypes(Collection<BodyType> types) {
        types.forEach(type -> byClass.put(type.type(), type));
    }

    /** What is known of a class; nothing, if it is no body type. */
    BodyType of(Class<?> type) {
        BodyType known = byClass.get(type);
        return known == null ? BodyType.of(type) : known;
    }

    @Override
    public BeanDeserializerBuilder updateBuilder(
            DeserializationConfig config, BeanDescription.Supplier bean, BeanDeserializerBuilder builder) {
        builder.setIgnoreUnknownProperties(!of(bean.getBeanClass()).strict());
        SettableBeanProperty[] arguments = builder.getValueInstantiator().getFromObjectArguments(config);
        List<SettableBeanProperty> properties = new ArrayList<>();
        builder.getProperties().forEachRemaining(properties::add);
        for (SettableBeanProperty property : properties) {
            SettableBeanProperty collecting = collecting(property);
            builder.addOrReplaceProperty(collecting, true);
            for (int i = 0; arguments != null && i < arguments.length; i++) {
                if (arguments[i] == property) { // Jackson knows them by identity
                    arguments[i] = collecting;
                }
            }
        }
        return builder;
    }

    /** An annotated property has its own deserializer, which no modifier is asked about. */
    private SettableBeanProperty collecting(SettableBeanProperty property) {
        ValueDeserializer<?> own = property.hasValueDeserializer() ? property.getValueDeserializer() : null;
        return own == null || own instanceof CollectingDeserializer
                ? property
                : property.withValueDeserializer(collecting(own, property.getType()));
    }

    private ValueDeserializer<?> collecting(ValueDeserializer<?> reader, JavaType type) {
        return new CollectingDeserializer(FiniteTree.around(StrictScalars.around(reader, type), type), type, this);
    }

    @Override
    public ValueDeserializer<?> modifyDeserializer(
            DeserializationConfig config, BeanDescription.Supplier bean, ValueDeserializer<?> reader) {
        return collecting(reader, bean.getType());
    }

    @Override
    public ValueDeserializer<?> modifyEnumDeserializer(
            DeserializationConfig config, JavaType type, BeanDescription.Supplier bean, ValueDeserializer<?> reader) {
        return collecting(reader, type);
    }

    @Override
    public ValueDeserializer<?> modifyReferenceDeserializer(
            DeserializationConfig config,
            ReferenceType type,
            BeanDescription.Supplier bean,
            ValueDeserializer<?> reader) {
        return collecting(reader, type);
    }

    @Override
    public ValueDeserializer<?> modifyArrayDeserializer(
            DeserializationConfig config, ArrayType type, BeanDescription.Supplier bean, ValueDeserializer<?> reader) {
        return collecting(reader, type);
    }

    @Override
    public ValueDeserializer<?> modifyCollectionDeserializer(
            DeserializationConfig config,
            CollectionType type,
            BeanDescription.Supplier bean,
            ValueDeserializer<?> reader) {
        return collecting(reader, type);
    }

    @Override
    public ValueDeserializer<?> modifyCollectionLikeDeserializer(
            DeserializationConfig config,
            CollectionLikeType type,
            BeanDescription.Supplier bean,
            ValueDeserializer<?> reader) {
        return collecting(reader, type);
    }

    @Override
    public ValueDeserializer<?> modifyMapDeserializer(
            DeserializationConfig config, MapType type, BeanDescription.Supplier bean, ValueDeserializer<?> reader) {
        return collecting(reader, type);
    }

    @Override
    public ValueDeserializer<?> modifyMapLikeDeserializer(
            DeserializationConfig config,
            MapLikeType type,
            BeanDescription.Supplier bean,
            ValueDeserializer<?> reader) {
        return collecting(reader, type);
    }

    /** Records the unknown properties of strict types; nobody asks about the others'. */
    static final class Unknown extends DeserializationProblemHandler {
        @Override
        public boolean handleUnknownProperty(
                DeserializationContext context,
                JsonParser parser,
                ValueDeserializer<?> reader,
                Object beanOrClass,
                String name) {
            // With a constructor, they are read again from a buffer when the object has ended.
            JsonParser original = context.getParser();
            JsonPointer pointer = Copied.pointer(context, original.streamReadContext());
            Problems.add(
                    context,
                    original == parser ? pointer : pointer.appendProperty(name),
                    "unknown",
                    "is not a known property");
            parser.skipChildren();
            return true;
        }
    }
}
