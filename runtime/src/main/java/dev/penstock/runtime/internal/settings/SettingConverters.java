package dev.penstock.runtime.internal.settings;

import dev.penstock.runtime.Converter;
import dev.penstock.runtime.Converters;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The converters of settings that people write by hand: numbers in a range, sizes, durations. */
final class SettingConverters {

    private static final Pattern SIZE = Pattern.compile("([0-9]{1,18})(B|KiB|MiB|GiB)?", Pattern.CASE_INSENSITIVE);

    private SettingConverters() {}

    /** A text that is not blank. */
    static Converter<String> text(String expected) {
        return Converter.of(expected, text -> {
            require(!text.isBlank());
            return text.strip();
        });
    }

    /** A version of OpenAPI. */
    static Converter<String> openApiVersion() {
        return Converter.of("3.0 or 3.1", text -> {
            String version = text.strip();
            require(version.equals("3.0") || version.equals("3.1"));
            return version;
        });
    }

    /** A whole number in a range. */
    static Converter<Integer> whole(int least, int most) {
        return Converter.of("a whole number from " + least + " to " + most, text -> {
            int value = Converters.INT.convert(text);
            require(value >= least && value <= most);
            return value;
        });
    }

    /** A number of bytes, as {@code 64KiB}, that an array can hold. */
    static Converter<Integer> arraySize(String least, String most) {
        Converter<Long> size = size(least, most);
        return Converter.of(size.expected(), text -> Math.toIntExact(size.convert(text)));
    }

    /** A number of bytes, as {@code 2MiB}. */
    static Converter<Long> size(String least, String most) {
        return Converter.of("a size from " + least + " to " + most + ", such as 64KiB, 2MiB, 1GiB or 4096", text -> {
            long value = bytes(text);
            require(value >= bytes(least) && value <= bytes(most));
            return value;
        });
    }

    private static long bytes(String text) {
        Matcher matcher = SIZE.matcher(text);
        require(matcher.matches());
        String unit = matcher.group(2) == null ? "b" : matcher.group(2).toLowerCase(Locale.ROOT);
        int shift = switch (unit) {
            case "kib" -> 10;
            case "mib" -> 20;
            case "gib" -> 30;
            default -> 0;
        };
        long number = Long.parseLong(matcher.group(1));
        require(number <= Long.MAX_VALUE >> shift);
        return number << shift;
    }

    /** A duration, as {@code 30s}; in the form of ISO 8601 too. */
    static Converter<Duration> duration(Duration least) {
        String atLeast = least.isZero() ? "" : " of at least " + least.toMillis() + "ms";
        return Converter.of("a duration" + atLeast + ", such as 500ms, 30s, 2m, 1h or PT30S", text -> {
            Duration value = Converters.SHORT_DURATION.convert(text);
            require(value.compareTo(least) >= 0 && value.compareTo(Duration.ofDays(365)) <= 0);
            return value;
        });
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("not what is expected");
        }
    }
}
