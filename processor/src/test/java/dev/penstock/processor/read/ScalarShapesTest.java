package dev.penstock.processor.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.processor.model.Shape.ScalarShape;
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
import java.util.Currency;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each scalar's shape, against the JSON that Jackson 3 writes for it. */
class ScalarShapesTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    static final List<Object> VALUES = List.of(
            true,
            (byte) 1,
            (short) 1,
            1,
            1L,
            1.5f,
            1.5,
            'c',
            "text",
            new StringBuilder("text"),
            new java.math.BigDecimal("1.5"),
            new java.math.BigInteger("5"),
            new AtomicBoolean(),
            new AtomicInteger(),
            new AtomicLong(),
            Year.of(2026),
            Month.MAY,
            LocalDate.EPOCH,
            LocalTime.NOON,
            LocalDateTime.MIN,
            Instant.EPOCH,
            OffsetDateTime.MIN,
            OffsetTime.MIN,
            ZonedDateTime.of(LocalDateTime.MIN, ZoneOffset.UTC),
            YearMonth.of(2026, 1),
            MonthDay.of(1, 31),
            Duration.ofSeconds(90),
            Period.ofDays(2),
            ZoneOffset.UTC,
            UUID.randomUUID(),
            URI.create("http://a"),
            Locale.GERMANY,
            Currency.getInstance("EUR"),
            new Date(0),
            Pattern.compile("a"));

    @ParameterizedTest
    @FieldSource("VALUES")
    void hasTheTypeThatJacksonWrites(Object value) {
        ScalarShape shape =
                (ScalarShape) ScalarShapes.of(value.getClass().getName()).orElseThrow();
        assertEquals(kind(MAPPER.valueToTree(value)), shape.type().replace("integer", "number"));
    }

    static Stream<Map.Entry<String, Object>> supertypes() {
        return Stream.of(
                Map.entry("java.time.ZoneId", ZoneId.of("Europe/Zurich")),
                Map.entry("java.nio.charset.Charset", StandardCharsets.UTF_8),
                Map.entry("java.nio.file.Path", java.nio.file.Path.of("a")),
                Map.entry("java.nio.ByteBuffer", java.nio.ByteBuffer.wrap(new byte[1])),
                Map.entry("java.util.TimeZone", java.util.TimeZone.getDefault()),
                Map.entry("java.util.Calendar", new java.util.GregorianCalendar()));
    }

    @ParameterizedTest
    @MethodSource("supertypes")
    void hasTheTypeThatJacksonWritesForASubclass(Map.Entry<String, Object> entry) {
        ScalarShape shape = (ScalarShape) ScalarShapes.of(entry.getKey()).orElseThrow();
        assertEquals(kind(MAPPER.valueToTree(entry.getValue())), shape.type());
    }

    static final List<Object> ISO = List.of(
            Duration.ofSeconds(90),
            LocalDate.EPOCH,
            LocalTime.of(12, 0, 1),
            OffsetTime.MIN,
            YearMonth.of(2026, 1),
            DayOfWeek.MONDAY);

    @ParameterizedTest
    @FieldSource("ISO")
    void timesAreWrittenAsTheirOwnText(Object value) {
        assertEquals("\"" + value + "\"", MAPPER.writeValueAsString(value));
    }

    private static String kind(JsonNode node) {
        return node.isBoolean() ? "boolean" : node.isNumber() ? "number" : "string";
    }
}
