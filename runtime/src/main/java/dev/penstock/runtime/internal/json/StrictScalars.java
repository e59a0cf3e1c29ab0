package dev.penstock.runtime.internal.json;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.Temporal;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.deser.std.FromStringDeserializer;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.type.LogicalType;

/** Refuses the scalars that Jackson takes in any configuration. */
final class StrictScalars {

    /** Beyond it, arithmetic and printing take all the memory for a handful of characters that were sent. */
    private static final int MAX_SCALE = 1000;

    private StrictScalars() {}

    static ValueDeserializer<?> around(ValueDeserializer<?> reader, JavaType type) {
        Class<?> raw = type.getRawClass();
        if (raw == double.class
                || raw == Double.class
                || raw == float.class
                || raw == Float.class
                || raw == OptionalDouble.class
                || raw == BigDecimal.class) {
            return new NumbersAsText(new Numbers(reader), type);
        }
        if (raw == byte.class || raw == Byte.class) {
            return new NumbersAsText(new Bytes(reader), type);
        }
        if (reader.logicalType() == LogicalType.Integer || reader.logicalType() == LogicalType.Float) {
            return new NumbersAsText(reader, type);
        }
        if (raw == Month.class || raw == Year.class) {
            return new Tokens(reader, JsonToken.VALUE_NUMBER_INT, false, null);
        }
        if (raw == LocalDate.class) {
            return new Tokens(reader, JsonToken.VALUE_STRING, true, LocalDate::parse);
        }
        if (raw == LocalDateTime.class) {
            return new Tokens(reader, JsonToken.VALUE_STRING, true, LocalDateTime::parse);
        }
        boolean time = reader.logicalType() == LogicalType.DateTime;
        return time || reader instanceof FromStringDeserializer
                ? new Tokens(reader, JsonToken.VALUE_STRING, time && raw != ZoneOffset.class, null)
                : reader;
    }

    static void refuse(JsonParser parser, Class<?> type) {
        throw MismatchedInputException.from(parser, type, "not what is documented");
    }

    /** Refuses NaN and infinities, also as what is left of a number that is too large. */
    private static final class Numbers extends DelegatingDeserializer {

        Numbers(ValueDeserializer<?> reader) {
            super(reader);
        }

        @Override
        protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> reader) {
            return new Numbers(reader);
        }

        @Override
        public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) {
            Object value = _delegatee.deserialize(parser, context);
            boolean bounded = value instanceof BigDecimal decimal
                    ? Math.abs((long) decimal.scale()) <= MAX_SCALE
                    : value instanceof OptionalDouble optional
                            ? optional.isEmpty() || Double.isFinite(optional.getAsDouble())
                            : !(value instanceof Number number) || Double.isFinite(number.doubleValue());
            if (!bounded) {
                refuse(parser, handledType());
            }
            return value;
        }
    }

    /** Refuses 128 to 255, which would become negative. */
    private static final class Bytes extends DelegatingDeserializer {

        Bytes(ValueDeserializer<?> reader) {
            super(reader);
        }

        @Override
        protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> reader) {
            return new Bytes(reader);
        }

        @Override
        public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) {
            Object value = _delegatee.deserialize(parser, context);
            if (parser.hasToken(JsonToken.VALUE_NUMBER_INT)
                    && value instanceof Byte small
                    && parser.getIntValue() != small) {
                refuse(parser, handledType());
            }
            return value;
        }
    }

    /** Takes only the documented kind of token: no numbers for URIs, no arrays or digits for dates and times. */
    private static final class Tokens extends DelegatingDeserializer {

        /** Dates have several numbers with hyphens between them; a single one would be taken as an epoch. */
        private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]*\\.?[0-9]*");

        private final JsonToken token;
        private final boolean refusesDigits;

        /** Where Jackson drops what the type does not hold: the time after a date, the zone after a date and time. */
        private final @Nullable Function<String, Temporal> exact;

        Tokens(
                ValueDeserializer<?> reader,
                JsonToken token,
                boolean refusesDigits,
                @Nullable Function<String, Temporal> exact) {
            super(reader);
            this.token = token;
            this.refusesDigits = refusesDigits;
            this.exact = exact;
        }

        @Override
        protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> reader) {
            return new Tokens(reader, token, refusesDigits, exact);
        }

        /** An annotated format decides by itself. */
        @Override
        public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
            boolean annotated = property != null
                    && !JsonFormat.Value.empty()
                            .equals(property.findPropertyFormat(context.getConfig(), handledType()));
            return annotated
                    ? context.handleSecondaryContextualization(_delegatee, property, property.getType())
                    : super.createContextual(context, property);
        }

        @Override
        public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(token)
                    || refusesDigits
                            && NUMBER.matcher(parser.getString().strip()).matches()) {
                refuse(parser, handledType());
            }
            if (exact == null) {
                return _delegatee.deserialize(parser, context);
            }
            try {
                return exact.apply(parser.getString().strip());
            } catch (DateTimeParseException more) {
                refuse(parser, handledType());
                return null;
            }
        }
    }
}
