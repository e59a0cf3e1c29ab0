package dev.penstock.runtime.internal.json;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.util.TokenBuffer;

/**
 * Reads numbers from texts where {@code @JsonFormat(shape = STRING)} has them written so. Elsewhere a text is no number,
 * and nothing of this is left once the place is known.
 */
final class NumbersAsText extends DelegatingDeserializer {

    private static final Pattern INTEGER = Pattern.compile("-?(?:0|[1-9][0-9]{0,498})");
    private static final Pattern DECIMAL =
            Pattern.compile("-?(?:0|[1-9][0-9]{0,498})(?:\\.[0-9]{1,498})?(?:[eE][-+]?[0-9]{1,4})?");

    private final JavaType type;

    NumbersAsText(ValueDeserializer<?> reader, JavaType type) {
        super(reader);
        this.type = type;
    }

    @Override
    protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> reader) {
        return new NumbersAsText(reader, type);
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        ValueDeserializer<?> reader = context.handleSecondaryContextualization(_delegatee, property, type);
        boolean isText = property != null
                && property.findPropertyFormat(context.getConfig(), type.getRawClass())
                                .getShape()
                        == JsonFormat.Shape.STRING;
        return isText ? newDelegatingInstance(reader) : reader;
    }

    @Override
    public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) {
        String text = parser.hasToken(JsonToken.VALUE_STRING) ? parser.getString() : "";
        TokenBuffer number = context.bufferForInputBuffering(parser);
        if (INTEGER.matcher(text).matches()) {
            number.writeNumber(new BigInteger(text));
        } else if (DECIMAL.matcher(text).matches()) {
            number.writeNumber(new BigDecimal(text));
        } else {
            StrictScalars.refuse(parser, handledType());
        }
        JsonParser numbers = number.asParser(context, parser);
        numbers.nextToken();
        return _delegatee.deserialize(numbers, context);
    }
}
