package dev.penstock.runtime.internal.json;

import dev.penstock.runtime.Converter;
import dev.penstock.runtime.Converters;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.URI;
import java.net.URL;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Collection;
import java.util.Currency;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TimeZone;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.bean.BeanDeserializerBase;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.util.ClassUtil;
import tools.jackson.databind.util.EnumResolver;

/** What a value of a type must be, in words for the caller, to follow "must be". */
final class Expected {

    /** JSON has values of its own for them, while a parameter may also be {@code yes}. */
    private static final Converter<Boolean> BOOLEAN = Converter.of("true or false", Boolean::valueOf);

    private static final Map<Class<?>, Converter<?>> SCALARS = Map.ofEntries(
            Map.entry(Boolean.class, BOOLEAN),
            Map.entry(Byte.class, Converters.BYTE),
            Map.entry(Short.class, Converters.SHORT),
            Map.entry(Integer.class, Converters.INT),
            Map.entry(OptionalInt.class, Converters.INT),
            Map.entry(Long.class, Converters.LONG),
            Map.entry(OptionalLong.class, Converters.LONG),
            Map.entry(Float.class, Converters.FLOAT),
            Map.entry(Double.class, Converters.DOUBLE),
            Map.entry(OptionalDouble.class, Converters.DOUBLE),
            Map.entry(Number.class, Converters.DOUBLE),
            Map.entry(Character.class, Converters.CHAR),
            Map.entry(String.class, Converters.STRING),
            Map.entry(CharSequence.class, Converters.STRING),
            Map.entry(BigDecimal.class, Converters.BIG_DECIMAL),
            Map.entry(BigInteger.class, Converters.BIG_INTEGER),
            Map.entry(UUID.class, Converters.UUID),
            Map.entry(URI.class, Converters.URI),
            Map.entry(Locale.class, Converters.LOCALE),
            Map.entry(Duration.class, Converters.DURATION),
            Map.entry(Period.class, Converters.PERIOD),
            Map.entry(Instant.class, Converters.INSTANT),
            Map.entry(LocalDate.class, Converters.LOCAL_DATE),
            Map.entry(LocalTime.class, Converters.LOCAL_TIME),
            Map.entry(LocalDateTime.class, Converters.LOCAL_DATE_TIME),
            Map.entry(OffsetDateTime.class, Converters.OFFSET_DATE_TIME),
            Map.entry(OffsetTime.class, Converters.OFFSET_TIME),
            Map.entry(ZonedDateTime.class, Converters.ZONED_DATE_TIME),
            Map.entry(Year.class, Converters.YEAR),
            Map.entry(YearMonth.class, Converters.YEAR_MONTH),
            Map.entry(MonthDay.class, Converters.MONTH_DAY),
            Map.entry(ZoneId.class, Converters.ZONE_ID),
            Map.entry(ZoneOffset.class, Converters.ZONE_OFFSET));

    /** What JSON has, but parameters don't. */
    private static final Map<Class<?>, String> TEXTS = Map.of(
            Currency.class, "an ISO 4217 currency code, such as EUR",
            TimeZone.class, "a time zone, such as Europe/Zurich",
            Charset.class, "a charset, such as UTF-8",
            URL.class, "a URL",
            InetAddress.class, "an IP address",
            Pattern.class, "a regular expression",
            Date.class, Converters.INSTANT.expected(),
            Calendar.class, Converters.INSTANT.expected(),
            GregorianCalendar.class, Converters.INSTANT.expected());

    private static final String ANYTHING_ELSE = "valid";

    private Expected() {}

    /**
     * The words for a type.
     *
     * @param sent what was sent instead, or its beginning
     */
    static String of(JavaType type, ValueDeserializer<?> reader, JsonToken sent, DeserializationContext context) {
        Converter<?> scalar =
                SCALARS.get(type.isPrimitive() ? ClassUtil.wrapperType(type.getRawClass()) : type.getRawClass());
        if (scalar != null) {
            return scalar.expected();
        }
        if (type.hasRawClass(Month.class)) {
            return "the number of a month, from 1 to 12"; // although an enum, it is written as a number
        }
        if (type.isEnumType()) {
            return "one of " + String.join(", ", names(type, context));
        }
        if (type.hasRawClass(byte[].class)) {
            return "a text in Base64";
        }
        if (type.isReferenceType()) {
            return of(type.getContentType(), reader, sent, context);
        }
        if (type.isArrayType() || type.isCollectionLikeType()) {
            return "an array";
        }
        if (type.isMapLikeType()) {
            return "an object";
        }
        String text = TEXTS.get(type.getRawClass());
        if (text != null) {
            return text;
        }
        boolean object = sent == JsonToken.START_OBJECT || sent == JsonToken.PROPERTY_NAME;
        if (takesObjects(type, reader)) {
            return object ? ANYTHING_ELSE : "an object";
        }
        return reader instanceof BeanDeserializerBase bean ? made(bean.getValueInstantiator(), sent) : ANYTHING_ELSE;
    }

    /** What a type of the application's own is made of; nobody knows why it refused a value of the right kind. */
    private static String made(ValueInstantiator maker, JsonToken sent) {
        Map<String, Boolean> kinds = new LinkedHashMap<>();
        if (maker.canCreateFromString()) {
            kinds.put("a text", sent == JsonToken.VALUE_STRING);
        }
        if (maker.canCreateFromDouble() || maker.canCreateFromBigDecimal()) {
            kinds.put("a number", sent.isNumeric());
        } else if (maker.canCreateFromInt() || maker.canCreateFromLong() || maker.canCreateFromBigInteger()) {
            kinds.put("a whole number", sent == JsonToken.VALUE_NUMBER_INT);
        }
        if (maker.canCreateFromBoolean()) {
            kinds.put("true or false", sent.isBoolean());
        }
        return kinds.isEmpty() || kinds.containsValue(true) ? ANYTHING_ELSE : String.join(" or ", kinds.keySet());
    }

    private static boolean takesObjects(JavaType type, ValueDeserializer<?> reader) {
        if (reader instanceof BeanDeserializerBase bean) {
            return bean.getValueInstantiator().canCreateFromObjectWith()
                    || bean.getValueInstantiator().canCreateUsingDefault();
        }
        return type.isAbstract();
    }

    private static Collection<String> names(JavaType type, DeserializationContext context) {
        BeanDescription description = context.introspectBeanDescription(type);
        AnnotatedMember value = description.findJsonValueAccessor();
        if (value != null) {
            value.fixAccess(true);
        }
        EnumResolver resolver = value == null
                ? EnumResolver.constructFor(context.getConfig(), description.getClassInfo())
                : EnumResolver.constructUsingMethod(context.getConfig(), description.getClassInfo(), value);
        return resolver.getEnums().stream()
                .map(constant -> resolver.getEnumIds().stream()
                        .filter(id -> resolver.findEnum(id) == constant)
                        .findFirst()
                        .orElse(constant.name()))
                .toList();
    }
}
