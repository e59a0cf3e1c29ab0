package dev.penstock.runtime.internal.json;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.deser.jackson.JsonNodeDeserializer;
import tools.jackson.databind.ext.jdk8.Jdk8OptionalDeserializer;
import tools.jackson.databind.ext.jdk8.OptionalDoubleDeserializer;
import tools.jackson.databind.ext.jdk8.OptionalIntDeserializer;
import tools.jackson.databind.ext.jdk8.OptionalLongDeserializer;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.jsontype.TypeDeserializer;
import tools.jackson.databind.type.ReferenceType;
import tools.jackson.databind.util.ClassUtil;

/**
 * Makes the deserializers that Jackson would not show to a modifier, so that nothing would stand between them and the
 * body: those that classes name in an annotation, of optional values, and of trees.
 */
final class BodyDeserializers extends Deserializers.Base {

    private static final Introspector ALL = new Introspector();

    @Override
    public @Nullable ValueDeserializer<?> findBeanDeserializer(
            JavaType type, DeserializationConfig config, BeanDescription.Supplier bean) {
        return of(config, bean);
    }

    @Override
    public @Nullable ValueDeserializer<?> findEnumDeserializer(
            JavaType type, DeserializationConfig config, BeanDescription.Supplier bean) {
        return of(config, bean);
    }

    @Override
    public @Nullable ValueDeserializer<?> findReferenceDeserializer(
            ReferenceType type,
            DeserializationConfig config,
            BeanDescription.Supplier bean,
            @Nullable TypeDeserializer byType,
            @Nullable ValueDeserializer<?> content) {
        if (type.hasRawClass(Optional.class)) {
            return new Jdk8OptionalDeserializer(type, null, byType, content);
        }
        if (type.hasRawClass(OptionalInt.class)) {
            return new OptionalIntDeserializer();
        }
        if (type.hasRawClass(OptionalLong.class)) {
            return new OptionalLongDeserializer();
        }
        return type.hasRawClass(OptionalDouble.class) ? new OptionalDoubleDeserializer() : null;
    }

    @Override
    public ValueDeserializer<?> findTreeNodeDeserializer(
            JavaType type, DeserializationConfig config, BeanDescription.Supplier bean) {
        return FiniteTree.around(JsonNodeDeserializer.getDeserializer(type.getRawClass()), type);
    }

    @Override
    public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
        return false;
    }

    private static @Nullable ValueDeserializer<?> of(DeserializationConfig config, BeanDescription.Supplier bean) {
        return ALL.onClass(config, bean.getClassInfo()) instanceof Class<?> named
                ? (ValueDeserializer<?>) ClassUtil.createInstance(named, config.canOverrideAccessModifiers())
                : null;
    }

    /** Jackson's annotations, but what is required was decided while compiling. */
    static final class Introspector extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
            return null;
        }

        @Override
        public @Nullable Object findDeserializer(MapperConfig<?> config, Annotated annotated) {
            return annotated instanceof AnnotatedClass ? null : super.findDeserializer(config, annotated);
        }

        private @Nullable Object onClass(MapperConfig<?> config, AnnotatedClass annotated) {
            return super.findDeserializer(config, annotated);
        }
    }
}
