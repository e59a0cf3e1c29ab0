package dev.penstock.runtime.internal.json;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.jsontype.TypeDeserializer;
import tools.jackson.databind.jsontype.impl.AsPropertyTypeDeserializer;
import tools.jackson.databind.util.TokenBuffer;

/** The property that names the type of an object. */
final class TypeNames {

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

    /** Records what is wrong with the property. */
    static void record(
            InvalidTypeIdException wrong, JsonPointer at, DeserializationContext context, TypeDeserializer byType) {
        String name = byType.getPropertyName();
        JsonPointer pointer = name == null ? at : at.appendProperty(name);
        if (wrong.getTypeId() == null) {
            Problems.add(context, pointer, "required", "is required");
            return;
        }
        Problems.add(context, pointer, "type", "must be " + known(byType));
    }

    /** Other ids than names, that is names of classes, are nobody's business. */
    private static String known(TypeDeserializer byType) {
        String names = byType.getTypeIdResolver().getDescForKnownTypeIds();
        return byType.getTypeIdResolver().getMechanism() == JsonTypeInfo.Id.NAME && names != null
                ? "one of " + names.replaceAll("^\\[|]$", "")
                : "valid";
    }
}
