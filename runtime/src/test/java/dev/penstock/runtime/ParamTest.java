package dev.penstock.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ParamTest {

    private final List<String> rejections = new ArrayList<>();

    /** A call with these values of {@code p}, wherever they are looked for. */
    private Call call(String... values) {
        return (Call) Proxy.newProxyInstance(
                Call.class.getClassLoader(), new Class<?>[] {Call.class}, (proxy, method, arguments) -> {
                    return switch (method.getName()) {
                        case "path", "query", "header", "cookie" -> values.length == 0 ? null : values[0];
                        case "queries", "headers" -> List.of(values);
                        case "reject" -> {
                            rejections.add(
                                    arguments[0] + " " + arguments[1] + " " + arguments[2] + ": " + arguments[3]);
                            yield null;
                        }
                        default -> throw new UnsupportedOperationException(method.getName());
                    };
                });
    }

    private void assertRejected(String... expected) {
        assertEquals(List.of(expected), rejections);
        rejections.clear();
    }

    @Test
    void readsFromEverySource() {
        assertEquals(1, IntParam.path("p", 0).read(call("1")));
        assertEquals(1, IntParam.header("p").read(call("1", "2")));
        assertEquals(2L, LongParam.cookie("p").read(call("2")));
        assertEquals(0.5, DoubleParam.query("p").read(call("0.5")));
        assertEquals(true, BooleanParam.header("p").read(call("on")));
        assertEquals("x", Param.path("p", 0, Converters.STRING).read(call("x")));
        assertEquals("x", Param.cookie("p", Converters.STRING).read(call("x")));
        assertEquals("", Param.header("p", Converters.STRING).read(call("")));
        assertRejected();
    }

    @Test
    void recordsWhatIsMissing() {
        assertEquals(0, IntParam.query("p").read(call()));
        assertEquals(0, LongParam.header("p").read(call()));
        assertEquals(0, DoubleParam.cookie("p").read(call()));
        assertEquals(false, BooleanParam.query("p").read(call()));
        assertNull(Param.query("p", Converters.STRING).read(call()));
        assertRejected(
                "QUERY p required: is required",
                "HEADER p required: is required",
                "COOKIE p required: is required",
                "QUERY p required: is required",
                "QUERY p required: is required");
    }

    @Test
    void recordsWhatIsOfTheWrongType() {
        assertEquals(0, IntParam.query("p").orElse(7).read(call("")));
        assertEquals(0, LongParam.path("p", 0).read(call("٣")));
        assertEquals(0, DoubleParam.query("p").read(call("NaN")));
        assertEquals(false, BooleanParam.query("p").orElse(true).read(call("maybe")));
        assertNull(Param.query("p", Converters.UUID).read(call("1-1-1-1-1")));
        assertRejected(
                "QUERY p type: must be a whole number from -2147483648 to 2147483647",
                "PATH p type: must be a whole number of at most 64 bits",
                "QUERY p type: must be a number of at most 64 bits",
                "QUERY p type: must be true or false (1, yes, on; 0, no, off)",
                "QUERY p type: must be a UUID");
    }

    @Test
    void whatIsRejectedCanStillBeUnboxed() {
        byte missing = Param.query("p", Converters.BYTE).read(call());
        short wrong = Param.query("p", Converters.SHORT).read(call("x"));
        float infinite = Param.query("p", Converters.FLOAT).orElse("1").read(call("1e99"));
        char two = Param.query("p", Converters.CHAR).read(call("ab"));
        assertEquals(0, missing + wrong + infinite + two);
        assertEquals(4, rejections.size());
    }

    @Test
    void optionalOnesMayBeMissingButNotWrong() {
        assertEquals(OptionalInt.empty(), IntParam.query("p").optional().read(call()));
        assertEquals(OptionalLong.of(2), LongParam.query("p").optional().read(call("2")));
        assertEquals(OptionalDouble.empty(), DoubleParam.query("p").optional().read(call()));
        assertEquals(
                Optional.empty(), Param.query("p", Converters.BYTE).optional().read(call()));
        assertEquals(
                Optional.of("x"), Param.query("p", Converters.STRING).optional().read(call("x")));
        assertNull(Param.query("p", Converters.INT).orNull().read(call()));
        assertEquals("EUR", Param.query("p", Converters.STRING).orElse("EUR").read(call()));
        assertEquals(20, IntParam.query("p").orElse(20).read(call()));
        assertRejected();
        IntParam.query("p").optional().read(call("x"));
        assertEquals(1, rejections.size());
    }

    @Test
    void collectsSeveralValues() {
        assertEquals(List.of(2, 1, 2), Param.query("p", Converters.INT).list().read(call("2", "1", "2")));
        assertEquals(List.of(), Param.query("p", Converters.INT).list().read(call()));
        Set<Integer> set = Param.query("p", Converters.INT).set().read(call("2", "1", "2"));
        assertEquals(List.of(2, 1), List.copyOf(set));
        assertThrows(UnsupportedOperationException.class, () -> set.add(3));
        assertArrayEquals(
                new String[] {"a", "b"},
                Param.query("p", Converters.STRING).array(String[]::new).read(call("a", "b")));
        assertArrayEquals(
                new int[] {1, 2},
                Param.header("p", Converters.INT).primitiveArray(int[].class).read(call("1", "2")));
        assertEquals(
                List.of("x"),
                Param.query("p", Converters.STRING).list().orElse("x").read(call()));
        assertEquals(List.of("c"), Param.cookie("p", Converters.STRING).list().read(call("c")));
        assertRejected();
        assertEquals(List.of(1), Param.query("p", Converters.INT).list().read(call("1", "x", "y")));
        assertRejected("QUERY p type: must be a whole number from -2147483648 to 2147483647");
    }

    @Test
    void aDefaultThatDoesNotParseFailsAtOnce() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Param.query("p", Converters.INT).orElse("x"));
        assertThrows(
                IllegalArgumentException.class,
                () -> Param.query("p", Converters.INT).list().orElse("x"));
    }

    @Test
    void tellsWhatAFactorySaysAndLetsItsOwnErrorsThrough() {
        Converter<Object> strict = Converters.ofFactory(text -> {
            throw new IllegalArgumentException(
                    "must be one of " + Map.of("EUR", 1).keySet());
        });
        Converter<Object> broken = Converters.ofFactory(text -> {
            throw new IllegalStateException("a bug");
        });
        assertNull(Param.query("p", strict).read(call("x")));
        Param.query("p", strict).list().read(call("x"));
        assertRejected("QUERY p type: must be one of [EUR]", "QUERY p type: must be one of [EUR]");
        assertThrows(IllegalStateException.class, () -> Param.query("p", broken).read(call("x")));
        assertThrows(
                IllegalStateException.class,
                () -> Param.query("p", broken).list().read(call("x")));
        assertRejected();
    }
}
