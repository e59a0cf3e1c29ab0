package dev.penstock.runtime.internal.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.penstock.runtime.Converters;
import dev.penstock.runtime.TypeRef;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonBodyReaderTest {

    private static final Map<String, TypeRef<?>> TYPES = Map.of(
            "Items", new TypeRef<List<Bodies.NewItem>>() {},
            "Page", new TypeRef<Bodies.Page<Bodies.Range>>() {},
            "Prices", new TypeRef<Map<String, Bodies.Range>>() {},
            "Ranges", TypeRef.of(Bodies.Range[].class),
            "Shape", TypeRef.of(Bodies.Shape.class),
            "int", TypeRef.of(Integer.class),
            "People", new TypeRef<List<Bodies.Person>>() {});

    private final JsonCodecs codecs = new JsonCodecs(Bodies.types(), false);

    private <T> Decoded<T> decode(TypeRef<T> type, String json) {
        byte[] bytes = json.getBytes(UTF_8);
        return codecs.json(type).decode(bytes, bytes.length);
    }

    private Decoded<?> decode(String type, String json) {
        TypeRef<?> known = TYPES.get(type);
        try {
            return known != null
                    ? decode(known, json)
                    : decode(TypeRef.of(Class.forName(Bodies.class.getName() + "$" + type)), json);
        } catch (ClassNotFoundException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    private static String text(Decoded<?> decoded) {
        if (decoded.problem() != null) {
            return "400 " + decoded.problem().detail();
        }
        return decoded.violations().isEmpty()
                ? Objects.toString(decoded.value() instanceof Bodies.Person person ? person.text() : decoded.value())
                : decoded.violations().stream()
                        .map(each -> each.pointer() + " " + each.code() + ": " + each.message())
                        .collect(Collectors.joining("; "));
    }

    @Test
    void datesAndYearsAreTakenAsDocumented() {
        assertEquals("2024-02-29", text(decode(TypeRef.of(LocalDate.class), "\"2024-02-29\"")));
        assertEquals("2024", text(decode(TypeRef.of(Year.class), "2024")));
        assertEquals(
                1,
                decode(TypeRef.of(LocalDate.class), "\"2024-02-29T00:00:00\"")
                        .violations()
                        .size());
        assertEquals(
                1,
                decode(TypeRef.of(LocalDateTime.class), "\"2024-01-01T10:00Z\"")
                        .violations()
                        .size());
        assertEquals(1, decode(TypeRef.of(Year.class), "\"2024\"").violations().size());
    }

    @Test
    void bytesDoNotOverflow() {
        assertEquals("127", text(decode(TypeRef.of(Byte.class), "127")));
        for (String beyond : List.of("128", "255", "256", "-129")) {
            assertEquals(1, decode(TypeRef.of(Byte.class), beyond).violations().size(), beyond);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            NewItem  | {"name":"Lamp","price":9.99,"quantity":3,"tags":["a"]} | NewItem[name=Lamp, price=9.99, quantity=3, tags=[a], currency=EUR, note=Optional.empty]
            NewItem  | {"name":"Lamp","price":9,"quantity":3,"tags":[],"currency":"CHF","note":"x","more":[1]} | NewItem[name=Lamp, price=9, quantity=3, tags=[], currency=CHF, note=Optional[x]]
            Circle   | {"radius":1,"kind":"circle"} | Circle[radius=1, range=null]
            Shape    | {"kind":"square","side":2} | Square[side=2]
            Shape    | {"side":2,"kind":"square"} | Square[side=2]
            Person   | {"name":"Ann","age":3} | Ann 3 Bern []
            Person   | {"name":"Ann","age":3,"city":"Rom","children":[{"age":1,"name":"Bo"}]} | Ann 3 Rom [Bo 1 Bern []]
            Node     | {"name":"a","left":{"name":"b"},"right":null} | Node[name=a, left=Node[name=b, left=null, right=null], right=null]
            Page     | {"content":[{"from":1,"to":2}],"number":1} | Page[content=[Range[from=1, to=2]], number=1]
            Free     | {"any":[null,{"a":null}],"node":null,"map":{"a":null},"lines":["a",null]} | Free[any=[null, {a=null}], node=null, map={a=null}, lines=[a, null]]
            Box      | {"name":"b","width":1,"height":2} | Box[name=b, size=Size[width=1, height=2]]
            Renamed  | {"first-name":"x"} | Renamed[firstName=x]
            Contact  | {"email":"a@b"} | Contact[email=Email[address=a@b], copy=null]
            Custom   | {"shout":"a","count":1} | Custom[shout=A, count=1]
            """)
    void reads(String type, String json, String value) {
        assertEquals(value, text(decode(type, json)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            NewItem | {} | /name required: is required; /price required: is required; /quantity required: is required; /tags required: is required
            NewItem | {"name":null,"price":"9","quantity":1.5,"tags":"x","note":5,"currency":null} | /name required: must not be null; /price type: must be {DECIMAL}; /quantity type: must be {INT}; /tags type: must be an array; /note type: must be a text; /currency required: must not be null
            NewItem | {"name":{"a":[1,{}]},"price":true,"quantity":99999999999,"tags":["a",1,null,["b"],"c",{}]} | /name type: must be a text; /price type: must be {DECIMAL}; /quantity type: must be {INT}; /tags/1 type: must be a text; /tags/2 required: must not be null; /tags/3 type: must be a text; /tags/5 type: must be a text
            NewItem | [1,2] | type: must be an object
            NewItem | "x" | type: must be an object
            NewItem | {"name":"a","price":1e2000,"quantity":1,"tags":[]} | /price type: must be {DECIMAL}
            Order   | {"customer":1,"items":[{"name":"a"},"x",null],"extras":{"a/b":{"name":1,"price":1,"quantity":1,"tags":[]},"c~d":5,"e":null},"spare":[{},7],"codes":[1,"2",3]} | /customer type: must be a text; /items/0/price required: is required; /items/0/quantity required: is required; /items/0/tags required: is required; /items/1 type: must be an object; /items/2 required: must not be null; /extras/a~1b/name type: must be a text; /extras/c~0d type: must be an object; /extras/e required: must not be null; /spare/0/name required: is required; /spare/0/price required: is required; /spare/0/quantity required: is required; /spare/0/tags required: is required; /spare/1 type: must be an object; /codes/1 type: must be {INT}
            Order   | {"customer":"a","items":{"x":1},"extras":[],"spare":{},"codes":5} | /items type: must be an array; /extras type: must be an object; /spare type: must be an array; /codes type: must be an array
            Scalars | {"flag":"true","count":"1","ratio":"1.5","boxed":1.0,"text":5,"letter":"ab","color":"PINK","unit":"PIECE","uuid":"1-1-1-1-1","date":"2026-02-30"} | /flag type: must be true or false; /count type: must be {LONG}; /ratio type: must be {DOUBLE}; /boxed type: must be {INT}; /text type: must be a text; /letter type: must be a single character; /color type: must be one of RED, GREEN, dark-blue; /unit type: must be one of pc, m; /uuid type: must be a UUID; /date type: must be a date, such as 2026-01-31
            Scalars | {"flag":1,"count":1e400,"ratio":1e999,"boxed":"","text":true,"letter":65,"color":0,"unit":1,"uuid":7,"date":[2026,1,31],"time":1768,"duration":5,"locale":5,"bytes":"%","maybe":"x","maybeInt":"5","colors":["RED","x"],"stock":{"RED":1,"x":2}} | /flag type: must be true or false; /count type: must be {LONG}; /ratio type: must be {DOUBLE}; /boxed type: must be {INT}; /text type: must be a text; /letter type: must be a single character; /color type: must be one of RED, GREEN, dark-blue; /unit type: must be one of pc, m; /uuid type: must be a UUID; /date type: must be a date, such as 2026-01-31; /time type: must be a time with zone, such as 2026-01-31T12:00:00Z; /duration type: must be a duration, such as PT30S; /locale type: must be a language tag, such as de-CH; /bytes type: must be a text in Base64; /maybe type: must be {INT}; /maybeInt type: must be {INT}; /colors/1 type: must be one of RED, GREEN, dark-blue; /stock/x type: name must be one of RED, GREEN, dark-blue
            Scalars | {"flag":null,"count":null,"ratio":"NaN","color":"","uuid":"","date":"","time":"1768","locale":""} | /flag required: must not be null; /count required: must not be null; /ratio type: must be {DOUBLE}; /color type: must be one of RED, GREEN, dark-blue; /uuid type: must be a UUID; /date type: must be a date, such as 2026-01-31; /time type: must be a time with zone, such as 2026-01-31T12:00:00Z; /locale type: must be a language tag, such as de-CH
            Range   | {"from":2,"to":1} | type: from must not be above to
            Booking | {"range":{"from":2,"to":1},"name":5} | /range type: from must not be above to; /name type: must be a text
            Booking | {"range":{"from":2,"to":"x"},"name":5} | /range/to type: must be {INT}; /name type: must be a text
            Booking | {"range":{"from":2},"name":null} | /range/to required: is required; /name required: must not be null
            Contact | {"email":"a","copy":5} | /email type: must be an address; /copy type: must be a text
            Contact | {"email":{"a":1},"copy":[]} | /email type: must be a text; /copy type: must be a text
            Grade   | "x" | type: must be a whole number or true or false
            Grade   | 7 | type: must be valid
            Worldly | {"currency":"EURO","zone":5,"charset":"utf-99","url":"x","host":5,"pattern":"(","date":"x","calendar":"5"} | /currency type: must be an ISO 4217 currency code, such as EUR; /zone type: must be a time zone, such as Europe/Zurich; /charset type: must be a charset, such as UTF-8; /url type: must be a URL; /host type: must be an IP address; /pattern type: must be a regular expression; /date type: must be {TIME}; /calendar type: must be {TIME}
            Contact | {} | /email required: is required
            Careless | {"name":null,"count":"x"} | /name required: must not be null; /count type: must be {INT}
            Careless | {"name":"a","count":14} | type: must be valid
            Person  | {} | /name required: is required; /age required: is required
            Person  | {"name":null,"age":null,"city":null,"children":[{"age":-1},5,null,{"name":[],"age":"x","children":{}}]} | /name required: must not be null; /age required: must not be null; /city required: must not be null; /children/0/age type: must not be negative; /children/1 type: must be an object; /children/2 required: must not be null; /children/3/name type: must be a text; /children/3/age type: must be {INT}; /children/3/children type: must be an array
            People  | [{"name":"a"},{"age":1}] | /0/age required: is required; /1/name required: is required
            Shape   | {"kind":"oval"} | /kind type: must be one of circle, square
            Shape   | {"radius":1} | /kind required: is required
            Shape   | [1] | type: must be an object
            Drawing | {"shapes":[{"kind":"circle"},{"radius":"x","kind":"circle","range":{"from":2,"to":1}},{"range":{"from":[]},"radius":null,"kind":"circle","title":[{}]},{"kind":5},{"side":1,"kind":"square"},5],"background":{"x":{"y":[]},"kind":"oval","z":{}},"title":false} | /shapes/0/radius required: is required; /shapes/1/radius type: must be {INT}; /shapes/1/range type: from must not be above to; /shapes/2/range/from type: must be {INT}; /shapes/2/range/to required: is required; /shapes/2/radius required: must not be null; /shapes/3/kind type: must be one of circle, square; /shapes/5 type: must be an object; /background/kind type: must be one of circle, square; /title type: must be a text
            Strict  | {"nmae":{"a":1},"count":"x","other":1} | /count type: must be {INT}; /name required: is required; /nmae unknown: is not a known property; /other unknown: is not a known property
            Node    | {"left":{"right":{"name":1}}} | /left/right/name type: must be a text; /left/name required: is required; /name required: is required
            Page    | {"content":[{"from":1},{"from":2,"to":1}],"number":"1"} | /content/0/to required: is required; /content/1 type: from must not be above to; /number type: must be {INT}
            Prices  | {"a":{"from":1},"b":null} | /a/to required: is required; /b required: must not be null
            Ranges  | [{"from":1},3] | /0/to required: is required; /1 type: must be an object
            Items   | [{"name":"a","price":1,"quantity":1,"tags":[]},{"name":5}] | /1/name type: must be a text; /1/price required: is required; /1/quantity required: is required; /1/tags required: is required
            Items   | {} | type: must be an array
            int     | "5" | type: must be {INT}
            Box     | {"name":"b","width":"x"} | /width type: must be {INT}; /height required: is required
            Renamed | {"firstName":"x"} | /first-name required: is required
            Custom  | {"shout":"","count":"x"} | /shout type: must not be empty; /count type: must be {INT}
            Custom  | {"shout":null} | /shout required: must not be null; /count required: is required
            """)
    void collectsAllThatIsWrong(String type, String json, String violations) {
        String expected = violations
                .replace("{INT}", Converters.INT.expected())
                .replace("{TIME}", Converters.INSTANT.expected())
                .replace("{LONG}", Converters.LONG.expected())
                .replace("{DOUBLE}", Converters.DOUBLE.expected())
                .replace("{DECIMAL}", Converters.BIG_DECIMAL.expected());
        assertEquals(expected, text(decode(type, json)).trim());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"from":1,                     | not valid JSON (line 1, column 11)
            {"from":1,"to":tru}            | not valid JSON (line 1, column 16)
            {"from":1,"from":2,"to":3}     | a property occurs twice (line 1, column 17)
            {"from":1,"to":2} x            | not valid JSON (line 1, column 19)
            {"from":1,"to":2} {}           | something follows the JSON value (line 1, column 19)
            {"from":NaN,"to":2}            | not valid JSON (line 1, column 12)
            {"from":"secret","to":2        | the JSON ends too early (line 1, column 24)
            {'from':1}                     | not valid JSON (line 1, column 2)
            {"from":1,/* no */"to":2}      | not valid JSON (line 1, column 11)
            """)
    void tellsWhereJsonIsMalformed(String json, String detail) {
        Decoded<?> decoded = decode("Range", json);
        assertEquals("400 " + detail, text(decoded));
        assertEquals("urn:penstock:problem:malformed-json", decoded.problem().type());
        assertEquals(List.of(), decoded.violations());
    }

    @Test
    void boundsWhatItReads() {
        assertBound("the JSON is nested more than 100 levels deep (line 1, column 10", "[".repeat(2_000));
        assertBound("a number has more than 500 digits, at \"/a/1\" (line 1", "{\"a\":[1," + "9".repeat(501) + "]}");
        assertBound("a property's name has more than 5000 characters (line 1", "{\"" + "a".repeat(10_000) + "\":1}");
        Decoded<?> many = decode("Items", "[" + "1,".repeat(1_000_000) + "1]");
        assertEquals(Problems.MAX, many.violations().size());
    }

    private void assertBound(String detail, String json) {
        String text = text(decode(TypeRef.of(Object.class), json));
        assertTrue(text.startsWith("400 " + detail), text);
    }

    @Test
    void takesUtf8Only() {
        byte[] utf16 = "{\"from\":1,\"to\":2}".getBytes(StandardCharsets.UTF_16LE);
        assertEquals(
                "400 JSON must be encoded in UTF-8",
                text(codecs.json(TypeRef.of(Bodies.Range.class)).decode(utf16, utf16.length)));
        byte[] broken = {'"', (byte) 0xC3, '"', ' '};
        assertEquals(
                "400 JSON must be encoded in UTF-8",
                text(codecs.json(TypeRef.of(String.class)).decode(broken, 4)));
        byte[] marked = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, '1'};
        assertEquals("1", text(codecs.json(TypeRef.of(Integer.class)).decode(marked, 4)));
    }

    @Test
    void requiresABodyUnlessOptional() {
        for (String nothing : List.of("", "  ", "null")) {
            assertEquals(" required: is required", text(decode("Range", nothing)), nothing);
            byte[] bytes = nothing.getBytes(UTF_8);
            Decoded<?> optional =
                    codecs.json(TypeRef.of(Bodies.Range.class)).optional().decode(bytes, bytes.length);
            assertNull(optional.value());
            assertEquals(List.of(), optional.violations());
        }
    }

    @Test
    void readsNoFurtherThanTheLength() {
        byte[] bytes = "12345".getBytes(UTF_8);
        assertEquals("12", text(codecs.json(TypeRef.of(Integer.class)).decode(bytes, 2)));
    }

    @Test
    void letsABugOfTheApplicationThrough() {
        RuntimeException bug =
                assertThrows(RuntimeException.class, () -> decode("Careless", "{\"name\":\"a\",\"count\":13}"));
        assertEquals("bug", bug.getCause().getMessage());
    }

    @Test
    void givesWhatCouldBeReadForFurtherChecks() {
        Decoded<Bodies.NewItem> decoded = decode(
                TypeRef.of(Bodies.NewItem.class), "{\"name\":\"\",\"price\":\"x\",\"quantity\":1,\"tags\":[1,\"a\"]}");
        assertEquals("price", decoded.violations().get(0).name());
        assertEquals("tags", decoded.violations().get(1).name());
        assertEquals("", decoded.value().name());
        assertNull(decoded.value().price());
        assertEquals(Arrays.asList(null, "a"), decoded.value().tags());
    }

    @Test
    void refusesATypeThatJacksonCanNotReadAtStart() {
        record Ambiguous(
                @JsonProperty("a") int one,
                @JsonProperty("a") int two) {}
        IllegalStateException thrown =
                assertThrows(IllegalStateException.class, () -> codecs.json(TypeRef.of(Ambiguous.class)));
        assertTrue(thrown.getMessage().contains("Ambiguous can't be read from JSON: "), thrown.getMessage());
    }

    @Test
    void readsOnManyThreadsAtOnce() throws Exception {
        JsonBodyReader<Bodies.Order> reader = codecs.json(TypeRef.of(Bodies.Order.class));
        byte[] bad = "{\"customer\":1,\"items\":[{}]}".getBytes(UTF_8);
        String expected = text(reader.decode(bad, bad.length));
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Callable<String>> calls = Collections.nCopies(200, () -> text(reader.decode(bad, bad.length)));
            for (Future<String> each : pool.invokeAll(calls)) {
                assertEquals(expected, each.get());
            }
        } finally {
            pool.shutdownNow();
        }
    }
}
