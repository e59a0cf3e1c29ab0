package dev.penstock.processor.read;

import dev.penstock.processor.model.Shape;
import dev.penstock.processor.model.Shape.AnyShape;
import dev.penstock.processor.model.Shape.ScalarShape;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.type.TypeKind;

/**
 * The types that Jackson 3, set up as Penstock's runtime does, writes as a single value. A year and a month are
 * numbers; every other type of {@code java.time} is an ISO text.
 */
final class ScalarShapes {

    private static final Map<String, Shape> SHAPES = new HashMap<>();

    static {
        put("boolean", "", "java.lang.Boolean", "java.util.concurrent.atomic.AtomicBoolean");
        put("integer", "int8", "java.lang.Byte");
        put("integer", "int16", "java.lang.Short");
        put("integer", "int32", "java.lang.Integer", "java.util.concurrent.atomic.AtomicInteger");
        put("integer", "year", "java.time.Year");
        put("integer", "month", "java.time.Month");
        put("integer", "int64", "java.lang.Long", "java.util.concurrent.atomic.AtomicLong");
        put("integer", "", "java.math.BigInteger");
        put("number", "float", "java.lang.Float");
        put("number", "double", "java.lang.Double");
        put("number", "", "java.math.BigDecimal", "java.lang.Number");
        put("string", "", "java.lang.String", "java.lang.CharSequence", "java.lang.StringBuilder");
        put("string", "", "java.util.Locale", "java.util.Currency", "java.util.TimeZone");
        put("string", "", "java.nio.charset.Charset", "java.lang.Class", "java.net.InetAddress");
        put("string", "", "java.io.File", "java.time.ZoneId", "java.time.ZoneOffset");
        put("string", "", "java.time.YearMonth", "java.time.MonthDay");
        put("string", "char", "java.lang.Character");
        put("string", "byte", "java.nio.ByteBuffer");
        put("string", "date", "java.time.LocalDate");
        put("string", "date-time", "java.time.Instant", "java.time.OffsetDateTime", "java.time.ZonedDateTime");
        put("string", "date-time", "java.util.Date", "java.util.Calendar", "java.sql.Timestamp");
        put("string", "date-time-local", "java.time.LocalDateTime");
        put("string", "time-local", "java.time.LocalTime");
        put("string", "time", "java.time.OffsetTime");
        put("string", "seconds", "java.time.Duration");
        put("string", "period", "java.time.Period");
        put("string", "uuid", "java.util.UUID");
        put("string", "uri", "java.net.URI", "java.net.URL", "java.nio.file.Path");
        put("string", "regex", "java.util.regex.Pattern");
        for (String any : new String[] {"java.lang.Object", "tools.jackson.databind.JsonNode"}) {
            SHAPES.put(any, new AnyShape());
        }
    }

    private ScalarShapes() {}

    private static void put(String type, String format, String... classes) {
        for (String name : classes) {
            SHAPES.put(name, new ScalarShape(type, format));
        }
    }

    static Optional<Shape> of(String qualifiedName) {
        return Optional.ofNullable(SHAPES.get(qualifiedName));
    }

    static Shape of(TypeKind primitive) {
        return switch (primitive) {
            case BOOLEAN -> new ScalarShape("boolean", "");
            case BYTE -> new ScalarShape("integer", "int8");
            case SHORT -> new ScalarShape("integer", "int16");
            case INT -> new ScalarShape("integer", "int32");
            case LONG -> new ScalarShape("integer", "int64");
            case FLOAT -> new ScalarShape("number", "float");
            case DOUBLE -> new ScalarShape("number", "double");
            case CHAR -> new ScalarShape("string", "char");
            default -> throw new IllegalArgumentException("no primitive: " + primitive);
        };
    }
}
