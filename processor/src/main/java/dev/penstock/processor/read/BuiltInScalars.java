package dev.penstock.processor.read;

import dev.penstock.runtime.Converter;
import dev.penstock.runtime.Converters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.type.TypeKind;

/** The types that {@link Converters} reads, by the names of its constants. */
final class BuiltInScalars {

    /** The type is empty for a converter that is only chosen, never inferred. */
    private record Scalar(String constant, Converter<?> converter, String type) {}

    private static final List<Scalar> ALL = List.of(
            new Scalar("STRING", Converters.STRING, "java.lang.String"),
            new Scalar("BOOLEAN", Converters.BOOLEAN, "java.lang.Boolean"),
            new Scalar("BYTE", Converters.BYTE, "java.lang.Byte"),
            new Scalar("SHORT", Converters.SHORT, "java.lang.Short"),
            new Scalar("INT", Converters.INT, "java.lang.Integer"),
            new Scalar("LONG", Converters.LONG, "java.lang.Long"),
            new Scalar("FLOAT", Converters.FLOAT, "java.lang.Float"),
            new Scalar("DOUBLE", Converters.DOUBLE, "java.lang.Double"),
            new Scalar("CHAR", Converters.CHAR, "java.lang.Character"),
            new Scalar("BIG_DECIMAL", Converters.BIG_DECIMAL, "java.math.BigDecimal"),
            new Scalar("BIG_INTEGER", Converters.BIG_INTEGER, "java.math.BigInteger"),
            new Scalar("UUID", Converters.UUID, "java.util.UUID"),
            new Scalar("URI", Converters.URI, "java.net.URI"),
            new Scalar("LOCALE", Converters.LOCALE, "java.util.Locale"),
            new Scalar("DURATION", Converters.DURATION, "java.time.Duration"),
            new Scalar("SHORT_DURATION", Converters.SHORT_DURATION, ""),
            new Scalar("PERIOD", Converters.PERIOD, "java.time.Period"),
            new Scalar("INSTANT", Converters.INSTANT, "java.time.Instant"),
            new Scalar("LOCAL_DATE", Converters.LOCAL_DATE, "java.time.LocalDate"),
            new Scalar("LOCAL_TIME", Converters.LOCAL_TIME, "java.time.LocalTime"),
            new Scalar("LOCAL_DATE_TIME", Converters.LOCAL_DATE_TIME, "java.time.LocalDateTime"),
            new Scalar("OFFSET_DATE_TIME", Converters.OFFSET_DATE_TIME, "java.time.OffsetDateTime"),
            new Scalar("OFFSET_TIME", Converters.OFFSET_TIME, "java.time.OffsetTime"),
            new Scalar("ZONED_DATE_TIME", Converters.ZONED_DATE_TIME, "java.time.ZonedDateTime"),
            new Scalar("YEAR", Converters.YEAR, "java.time.Year"),
            new Scalar("YEAR_MONTH", Converters.YEAR_MONTH, "java.time.YearMonth"),
            new Scalar("MONTH_DAY", Converters.MONTH_DAY, "java.time.MonthDay"),
            new Scalar("ZONE_ID", Converters.ZONE_ID, "java.time.ZoneId"),
            new Scalar("ZONE_OFFSET", Converters.ZONE_OFFSET, "java.time.ZoneOffset"));

    private static final Map<String, Scalar> BY_TYPE =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Scalar::type, Function.identity()));
    private static final Map<String, Scalar> BY_CONSTANT =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Scalar::constant, Function.identity()));

    private BuiltInScalars() {}

    static Optional<String> constantOf(String qualifiedName) {
        return Optional.ofNullable(BY_TYPE.get(qualifiedName)).map(Scalar::constant);
    }

    static Optional<String> constantOf(TypeKind primitive) {
        return primitive.isPrimitive() ? Optional.of(primitive.name()) : Optional.empty();
    }

    static Converter<?> converter(String constant) {
        Scalar scalar = BY_CONSTANT.get(constant);
        if (scalar == null) {
            throw new IllegalArgumentException("no converter " + constant);
        }
        return scalar.converter();
    }
}
