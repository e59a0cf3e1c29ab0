package dev.penstock.runtime;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** The converters of the types that are scalars without any annotation. The processor uses the same for defaults. */
public final class Converters {

    public static final Converter<String> STRING = Converter.of("a text", text -> text);
    public static final Converter<Boolean> BOOLEAN = Converter.of(
                    "true or false (1, yes, on; 0, no, off)", Converters::parseBoolean)
            .zero(false);
    public static final Converter<Byte> BYTE = Converter.of("a whole number from -128 to 127", Converters::parseByte)
            .zero((byte) 0);
    public static final Converter<Short> SHORT = Converter.of(
                    "a whole number from -32768 to 32767", Converters::parseShort)
            .zero((short) 0);
    public static final Converter<Integer> INT = Converter.of(
                    "a whole number from -2147483648 to 2147483647", Converters::parseInt)
            .zero(0);
    public static final Converter<Long> LONG = Converter.of("a whole number of at most 64 bits", Converters::parseLong)
            .zero(0L);
    public static final Converter<Float> FLOAT =
            Converter.of("a number of at most 32 bits", Converters::parseFloat).zero(0f);
    public static final Converter<Double> DOUBLE =
            Converter.of("a number of at most 64 bits", Converters::parseDouble).zero(0d);
    public static final Converter<Character> CHAR =
            Converter.of("a single character", Converters::parseChar).zero('\0');
    public static final Converter<BigDecimal> BIG_DECIMAL =
            Converter.of("a number of at most 1000 digits", Converters::parseBigDecimal);
    public static final Converter<BigInteger> BIG_INTEGER =
            Converter.of("a whole number of at most 1000 digits", Converters::parseBigInteger);
    public static final Converter<UUID> UUID = Converter.of("a UUID", Converters::parseUuid);
    public static final Converter<URI> URI = Converter.of("a URI", java.net.URI::create);
    public static final Converter<Locale> LOCALE =
            Converter.of("a language tag, such as de-CH", Converters::parseLocale);
    public static final Converter<Duration> DURATION = Converter.of("a duration, such as PT30S", Duration::parse);

    /** For settings, which people write by hand. */
    public static final Converter<Duration> SHORT_DURATION =
            Converter.of("a duration, such as 500ms, 30s, 2m, 1h or PT30S", ShortDuration::parse);

    public static final Converter<Period> PERIOD = Converter.of("a period, such as P1M", Period::parse);
    public static final Converter<java.time.Instant> INSTANT = Converter.of(
            "a time with zone, such as 2026-01-31T12:00:00Z",
            text -> OffsetDateTime.parse(text).toInstant());
    public static final Converter<LocalDate> LOCAL_DATE = Converter.of("a date, such as 2026-01-31", LocalDate::parse);
    public static final Converter<LocalTime> LOCAL_TIME = Converter.of("a time, such as 12:00:00", LocalTime::parse);
    public static final Converter<LocalDateTime> LOCAL_DATE_TIME =
            Converter.of("a date and time, such as 2026-01-31T12:00:00", LocalDateTime::parse);
    public static final Converter<OffsetDateTime> OFFSET_DATE_TIME =
            Converter.of("a time with zone, such as 2026-01-31T12:00:00Z", OffsetDateTime::parse);
    public static final Converter<OffsetTime> OFFSET_TIME =
            Converter.of("a time with zone, such as 12:00:00Z", OffsetTime::parse);
    public static final Converter<ZonedDateTime> ZONED_DATE_TIME =
            Converter.of("a time with zone, such as 2026-01-31T12:00:00Z", ZonedDateTime::parse);
    public static final Converter<Year> YEAR = Converter.of("a year, such as 2026", Year::parse);
    public static final Converter<YearMonth> YEAR_MONTH = Converter.of("a month, such as 2026-01", YearMonth::parse);
    public static final Converter<MonthDay> MONTH_DAY =
            Converter.of("a day of a year, such as --01-31", MonthDay::parse);
    public static final Converter<ZoneId> ZONE_ID = Converter.of("a time zone, such as Europe/Zurich", ZoneId::of);
    public static final Converter<ZoneOffset> ZONE_OFFSET = Converter.of("an offset, such as +01:00", ZoneOffset::of);

    private static final int MOST_DIGITS = 1000;

    private Converters() {}

    /** A converter of an enum: its constants, and in the same order the texts that stand for them. */
    public static <E extends Enum<E>> Converter<E> ofEnum(E[] constants, String... texts) {
        Map<String, E> byText = new HashMap<>();
        for (int i = 0; i < constants.length; i++) {
            byText.put(texts[i], constants[i]);
        }
        String expected = "one of " + String.join(", ", texts);
        return Converter.of(expected, text -> {
            E constant = byText.get(text);
            if (constant == null) {
                throw new IllegalArgumentException("must be " + expected);
            }
            return constant;
        });
    }

    /**
     * A converter of a type of the application's own; what its {@code IllegalArgumentException} says is told to the
     * caller, unless it repeats what the caller sent. Subclasses, such as {@code NumberFormatException}, were not
     * written for callers and are not told.
     */
    public static <T> Converter<T> ofFactory(Function<String, ? extends T> factory) {
        return Converter.<T>of("valid", factory).inOwnWords();
    }

    private static byte parseByte(String text) {
        requireWhole(text);
        return Byte.parseByte(text);
    }

    private static short parseShort(String text) {
        requireWhole(text);
        return Short.parseShort(text);
    }

    static int parseInt(String text) {
        requireWhole(text);
        return Integer.parseInt(text);
    }

    static long parseLong(String text) {
        requireWhole(text);
        return Long.parseLong(text);
    }

    private static float parseFloat(String text) {
        requireDecimal(text);
        float value = Float.parseFloat(text);
        if (Float.isInfinite(value)) {
            throw new NumberFormatException();
        }
        return value;
    }

    static double parseDouble(String text) {
        requireDecimal(text);
        double value = Double.parseDouble(text);
        if (Double.isInfinite(value)) {
            throw new NumberFormatException();
        }
        return value;
    }

    static boolean parseBoolean(String text) {
        return switch (text) {
            case "true", "1", "yes", "on" -> true;
            case "false", "0", "no", "off" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }

    private static char parseChar(String text) {
        if (text.length() != 1) {
            throw new IllegalArgumentException("not a single character");
        }
        return text.charAt(0);
    }

    /** An exponent of nine digits is short to send, but written out it takes a gigabyte. */
    private static BigDecimal parseBigDecimal(String text) {
        requireDecimal(text);
        requireLength(text);
        BigDecimal value = new BigDecimal(text);
        if (Math.abs((long) value.scale()) > MOST_DIGITS) {
            throw new NumberFormatException();
        }
        return value;
    }

    private static BigInteger parseBigInteger(String text) {
        requireWhole(text);
        requireLength(text);
        return new BigInteger(text);
    }

    /** {@code UUID.fromString} alone also takes "1-1-1-1-1". */
    private static UUID parseUuid(String text) {
        if (text.length() != 36) {
            throw new IllegalArgumentException("not 36 characters");
        }
        for (int i = 0; i < 36; i++) {
            char c = text.charAt(i);
            boolean hyphen = i == 8 || i == 13 || i == 18 || i == 23;
            if (hyphen ? c != '-' : c > 'f' || Character.digit(c, 16) < 0) {
                throw new IllegalArgumentException("not in groups of 8, 4, 4, 4 and 12 digits");
            }
        }
        return java.util.UUID.fromString(text);
    }

    private static Locale parseLocale(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("empty");
        }
        try {
            return new Locale.Builder().setLanguageTag(text).build();
        } catch (IllformedLocaleException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    /** Java also takes a plus and the digits of every script. */
    private static void requireWhole(String text) {
        for (int i = text.startsWith("-") ? 1 : 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                throw new NumberFormatException();
            }
        }
    }

    /** Java's own forms, as hexadecimal, NaN, Infinity and type suffixes, are not numbers to a caller. */
    private static void requireDecimal(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean sign = c == '-' || (c == '+' && i > 0);
            if ((c < '0' || c > '9') && c != '.' && c != 'e' && c != 'E' && !sign) {
                throw new NumberFormatException();
            }
        }
    }

    /** Conversion takes time that grows with the square of the length. */
    private static void requireLength(String text) {
        if (text.length() > MOST_DIGITS) {
            throw new NumberFormatException();
        }
    }
}
