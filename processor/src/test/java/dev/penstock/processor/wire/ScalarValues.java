package dev.penstock.processor.wire;

import java.io.File;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
import java.util.Calendar;
import java.util.Currency;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Random values of the types that are one value in JSON. */
final class ScalarValues {

    private final Map<Class<?>, Supplier<Object>> made = new HashMap<>();

    private ScalarValues() {}

    static Map<Class<?>, Supplier<Object>> of(Random random) {
        ScalarValues values = new ScalarValues();
        values.numbers(random);
        values.texts(random);
        values.times(random);
        return values.made;
    }

    private void put(Supplier<Object> supplier, Class<?>... types) {
        for (Class<?> type : types) {
            made.put(type, supplier);
        }
    }

    private void numbers(Random random) {
        put(random::nextBoolean, boolean.class, Boolean.class);
        put(() -> (byte) random.nextInt(), byte.class, Byte.class);
        put(() -> (short) random.nextInt(), short.class, Short.class);
        put(random::nextInt, int.class, Integer.class);
        put(random::nextLong, long.class, Long.class);
        put(() -> random.nextFloat() * 100, float.class, Float.class);
        put(() -> random.nextGaussian() * 1e9, double.class, Double.class);
        put(() -> BigDecimal.valueOf(random.nextLong(), random.nextInt(20)), BigDecimal.class);
        put(() -> new BigInteger(100, random), BigInteger.class);
        put(() -> new AtomicInteger(random.nextInt()), AtomicInteger.class);
        put(() -> new AtomicLong(random.nextLong()), AtomicLong.class);
        put(() -> new AtomicBoolean(random.nextBoolean()), AtomicBoolean.class);
        put(() -> random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(random.nextInt()), OptionalInt.class);
        put(() -> random.nextBoolean() ? OptionalLong.empty() : OptionalLong.of(random.nextLong()), OptionalLong.class);
        put(
                () -> random.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(random.nextDouble()),
                OptionalDouble.class);
    }

    private void texts(Random random) {
        put(() -> text(random), String.class, CharSequence.class, Object.class);
        put(() -> new StringBuilder(text(random)), StringBuilder.class);
        put(() -> (char) ('!' + random.nextInt(90)), char.class, Character.class);
        put(() -> text(random).toCharArray(), char[].class);
        put(() -> text(random).getBytes(StandardCharsets.UTF_8), byte[].class);
        put(() -> ByteBuffer.wrap(text(random).getBytes(StandardCharsets.UTF_8)), ByteBuffer.class);
        put(() -> new UUID(random.nextLong(), random.nextLong()), UUID.class);
        put(() -> URI.create("https://example.org/" + random.nextInt()), URI.class);
        put(ScalarValues::url, URL.class);
        put(() -> random.nextBoolean() ? Locale.GERMANY : Locale.ROOT, Locale.class);
        put(() -> Currency.getInstance(random.nextBoolean() ? "EUR" : "CHF"), Currency.class);
        put(() -> TimeZone.getTimeZone("Europe/Rome"), TimeZone.class);
        put(() -> StandardCharsets.UTF_8, Charset.class);
        put(() -> Pattern.compile("a+[0-9]"), Pattern.class);
        put(() -> Path.of("/a b"), Path.class);
        put(() -> new File("a.txt"), File.class);
    }

    private static Object url() {
        try {
            return URI.create("https://example.org/").toURL();
        } catch (java.net.MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Dates of four-digit years, and times of every precision, whole minutes among them. */
    private void times(Random random) {
        Supplier<LocalDate> date = () -> LocalDate.ofEpochDay(random.nextInt(30_000));
        Supplier<LocalTime> time = () -> {
            LocalTime minute = LocalTime.of(random.nextInt(24), random.nextInt(60));
            return random.nextBoolean() ? minute : minute.plusNanos(random.nextInt(2_000_000_000));
        };
        Supplier<ZoneOffset> offset = () -> ZoneOffset.ofHours(random.nextInt(10) - 5);
        put(date::get, LocalDate.class);
        put(time::get, LocalTime.class);
        put(() -> LocalDateTime.of(date.get(), time.get()), LocalDateTime.class);
        put(() -> OffsetDateTime.of(date.get(), time.get(), offset.get()), OffsetDateTime.class);
        put(() -> OffsetTime.of(time.get(), offset.get()), OffsetTime.class);
        put(() -> ZonedDateTime.of(date.get(), time.get(), ZoneId.of("Europe/Rome")), ZonedDateTime.class);
        put(() -> LocalDateTime.of(date.get(), time.get()).toInstant(ZoneOffset.UTC), Instant.class);
        put(() -> new Date(random.nextInt() * 1000L), Date.class);
        put(() -> new GregorianCalendar(2000 + random.nextInt(9), 1, 1), Calendar.class);
        put(() -> Year.of(random.nextInt(3000)), Year.class);
        put(() -> YearMonth.of(1900 + random.nextInt(300), 1 + random.nextInt(12)), YearMonth.class);
        put(() -> MonthDay.of(1 + random.nextInt(12), 1 + random.nextInt(28)), MonthDay.class);
        put(() -> Duration.ofMillis(random.nextInt()), Duration.class);
        put(() -> Period.of(random.nextInt(9) - 4, random.nextInt(9), random.nextInt(9)), Period.class);
        put(() -> ZoneId.of("Europe/Rome"), ZoneId.class);
        put(offset::get, ZoneOffset.class);
    }

    static String text(Random random) {
        return new String[] {"", "a", "Zürich", "a\"b\\c", "\u2028 line", "\ud83d\ude00", "null", "0"}
                [random.nextInt(8)];
    }
}
