package dev.penstock.runtime.internal.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.penstock.runtime.TypeRef;
import java.io.IOException;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
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
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written for a value is read as the same value. */
class ScalarRoundTripTest {

    private final JsonCodecs codecs = new JsonCodecs(List.of(), false);

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(Instant.class, Instant.parse("2026-01-31T12:00:00.5Z"), "\"2026-01-31T12:00:00.500Z\""),
                Arguments.of(LocalDate.class, LocalDate.of(2026, 1, 31), "\"2026-01-31\""),
                Arguments.of(LocalDate.class, LocalDate.of(-44, 3, 15), "\"-0044-03-15\""),
                Arguments.of(LocalTime.class, LocalTime.of(12, 30), "\"12:30:00\""),
                Arguments.of(LocalDateTime.class, LocalDateTime.of(2026, 1, 31, 12, 30), "\"2026-01-31T12:30:00\""),
                Arguments.of(
                        OffsetDateTime.class,
                        OffsetDateTime.parse("2026-01-31T12:30:00+02:00"),
                        "\"2026-01-31T12:30:00+02:00\""),
                Arguments.of(OffsetTime.class, OffsetTime.parse("12:30:00+02:00"), "\"12:30:00+02:00\""),
                Arguments.of(
                        ZonedDateTime.class,
                        ZonedDateTime.parse("2026-01-31T12:30:00+02:00"),
                        "\"2026-01-31T12:30:00+02:00\""),
                Arguments.of(Year.class, Year.of(2026), "2026"),
                Arguments.of(YearMonth.class, YearMonth.of(2026, 1), "\"2026-01\""),
                Arguments.of(MonthDay.class, MonthDay.of(1, 2), "\"--01-02\""),
                Arguments.of(Month.class, Month.MAY, "5"),
                Arguments.of(DayOfWeek.class, DayOfWeek.FRIDAY, "\"FRIDAY\""),
                Arguments.of(Duration.class, Duration.ofSeconds(90), "\"PT1M30S\""),
                Arguments.of(Period.class, Period.of(1, 2, 3), "\"P1Y2M3D\""),
                Arguments.of(ZoneId.class, ZoneId.of("Europe/Zurich"), "\"Europe/Zurich\""),
                Arguments.of(ZoneOffset.class, ZoneOffset.ofHours(2), "\"+02:00\""),
                Arguments.of(UUID.class, new UUID(1, 2), "\"00000000-0000-0001-0000-000000000002\""),
                Arguments.of(URI.class, URI.create("http://a/b?c"), "\"http://a/b?c\""),
                Arguments.of(Locale.class, Locale.GERMANY, "\"de-DE\""),
                Arguments.of(BigDecimal.class, new BigDecimal("1.50"), "1.50"),
                Arguments.of(BigInteger.class, new BigInteger("12345678901234567890"), "12345678901234567890"),
                Arguments.of(byte[].class, new byte[] {1, 2, -1}, "\"AQL/\""),
                Arguments.of(char.class, 'c', "\"c\""),
                Arguments.of(Bodies.Color.class, Bodies.Color.BLUE, "\"dark-blue\""),
                Arguments.of(Bodies.Unit.class, Bodies.Unit.METRE, "\"m\""));
    }

    @ParameterizedTest
    @MethodSource("values")
    void readsWhatItWrites(Class<?> type, Object value, String json) throws IOException {
        if (type != byte[].class) { // which alone are a response's bytes, not JSON
            assertEquals(json, roundTrip(type, value));
        }
        Object array = Array.newInstance(type, 1);
        Array.set(array, 0, value);
        String inArray = roundTrip(array.getClass(), array);
        assertEquals(type == char.class ? json : '[' + json + ']', inArray);
    }

    @SuppressWarnings("unchecked")
    private <T> String roundTrip(Class<T> type, Object value) throws IOException {
        Recorded target = new Recorded();
        codecs.reply(200, TypeRef.of(type)).write((T) value, target);
        String response = target.toString();
        String written = response.substring(response.lastIndexOf('\n') + 1);
        Decoded<T> decoded = decode(type, written);
        assertNull(decoded.problem(), written);
        assertEquals(List.of(), decoded.violations(), written);
        assertEquals(
                List.of(listed(value)), List.of(listed(decoded.value())), () -> written + " is not read as it was");
        return written;
    }

    /** Arrays have no equality of their own. */
    private static Object listed(Object value) {
        return value.getClass().isArray()
                ? IntStream.range(0, Array.getLength(value))
                        .mapToObj(i -> listed(Array.get(value, i)))
                        .toList()
                : value;
    }

    private <T> Decoded<T> decode(Class<T> type, String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return codecs.json(TypeRef.of(type)).decode(bytes, bytes.length);
    }

    @ParameterizedTest
    @CsvSource({
        "java.time.LocalDate, '\"20260131\"'",
        "java.time.LocalDate, '\"-1\"'",
        "java.time.LocalDate, '[2026,1,31]'",
        "java.time.Instant, '\"1769860800\"'",
        "java.time.Instant, '\"1769860800.5\"'",
        "java.time.Instant, '\" 1769860800 \"'",
        "java.time.Instant, 1769860800",
        "java.time.MonthDay, '\"01-02\"'",
        "java.time.Month, '\"5\"'",
        "java.time.Month, '\"MAY\"'",
        "java.time.Month, 0",
        "java.time.Month, 13",
        "java.time.Month, 5.5",
        "java.time.DayOfWeek, 5",
    })
    void refusesOtherForms(String type, String json) throws ClassNotFoundException {
        Decoded<?> decoded = decode(Class.forName(type), json);
        assertEquals(1, decoded.violations().size(), json);
    }

    @Test
    void saysWhichMonthsThereAre() {
        assertEquals(
                "must be the number of a month, from 1 to 12",
                decode(Month.class, "13").violations().get(0).message());
    }

    @ParameterizedTest
    @CsvSource({"c0 af", "e0 80 af", "ed a0 80", "f4 90 80 80", "ff", "80", "c3"})
    void refusesInvalidUtf8(String sequence) {
        String invalid = Stream.of(sequence.split(" "))
                .map(hex -> String.valueOf((char) Integer.parseInt(hex, 16)))
                .reduce("", String::concat);
        String json = '"' + "a".repeat(3_000) + "\u00c3\u00a4" + invalid + '"';
        byte[] bytes = json.getBytes(StandardCharsets.ISO_8859_1);
        assertNotNull(codecs.json(TypeRef.of(String.class))
                .decode(bytes, bytes.length)
                .problem());
    }

    @Test
    void readsLongTextsBeyondAscii() {
        String text = "\u00e4\ud83d\ude00\u20ac".repeat(2_000);
        assertEquals(text, decode(String.class, '"' + text + '"').value());
    }
}
