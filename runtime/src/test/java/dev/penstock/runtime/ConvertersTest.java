package dev.penstock.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
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
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConvertersTest {

    private static final String THOUSAND_DIGITS = "9".repeat(1000);
    private static final Converter<DayOfWeek> DAY =
            Converters.ofEnum(new DayOfWeek[] {DayOfWeek.MONDAY, DayOfWeek.TUESDAY}, "mon", "tue");

    private record Row(Converter<?> converter, String text, Object value) {}

    private record Refused(Converter<?> converter, List<String> texts) {}

    private static Row row(Converter<?> converter, String text, Object value) {
        return new Row(converter, text, value);
    }

    private static Refused refused(Converter<?> converter, String... texts) {
        return new Refused(converter, List.of(texts));
    }

    static Stream<Row> accepted() {
        return Stream.of(
                row(Converters.STRING, "", ""),
                row(Converters.STRING, " a ", " a "),
                row(Converters.BOOLEAN, "true", true),
                row(Converters.BOOLEAN, "1", true),
                row(Converters.BOOLEAN, "yes", true),
                row(Converters.BOOLEAN, "on", true),
                row(Converters.BOOLEAN, "false", false),
                row(Converters.BOOLEAN, "0", false),
                row(Converters.BOOLEAN, "no", false),
                row(Converters.BOOLEAN, "off", false),
                row(Converters.BYTE, "-128", (byte) -128),
                row(Converters.SHORT, "32767", (short) 32767),
                row(Converters.INT, "-2147483648", Integer.MIN_VALUE),
                row(Converters.INT, "007", 7),
                row(Converters.INT, "-0", 0),
                row(Converters.LONG, "9223372036854775807", Long.MAX_VALUE),
                row(Converters.FLOAT, "1.5", 1.5f),
                row(Converters.DOUBLE, "-1.5e+3", -1500.0),
                row(Converters.DOUBLE, "1E-2", 0.01),
                row(Converters.DOUBLE, ".5", 0.5),
                row(Converters.CHAR, "x", 'x'),
                row(Converters.CHAR, "é", 'é'),
                row(Converters.BIG_DECIMAL, "1.50", new BigDecimal("1.50")),
                row(Converters.BIG_DECIMAL, "1e1000", new BigDecimal("1e1000")),
                row(Converters.BIG_INTEGER, THOUSAND_DIGITS, new BigInteger(THOUSAND_DIGITS)),
                row(
                        Converters.UUID,
                        "0F8fad5b-d9cb-469f-a165-70867728950e",
                        UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e")),
                row(Converters.URI, "https://a/b?c#d", URI.create("https://a/b?c#d")),
                row(Converters.LOCALE, "de-CH", Locale.forLanguageTag("de-CH")),
                row(Converters.DURATION, "PT1M30S", Duration.ofSeconds(90)),
                row(Converters.SHORT_DURATION, "500ms", Duration.ofMillis(500)),
                row(Converters.SHORT_DURATION, "2m", Duration.ofMinutes(2)),
                row(Converters.SHORT_DURATION, "PT1M30S", Duration.ofSeconds(90)),
                row(Converters.PERIOD, "P1Y2M", Period.of(1, 2, 0)),
                row(Converters.INSTANT, "2026-01-31T12:00:00Z", Instant.parse("2026-01-31T12:00:00Z")),
                row(Converters.INSTANT, "2026-01-31T13:00+01:00", Instant.parse("2026-01-31T12:00:00Z")),
                row(Converters.LOCAL_DATE, "2024-02-29", LocalDate.of(2024, 2, 29)),
                row(Converters.LOCAL_TIME, "12:30", LocalTime.of(12, 30)),
                row(Converters.LOCAL_DATE_TIME, "2026-01-31T12:00:01", LocalDateTime.of(2026, 1, 31, 12, 0, 1)),
                row(
                        Converters.OFFSET_DATE_TIME,
                        "2026-01-31T12:00:00+01:00",
                        OffsetDateTime.of(2026, 1, 31, 12, 0, 0, 0, ZoneOffset.ofHours(1))),
                row(Converters.OFFSET_TIME, "12:00Z", OffsetTime.of(12, 0, 0, 0, ZoneOffset.UTC)),
                row(
                        Converters.ZONED_DATE_TIME,
                        "2026-01-31T12:00+01:00[Europe/Zurich]",
                        ZonedDateTime.of(2026, 1, 31, 12, 0, 0, 0, ZoneId.of("Europe/Zurich"))),
                row(Converters.YEAR, "2026", Year.of(2026)),
                row(Converters.YEAR_MONTH, "2026-01", YearMonth.of(2026, 1)),
                row(Converters.MONTH_DAY, "--02-29", MonthDay.of(2, 29)),
                row(Converters.ZONE_ID, "Europe/Zurich", ZoneId.of("Europe/Zurich")),
                row(Converters.ZONE_OFFSET, "+01:00", ZoneOffset.ofHours(1)),
                row(DAY, "tue", DayOfWeek.TUESDAY));
    }

    static Stream<Refused> refused() {
        return Stream.of(
                refused(Converters.BOOLEAN, "", "TRUE", "2", "y"),
                refused(Converters.BYTE, "", "128", "+1", "٣", "0x1"),
                refused(Converters.SHORT, "", "32768", "+1", "٣"),
                refused(Converters.INT, "", "-", "+1", " 1", "1 ", "1.0", "1e3", "٣", "１", "2147483648", "1_000"),
                refused(Converters.LONG, "", "-", "+1", "٣", "9223372036854775808", "1L"),
                refused(Converters.FLOAT, "", "NaN", "Infinity", "1f", "1e39", "+1", "0x1p3"),
                refused(
                        Converters.DOUBLE,
                        "",
                        "-",
                        ".",
                        "e",
                        "NaN",
                        "-Infinity",
                        "1d",
                        "1e999",
                        "+1",
                        " 1",
                        "٣",
                        "1,5"),
                refused(Converters.CHAR, "", "ab", "💡"),
                refused(
                        Converters.BIG_DECIMAL,
                        "",
                        "+1",
                        "٣",
                        "1e1001",
                        "1e-1001",
                        "1e999999999",
                        "1e9999999999",
                        "--1"),
                refused(Converters.BIG_INTEGER, "", "+1", "٣", "1.0", THOUSAND_DIGITS + "9"),
                refused(
                        Converters.UUID,
                        "",
                        "1-1-1-1-1",
                        "0f8fad5b-d9cb-469f-a165-70867728950g",
                        "0f8fad5bd-9cb-469f-a165-70867728950e",
                        "+f8fad5b-d9cb-469f-a165-70867728950e",
                        "٣f8fad5b-d9cb-469f-a165-70867728950e"),
                refused(Converters.URI, "a b", "http://[", "%zz"),
                refused(Converters.LOCALE, "", "de_CH", "d"),
                refused(Converters.DURATION, "", "30s", "PT", "PT99999999999999999999S"),
                refused(Converters.SHORT_DURATION, "", "30", "s", "1.5s", "1d", "30 s", "٣s", "9999999999999999999h"),
                refused(Converters.PERIOD, "", "1M", "P99999999999Y"),
                refused(Converters.INSTANT, "", "2026-01-31T12:00:00", "2026-01-31"),
                refused(Converters.LOCAL_DATE, "", "2026-02-29", "31.01.2026", "٢٠٢٦-01-31"),
                refused(Converters.LOCAL_TIME, "", "25:00", "12"),
                refused(Converters.LOCAL_DATE_TIME, "", "2026-01-31 12:00:00", "2026-01-31T12:00:00Z"),
                refused(Converters.OFFSET_DATE_TIME, "", "2026-01-31T12:00:00"),
                refused(Converters.OFFSET_TIME, "", "12:00"),
                refused(Converters.ZONED_DATE_TIME, "", "2026-01-31T12:00:00", "2026-01-31T12:00:00Z[Nowhere]"),
                refused(Converters.YEAR, "", "twenty", "MMXXVI"),
                refused(Converters.YEAR_MONTH, "", "2026-13"),
                refused(Converters.MONTH_DAY, "", "02-29", "--02-30"),
                refused(Converters.ZONE_ID, "", "Nowhere/City", "../etc"),
                refused(Converters.ZONE_OFFSET, "", "+25:00", "CET"),
                refused(DAY, "", "MONDAY", "wed"));
    }

    @ParameterizedTest
    @MethodSource
    void accepted(Row row) {
        assertEquals(row.value(), row.converter().convert(row.text()));
    }

    @ParameterizedTest
    @MethodSource
    void refused(Refused refused) {
        for (String text : refused.texts()) {
            RuntimeException why = assertThrows(
                    RuntimeException.class, () -> refused.converter().convert(text), () -> "\"" + text + "\"");
            assertEquals(
                    true, why instanceof IllegalArgumentException || why instanceof DateTimeException, why::toString);
            assertEquals(
                    "must be " + refused.converter().expected(),
                    refused.converter().complaint(text, why));
        }
    }

    @Test
    void theTablesHaveEveryConverter() throws IllegalAccessException {
        Set<Object> tested = accepted().map(Row::converter).collect(Collectors.toCollection(HashSet::new));
        Set<Object> refusing = refused().map(Refused::converter).collect(Collectors.toCollection(HashSet::new));
        refusing.add(Converters.STRING);
        for (var field : Arrays.stream(Converters.class.getFields())
                .filter(each -> Modifier.isStatic(each.getModifiers()))
                .toList()) {
            assertEquals(true, tested.contains(field.get(null)), field.getName());
            assertEquals(true, refusing.contains(field.get(null)), field.getName());
        }
    }

    @Test
    void namesTheConstantsOfAnEnum() {
        assertEquals("one of mon, tue", DAY.expected());
    }

    private static String complaint(String text, RuntimeException thrown) {
        Converter<Object> converter = Converters.ofFactory(any -> {
            throw thrown;
        });
        return converter.complaint(text, assertThrows(thrown.getClass(), () -> converter.convert(text)));
    }

    @Test
    void tellsWhatAFactorySays() {
        assertEquals(
                "unknown currency; write EUR or CHF",
                complaint("EU", new IllegalArgumentException("unknown currency; write EUR or CHF")));
        assertEquals("is empty", complaint("", new IllegalArgumentException("is empty")));
    }

    @Test
    void neverTellsWhatWasSentOrWasNotMeantForCallers() {
        assertEquals("must be valid", complaint("xyz", new IllegalArgumentException("no currency xyz")));
        assertEquals(
                "must be valid", complaint("RED", new IllegalArgumentException("No enum constant shop.Color.RED")));
        assertEquals("must be valid", complaint("x", new NumberFormatException("For input string: \"x\"")));
        assertEquals("must be valid", complaint("x", new IllegalArgumentException()));
        assertEquals("must be valid", complaint("x", new IllegalArgumentException(" ")));
        assertEquals("must be valid", complaint("y", new DateTimeException("Invalid value for Month")));
        assertEquals("a longer one", complaint("long", new IllegalArgumentException("a longer one")));
    }

    @Test
    void aFactoryThatReturnsNullIsWrongItself() {
        Converter<Object> converter = Converters.ofFactory(text -> null);
        NullPointerException thrown = assertThrows(NullPointerException.class, () -> converter.convert("x"));
        assertFalse(thrown.getMessage().isBlank());
    }
}
