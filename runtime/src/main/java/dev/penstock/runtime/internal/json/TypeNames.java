package dev.penstock.runtime.internal.json;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.stream.Collectors;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.BeanPropertyDefinition;
import tools.jackson.databind.jsontype.TypeDeserializer;
import tools.jackson.databind.jsontype.impl.AsDeductionTypeDeserializer;
import tools.jackson.databind.jsontype.impl.AsPropertyTypeDeserializer;
import tools.jackson.databind.jsontype.impl.AsWrapperTypeDeserializer;
import tools.jackson.databind.util.ClassUtil;
import tools.jackson.databind.util.TokenBuffer;

/** The property that names the type of an object. */
final class TypeNames {

    private static final String ANY = "valid";

    private TypeNames() {}

    /**
     * A parser of an object where that property comes first: the given one, or one of a copy. Otherwise, Jackson would
     * copy a part, and lose the places of what is in it.
     *
     * @param parser at the start of the object; afterwards behind it, or at the property
     */
    static JsonParser first(JsonParser parser, DeserializationContext context, TypeDeserializer byType) {
        if (byType.getClass() != AsPropertyTypeDeserializer.class
                || parser.nextToken() != JsonToken.PROPERTY_NAME
                || parser.currentName().equals(byType.getPropertyName())) {
            return parser;
        }
        TokenBuffer type = context.bufferForInputBuffering(parser);
        TokenBuffer others = context.bufferForInputBuffering(parser);
        type.writeStartObject();
        others.writeStartObject();
        while (parser.currentToken() == JsonToken.PROPERTY_NAME) {
            TokenBuffer buffer = parser.currentName().equals(byType.getPropertyName()) ? type : others;
            buffer.copyCurrentStructure(parser);
            parser.nextToken();
        }
        others.writeEndObject();
        JsonParser rest = others.asParser(context);
        rest.nextToken();
        while (rest.nextToken() != null) {
            type.copyCurrentEvent(rest);
        }
        JsonParser copy = type.asParser(context, parser);
        copy.nextToken();
        return copy;
    }

    /** Records what is wrong with what should tell the type of an object. */
    static void record(
            InvalidTypeIdException wrong,
            JsonPointer at,
            DeserializationContext context,
            TypeDeserializer byType,
            JavaType base) {
        if (byType instanceof AsDeductionTypeDeserializer) {
            Problems.add(context, at, "type", "must have the properties of one of: " + properties(context, base));
            return;
        }
        if (byType instanceof AsWrapperTypeDeserializer) {
            recordWrapper(at, context, byType);
            return;
        }
        String name = byType.getPropertyName();
        JsonPointer pointer = name == null ? at : at.appendProperty(name);
        if (wrong.getTypeId() == null) {
            Problems.add(context, pointer, "required", "is required");
            return;
        }
        Problems.add(context, pointer, "type", "must be " + known(byType));
    }

    /** Records that an object is not one with a single property that has the name of a type. */
    static void recordWrapper(JsonPointer at, DeserializationContext context, TypeDeserializer byType) {
        String names = known(byType);
        Problems.add(context, at, "type", "must have one property" + (names.equals(ANY) ? "" : ", " + names));
    }

    /** What Jackson deduces a type from: the types' properties, in brackets. */
    private static String properties(DeserializationContext context, JavaType base) {
        AnnotatedClass annotated = context.introspectClassAnnotations(base);
        return context
                .getConfig()
                .getSubtypeResolver()
                .collectAndResolveSubtypesByTypeId(context.getConfig(), annotated)
                .stream()
                .filter(each -> ClassUtil.isConcrete(each.getType()))
                .map(each -> context.introspectBeanDescription(context.constructType(each.getType())))
                .map(bean -> bean.findProperties().stream()
                        .map(BeanPropertyDefinition::getName)
                        .collect(Collectors.joining(", ", "[", "]")))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** Other ids than names, that is names of classes, are nobody's business. */
    private static String known(TypeDeserializer byType) {
        String names = byType.getTypeIdResolver().getDescForKnownTypeIds();
        return byType.getTypeIdResolver().getMechanism() == JsonTypeInfo.Id.NAME && names != null
                ? "one of " + names.replaceAll("^\\[|]$", "")
                : ANY;
    }
}
