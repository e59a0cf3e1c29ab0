package dev.penstock.runtime.internal.json;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.util.JsonParserSequence;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationContextExt;
import tools.jackson.databind.deser.SettableBeanProperty;
import tools.jackson.databind.deser.bean.BeanDeserializerBase;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.jsontype.TypeDeserializer;
import tools.jackson.databind.jsontype.impl.AsWrapperTypeDeserializer;
import tools.jackson.databind.util.AccessPattern;
import tools.jackson.databind.util.ClassUtil;
import tools.jackson.databind.util.NameTransformer;

/**
 * Stands before every deserializer of Jackson's, so that reading goes on after a value that is wrong: records what is
 * wrong with it, skips what is left of it, and returns null. Jackson's own collecting reader knows places in the body
 * too, but gives up at a mismatch of structure, a number out of range or a missing value, and its messages repeat what
 * was sent.
 */
final class CollectingDeserializer extends DelegatingDeserializer {

    private final JavaType type;
    private final BodyTypes types;
    private final Place place;
    private final Setters setters;
    private final NameTransformer names;

    CollectingDeserializer(ValueDeserializer<?> reader, JavaType type, BodyTypes types) {
        this(reader, type, types, Place.ANYWHERE, new Setters(), NameTransformer.NOP);
    }

    private CollectingDeserializer(
            ValueDeserializer<?> reader,
            JavaType type,
            BodyTypes types,
            Place place,
            Setters setters,
            NameTransformer names) {
        super(reader);
        this.type = type;
        this.types = types;
        this.place = place;
        this.setters = setters;
        this.names = names;
    }

    @Override
    protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> reader) {
        return new CollectingDeserializer(reader, type, types, place, setters, names);
    }

    /** While what this holds is looked up, that finds this as the attribute of the class's name. */
    @Override
    public void resolve(DeserializationContext context) {
        Object enclosing = context.getAttribute(CollectingDeserializer.class);
        context.setAttribute(CollectingDeserializer.class, this);
        _delegatee.resolve(context);
        context.setAttribute(CollectingDeserializer.class, enclosing);
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        Object enclosing = context.getAttribute(CollectingDeserializer.class);
        context.setAttribute(CollectingDeserializer.class, this);
        ValueDeserializer<?> reader = context.handleSecondaryContextualization(_delegatee, property, type);
        context.setAttribute(CollectingDeserializer.class, enclosing);
        return new CollectingDeserializer(
                reader, type, types, placeIn((CollectingDeserializer) enclosing, property), setters, names);
    }

    private Place placeIn(@Nullable CollectingDeserializer enclosing, @Nullable BeanProperty property) {
        if (enclosing == null) {
            return Place.ANYWHERE;
        }
        if (enclosing.type.isContainerType()) {
            return Place.element(property, type);
        }
        if (property == null || enclosing.type.isReferenceType() || !enclosing.isBean()) {
            return Place.ANYWHERE;
        }
        if (!(property instanceof SettableBeanProperty)) {
            return Place.element(property, type); // of an any-setter
        }
        Place place = Place.property(types.of(enclosing.type.getRawClass()), property, type);
        enclosing.setters.add(place);
        return place;
    }

    private boolean isBean() {
        return _delegatee instanceof BeanDeserializerBase;
    }

    @Override
    @SuppressWarnings({"unchecked", "rawtypes"}) // as Jackson declares it
    public ValueDeserializer<Object> unwrappingDeserializer(DeserializationContext context, NameTransformer changed) {
        ValueDeserializer<?> reader = _delegatee.unwrappingDeserializer(context, changed);
        return reader == _delegatee
                ? this
                : (ValueDeserializer)
                        new CollectingDeserializer(reader, type, types, Place.UNWRAPPED, setters, changed);
    }

    @Override
    public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) {
        return read(parser, context, null);
    }

    @Override
    public @Nullable Object deserializeWithType(
            JsonParser parser, DeserializationContext context, TypeDeserializer byType) {
        return read(parser, context, byType);
    }

    private @Nullable Object read(
            JsonParser parser, DeserializationContext context, @Nullable TypeDeserializer byType) {
        JsonToken first = parser.currentToken();
        int depth = depthAround(parser, first);
        if (place.setter() != null) {
            Setters.seen(context, place.name());
        }
        try {
            if (byType != null) {
                return readTyped(parser, context, first, byType);
            }
            if (place.unwrapped()) {
                return readCopy(parser, context, here(context), null);
            }
            return readHere(parser, context, null);
        } catch (RuntimeException failure) {
            recover(failure, parser, context, first, depth, byType);
            return nothing();
        }
    }

    private @Nullable Object readTyped(
            JsonParser parser, DeserializationContext context, @Nullable JsonToken first, TypeDeserializer byType) {
        JsonPointer object = first == JsonToken.START_OBJECT
                ? pointer(context, parser, depthAround(parser, first))
                : JsonPointer.empty();
        JsonParser typeFirst = first == JsonToken.START_OBJECT ? TypeNames.first(parser, context, byType) : parser;
        return typeFirst == parser ? readHere(parser, context, byType) : readCopy(typeFirst, context, object, byType);
    }

    private @Nullable Object readCopy(
            JsonParser copy, DeserializationContext context, JsonPointer object, @Nullable TypeDeserializer byType) {
        Copied outer = Copied.enter(context, object, copy, names);
        try {
            return readHere(copy, context, byType);
        } finally {
            Copied.leave(context, outer);
        }
    }

    /** Nulls and missing values ask the context where they are, so it has to know the parser of a copy. */
    private @Nullable Object readHere(
            JsonParser parser, DeserializationContext context, @Nullable TypeDeserializer byType) {
        JsonParser outer = context.getParser();
        if (outer == parser) {
            return readAll(parser, context, byType);
        }
        ((DeserializationContextExt) context).assignParser(parser);
        try {
            return readAll(parser, context, byType);
        } finally {
            ((DeserializationContextExt) context).assignParser(outer);
        }
    }

    private @Nullable Object readAll(
            JsonParser parser, DeserializationContext context, @Nullable TypeDeserializer byType) {
        if (byType != null) {
            return _delegatee.deserializeWithType(parser, context, byType);
        }
        if (setters.isEmpty()) {
            return _delegatee.deserialize(parser, context);
        }
        int depth = depthAround(parser, parser.currentToken());
        Setters.Seen outer = Setters.enter(context);
        try {
            Object bean = _delegatee.deserialize(parser, context);
            setters.complete(bean, context, pointer(context, parser, depth));
            return bean;
        } finally {
            Setters.leave(context, outer);
        }
    }

    /** What stands for a value that is wrong or missing. */
    private @Nullable Object nothing() {
        return type.isPrimitive() ? ClassUtil.defaultValue(type.getRawClass()) : null;
    }

    /** Of what holds the value, also where its first token has opened it, or its type has been read already. */
    private static int depthAround(JsonParser parser, @Nullable JsonToken first) {
        int depth = depth(parser.streamReadContext());
        return first == JsonToken.START_OBJECT || first == JsonToken.START_ARRAY || first == JsonToken.PROPERTY_NAME
                ? depth - 1
                : depth;
    }

    /** Counted, since what Jackson buffers does not know how deep it is. */
    private static int depth(TokenStreamContext position) {
        int depth = 0;
        for (TokenStreamContext each = position.getParent(); each != null; each = each.getParent()) {
            depth++;
        }
        return depth;
    }

    private static JsonPointer pointer(DeserializationContext context, JsonParser parser, int depth) {
        TokenStreamContext position = parser.streamReadContext();
        for (int above = depth(position) - depth; above > 0; above--) {
            position = position.getParent();
        }
        return Copied.pointer(context, position);
    }

    private void recover(
            RuntimeException failure,
            JsonParser parser,
            DeserializationContext context,
            JsonToken first,
            int depth,
            @Nullable TypeDeserializer byType) {
        if (Refusal.isMalformed(failure) || Problems.full(context)) {
            throw failure;
        }
        JsonPointer at = pointer(context, parser, depth);
        // What a type makes of nulls that stand for wrong values says nothing of the caller's.
        boolean consequence = Refusal.isOfConstruction(failure) && Problems.anyWithin(context, at);
        if (!consequence) {
            if (!Refusal.isOfValue(failure)) {
                throw failure;
            }
            record(failure, parser, at, context, first, byType);
        }
        boolean opened = first == JsonToken.PROPERTY_NAME || first == JsonToken.END_OBJECT;
        if (opened && parser instanceof JsonParserSequence) {
            throw failure; // only the parser below knows where the object ends
        }
        while (depth(parser.streamReadContext()) > depth) {
            if (parser.nextToken() == null) {
                throw failure;
            }
        }
    }

    private void record(
            RuntimeException failure,
            JsonParser parser,
            JsonPointer at,
            DeserializationContext context,
            JsonToken first,
            @Nullable TypeDeserializer byType) {
        boolean wrongKind = first != JsonToken.START_OBJECT && first != JsonToken.PROPERTY_NAME;
        if (failure instanceof InvalidTypeIdException wrongType && byType != null && !wrongKind) {
            TypeNames.record(wrongType, at, context, byType, type);
            return;
        }
        List<JacksonException.Reference> path =
                failure instanceof JacksonException located ? located.getPath() : List.of();
        if (byType instanceof AsWrapperTypeDeserializer && !wrongKind && path.isEmpty() && Refusal.isOfShape(failure)) {
            TypeNames.recordWrapper(at, context, byType);
            return;
        }
        if (type.isMapLikeType() && !wrongKind && path.isEmpty()) {
            String name = "name must be " + Expected.of(type.getKeyType(), _delegatee, JsonToken.VALUE_STRING, context);
            Problems.add(context, at.appendProperty(parser.currentName()), "type", name);
            return;
        }
        JsonPointer pointer = at;
        for (JacksonException.Reference each : path) {
            pointer = each.getPropertyName() == null
                    ? pointer.appendIndex(each.getIndex())
                    : pointer.appendProperty(each.getPropertyName());
        }
        String own = Refusal.ownMessage(failure);
        JavaType wanted = path.isEmpty() || !type.isContainerType() ? type : type.getContentType();
        String message = own != null ? own : "must be " + Expected.of(wanted, _delegatee, first, context);
        Problems.add(context, pointer, "type", message);
    }

    @Override
    public @Nullable Object getNullValue(DeserializationContext context) {
        if (place.setter() != null) {
            Setters.seen(context, place.name());
        }
        if (place.nullable() || !context.getParser().hasToken(JsonToken.VALUE_NULL)) {
            return type.isPrimitive() ? nothing() : _delegatee.getNullValue(context);
        }
        Object value = type.isPrimitive() ? null : _delegatee.getNullValue(context);
        if (value == null || place.required()) {
            Problems.add(context, here(context), "required", "must not be null");
        }
        return type.isPrimitive() ? nothing() : value;
    }

    @Override
    public @Nullable Object getAbsentValue(DeserializationContext context) {
        if (place.fallback() != null) {
            return place.fallback();
        }
        if (place.required()) {
            JsonPointer missing = Copied.missing(context, context.getParser().streamReadContext(), place.name());
            Problems.add(context, missing, "required", "is required");
        }
        return type.isPrimitive() ? nothing() : _delegatee.getAbsentValue(context);
    }

    private static JsonPointer here(DeserializationContext context) {
        return Copied.pointer(context, context.getParser().streamReadContext());
    }

    /** What counts for null depends on where it stands. */
    @Override
    public AccessPattern getNullAccessPattern() {
        return AccessPattern.DYNAMIC;
    }
}
