package dev.penstock.runtime.internal.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.penstock.runtime.TypeRef;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    private final JsonCodecs codecs = new JsonCodecs(Bodies.types());

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
            NewItem | {"name":null,"price":"9","quantity":1.5,"tags":"x","note":5,"currency":null} | /name required: must not be null; /price type: must be a number; /quantity type: must be a whole number from -2147483648 to 2147483647; /tags type: must be an array; /note type: must be a text; /currency required: must not be null
            NewItem | {"name":{"a":[1,{}]},"price":true,"quantity":99999999999,"tags":["a",1,null,["b"],"c",{}]} | /name type: must be a text; /price type: must be a number; /quantity type: must be a whole number from -2147483648 to 2147483647; /tags/1 type: must be a text; /tags/2 required: must not be null; /tags/3 type: must be a text; /tags/5 type: must be a text
            NewItem | [1,2] | type: must be an object
            NewItem | "x" | type: must be an object
            NewItem | {"name":"a","price":1e2000,"quantity":1,"tags":[]} | /price type: must be a number
            Order   | {"customer":1,"items":[{"name":"a"},"x",null],"extras":{"a/b":{"name":1,"price":1,"quantity":1,"tags":[]},"c~d":5,"e":null},"spare":[{},7],"codes":[1,"2",3]} | /customer type: must be a text; /items/0/price required: is required; /items/0/quantity required: is required; /items/0/tags required: is required; /items/1 type: must be an object; /items/2 required: must not be null; /extras/a~1b/name type: must be a text; /extras/c~0d type: must be an object; /extras/e required: must not be null; /spare/0/name required: is required; /spare/0/price required: is required; /spare/0/quantity required: is required; /spare/0/tags required: is required; /spare/1 type: must be an object; /codes/1 type: must be a whole number from -2147483648 to 2147483647
            Order   | {"customer":"a","items":{"x":1},"extras":[],"spare":{},"codes":5} | /items type: must be an array; /extras type: must be an object; /spare type: must be an array; /codes type: must be an array
            Scalars | {"flag":"true","count":"1","ratio":"1.5","boxed":1.0,"text":5,"letter":"ab","color":"PINK","unit":"PIECE","uuid":"1-1-1-1-1","date":"2026-02-30"} | /flag type: must be true or false; /count type: must be a whole number of at most 64 bits; /ratio type: must be a number; /boxed type: must be a whole number from -2147483648 to 2147483647; /text type: must be a text; /letter type: must be a single character; /color type: must be one of RED, GREEN, dark-blue; /unit type: must be one of pc, m; /uuid type: must be a UUID; /date type: must be a date, such as 2026-01-31
            Scalars | {"flag":1,"count":1e400,"ratio":1e999,"boxed":"","text":true,"letter":65,"color":0,"unit":1,"uuid":7,"date":[2026,1,31],"time":1768,"duration":5,"locale":5,"bytes":"%","maybe":"x","maybeInt":"5","colors":["RED","x"],"stock":{"RED":1,"x":2}} | /flag type: must be true or false; /count type: must be a whole number of at most 64 bits; /ratio type: must be a number; /boxed type: must be a whole number from -2147483648 to 2147483647; /text type: must be a text; /letter type: must be a single character; /color type: must be one of RED, GREEN, dark-blue; /unit type: must be one of pc, m; /uuid type: must be a UUID; /date type: must be a date, such as 2026-01-31; /time type: must be a time with zone, such as 2026-01-31T12:00:00Z; /duration type: must be a duration, such as PT30S; /locale type: must be a language tag, such as de-CH; /bytes type: must be a text in Base64; /maybe type: must be a whole number from -2147483648 to 2147483647; /maybeInt type: must be a whole number from -2147483648 to 2147483647; /colors/1 type: must be one of RED, GREEN, dark-blue; /stock/x type: name must be one of RED, GREEN, dark-blue
            Scalars | {"flag":null,"count":null,"ratio":"NaN","color":"","uuid":"","date":"","time":"1768","locale":""} | /flag required: must not be null; /count required: must not be null; /ratio type: must be a number; /color type: must be one of RED, GREEN, dark-blue; /uuid type: must be a UUID; /date type: must be a date, such as 2026-01-31; /time type: must be a time with zone, such as 2026-01-31T12:00:00Z; /locale type: must be a language tag, such as de-CH
            Range   | {"from":2,"to":1} | type: from must not be above to
            Booking | {"range":{"from":2,"to":1},"name":5} | /range type: from must not be above to; /name type: must be a text
            Booking | {"range":{"from":2,"to":"x"},"name":5} | /range/to type: must be a whole number from -2147483648 to 2147483647; /name type: must be a text
            Booking | {"range":{"from":2},"name":null} | /range/to required: is required; /name required: must not be null
            Contact | {"email":"a","copy":5} | /email type: must be an address; /copy type: must be valid
            Contact | {} | /email required: is required
            Careless | {"name":null,"count":"x"} | /name required: must not be null; /count type: must be a whole number from -2147483648 to 2147483647
            Careless | {"name":"a","count":14} | type: must be valid
            Person  | {} | /name required: is required; /age required: is required
            Person  | {"name":null,"age":null,"city":null,"children":[{"age":-1},5,null,{"name":[],"age":"x","children":{}}]} | /name required: must not be null; /age required: must not be null; /city required: must not be null; /children/0/age type: must not be negative; /children/1 type: must be an object; /children/2 required: must not be null; /children/3/name type: must be a text; /children/3/age type: must be a whole number from -2147483648 to 2147483647; /children/3/children type: must be an array
            People  | [{"name":"a"},{"age":1}] | /0/age required: is required; /1/name required: is required
            Shape   | {"kind":"oval"} | /kind type: must be one of circle, square
            Shape   | {"radius":1} | /kind required: is required
            Shape   | [1] | type: must be an object
            Drawing | {"shapes":[{"kind":"circle"},{"radius":"x","kind":"circle","range":{"from":2,"to":1}},{"range":{"from":[]},"radius":null,"kind":"circle","title":[{}]},{"kind":5},{"side":1,"kind":"square"},5],"background":{"x":{"y":[]},"kind":"oval","z":{}},"title":false} | /shapes/0/radius required: is required; /shapes/1/radius type: must be a whole number from -2147483648 to 2147483647; /shapes/1/range type: from must not be above to; /shapes/2/range/from type: must be a whole number from -2147483648 to 2147483647; /shapes/2/range/to required: is required; /shapes/2/radius required: must not be null; /shapes/3/kind type: must be one of circle, square; /shapes/5 type: must be an object; /background/kind type: must be one of circle, square; /title type: must be a text
            Strict  | {"nmae":{"a":1},"count":"x","other":1} | /count type: must be a whole number from -2147483648 to 2147483647; /name required: is required; /nmae unknown: is not a known property; /other unknown: is not a known property
            Node    | {"left":{"right":{"name":1}}} | /left/right/name type: must be a text; /left/name required: is required; /name required: is required
            Page    | {"content":[{"from":1},{"from":2,"to":1}],"number":"1"} | /content/0/to required: is required; /content/1 type: from must not be above to; /number type: must be a whole number from -2147483648 to 2147483647
            Prices  | {"a":{"from":1},"b":null} | /a/to required: is required; /b required: must not be null
            Ranges  | [{"from":1},3] | /0/to required: is required; /1 type: must be an object
            Items   | [{"name":"a","price":1,"quantity":1,"tags":[]},{"name":5}] | /1/name type: must be a text; /1/price required: is required; /1/quantity required: is required; /1/tags required: is required
            Items   | {} | type: must be an array
            int     | "5" | type: must be a whole number from -2147483648 to 2147483647
            Box     | {"name":"b","width":"x"} | /width type: must be a whole number from -2147483648 to 2147483647; /height required: is required
            Renamed | {"firstName":"x"} | /first-name required: is required
            Custom  | {"shout":"","count":"x"} | /shout type: must not be empty; /count type: must be a whole number from -2147483648 to 2147483647
            Custom  | {"shout":null} | /shout required: must not be null; /count required: is required
            """)
    void collectsAllThatIsWrong(String type, String json, String violations) {
        assertEquals(violations, text(decode(type, json)).trim());
    }
}
