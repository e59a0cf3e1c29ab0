package dev.penstock.processor.read;

import dev.penstock.runtime.Converter;
import dev.penstock.runtime.Converters;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.type.TypeKind;

/** The types that {@link Converters} reads, by the names of its constants. */
final class BuiltInScalars {

    private static final Map<String, Converter<?>> CONVERTERS = new HashMap<>();
    private static final Map<String, String> CONSTANTS = new HashMap<>();

    static {
        add("STRING", Converters.STRING, "java.lang.String");
        add("BOOLEAN", Converters.BOOLEAN, "java.lang.Boolean");
        add("BYTE", Converters.BYTE, "java.lang.Byte");
        add("SHORT", Converters.SHORT, "java.lang.Short");
        add("INT", Converters.INT, "java.lang.Integer");
        add("LONG", Converters.LONG, "java.lang.Long");
        add("FLOAT", Converters.FLOAT, "java.lang.Float");
        add("DOUBLE", Converters.DOUBLE, "java.lang.Double");
        add("CHAR", Converters.CHAR, "java.lang.Character");
        add("BIG_DECIMAL", Converters.BIG_DECIMAL, "java.math.BigDecimal");
        add("BIG_INTEGER", Converters.BIG_INTEGER, "java.math.BigInteger");
        add("UUID", Converters.UUID, "java.util.UUID");
        add("URI", Converters.URI, "java.net.URI");
        add("LOCALE", Converters.LOCALE, "java.util.Locale");
        add("DURATION", Converters.DURATION, "java.time.Duration");
        CONVERTERS.put("SHORT_DURATION", Converters.SHORT_DURATION);
        add("PERIOD", Converters.PERIOD, "java.time.Period");
        add("INSTANT", Converters.INSTANT, "java.time.Instant");
        add("LOCAL_DATE", Converters.LOCAL_DATE, "java.time.LocalDate");
        add("LOCAL_TIME", Converters.LOCAL_TIME, "java.time.LocalTime");
        add("LOCAL_DATE_TIME", Converters.LOCAL_DATE_TIME, "java.time.LocalDateTime");
        add("OFFSET_DATE_TIME", Converters.OFFSET_DATE_TIME, "java.time.OffsetDateTime");
        add("OFFSET_TIME", Converters.OFFSET_TIME, "java.time.OffsetTime");
        add("ZONED_DATE_TIME", Converters.ZONED_DATE_TIME, "java.time.ZonedDateTime");
        add("YEAR", Converters.YEAR, "java.time.Year");
        add("YEAR_MONTH", Converters.YEAR_MONTH, "java.time.YearMonth");
        add("MONTH_DAY", Converters.MONTH_DAY, "java.time.MonthDay");
        add("ZONE_ID", Converters.ZONE_ID, "java.time.ZoneId");
        add("ZONE_OFFSET", Converters.ZONE_OFFSET, "java.time.ZoneOffset");
    }

    private BuiltInScalars() {}

    private static void add(String constant, Converter<?> converter, String type) {
        CONVERTERS.put(constant, converter);
        CONSTANTS.put(type, constant);
    }

    static Optional<String> constantOf(String qualifiedName) {
        return Optional.ofNullable(CONSTANTS.get(qualifiedName));
    }

    static Optional<String> constantOf(TypeKind primitive) {
        return primitive.isPrimitive() ? Optional.of(primitive.name()) : Optional.empty();
    }

    static Converter<?> converter(String constant) {
        Converter<?> converter = CONVERTERS.get(constant);
        if (converter == null) {
            throw new IllegalArgumentException("no converter " + constant);
        }
        return converter;
    }
}
