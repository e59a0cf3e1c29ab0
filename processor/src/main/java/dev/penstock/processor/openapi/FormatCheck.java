package dev.penstock.processor.openapi;

import dev.penstock.runtime.Converters;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Formats of texts and numbers; those that are not known allow everything. */
final class FormatCheck {

    private static final Pattern DATE_TIME =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?([Zz]|[+-]\\d\\d:\\d\\d)");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");

    private FormatCheck() {}

    static Optional<String> number(BigDecimal value, @Nullable Object format) {
        int bits = "int32".equals(format) ? 31 : "int64".equals(format) ? 63 : 0;
        if (bits == 0) {
            return Optional.empty();
        }
        BigInteger limit = BigInteger.ONE.shiftLeft(bits);
        BigInteger whole = value.toBigInteger();
        return whole.compareTo(limit) >= 0 || whole.compareTo(limit.negate()) < 0
                ? Optional.of(value.toPlainString() + " is out of the range of " + format)
                : Optional.empty();
    }

    static Optional<String> text(String text, @Nullable Object format, @Nullable Object encoding) {
        if ("base64".equals(encoding)) {
            return unless(text, "Base64", Base64.getDecoder()::decode);
        }
        return switch (format instanceof String name ? name : "") {
            case "date" -> unless(text, "a date, such as 2026-01-31", LocalDate::parse);
            case "date-time" -> unless(text, "a time with its offset, such as 2026-01-31T12:00:00Z", FormatCheck::time);
            case "date-time-local" ->
                unless(text, "a time without offset, such as 2026-01-31T12:00:00", LocalDateTime::parse);
            case "time" -> unless(text, "a time of day with its offset, such as 12:00:00Z", OffsetTime::parse);
            case "time-local" -> unless(text, "a time of day, such as 12:00:00", LocalTime::parse);
            case "uuid" -> unless(text, "a UUID", Converters.UUID::convert);
            case "uri" -> unless(text, "a URI with a scheme", FormatCheck::absolute);
            case "uri-reference" -> unless(text, "a URI", URI::create);
            case "duration" -> unless(text, "a duration, such as PT30S", FormatCheck::duration);
            case "email" ->
                EMAIL.matcher(text).matches() ? Optional.empty() : Optional.of(not(text, "an e-mail address"));
            default -> Optional.empty();
        };
    }

    private static void time(String text) {
        if (!DATE_TIME.matcher(text).matches()) {
            throw new IllegalArgumentException(text);
        }
        DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text.toUpperCase(Locale.ROOT));
    }

    /** Days and longer stand in periods, the rest in durations. */
    private static void duration(String text) {
        if (text.contains("T")) {
            Duration.parse(text);
        } else {
            Period.parse(text);
        }
    }

    /** What can't be sent as it is, such as a path with variables, is no URI either; a scheme must be there. */
    private static void absolute(String text) {
        if (!URI.create(text).isAbsolute()) {
            throw new IllegalArgumentException(text);
        }
    }

    private static Optional<String> unless(String text, String what, Consumer<String> reading) {
        try {
            reading.accept(text);
            return Optional.empty();
        } catch (IllegalArgumentException | DateTimeException wrong) {
            return Optional.of(not(text, what));
        }
    }

    private static String not(String text, String what) {
        return ScalarCheck.text(text) + " is not " + what;
    }
}
