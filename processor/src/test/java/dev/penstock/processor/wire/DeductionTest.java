package dev.penstock.processor.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.processor.testing.Running;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where Jackson deduces types from the properties that are there, the schema allows what it reads, and nothing else. */
class DeductionTest {

    private static final List<String> BODIES = List.of(
            "{}",
            "{'base':1}",
            "{'one':1}",
            "{'two':2}",
            "{'base':1,'one':1}",
            "{'base':1,'two':2}",
            "{'other':1}",
            "{'x':1}",
            "{'y':1}",
            "{'x':1,'y':1}",
            "{'y':1,'z':1}",
            "{'x':1,'z':1}",
            "{'x':1,'y':1,'z':1}",
            "{'text':'a'}",
            "{'text':'a','note':'b'}",
            "{'number':1,'note':'b'}",
            "{'note':'b'}",
            "{'kind':1}",
            "{'x':1,'kind':1}",
            "{'x':1,'seen':1}",
            "{'seen':1}",
            "{'kind':1,'seen':1}",
            "{'area':3}",
            "{'area':3,'radius':1}",
            "{'side':1}");

    private static final List<String> TYPES = List.of(
            "Base",
            "One",
            "Abstract",
            "Pairs",
            "Records",
            "Maybe",
            "WithDefault",
            "Nothing",
            "Alone",
            "OnlyWritten",
            "Forms");

    private static String controller() {
        StringBuilder handlers = new StringBuilder();
        for (String type : TYPES) {
            handlers.append("@Post(\"/%s\") public Items.%s take%s(Items.%s body) { return body; }\n"
                    .formatted(type, type, type, type));
        }
        return """
                package shop;
                import com.fasterxml.jackson.annotation.*;
                import dev.penstock.annotation.*;
                import java.util.*;
                @Controller
                public class Items {
                    @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
                    @JsonSubTypes({@JsonSubTypes.Type(One.class), @JsonSubTypes.Type(Two.class)})
                    public static class Base { public int base; }
                    @JsonSubTypes({})
                    public static class One extends Base { public int one; }
                    public static class Two extends Base { public int two; }

                    @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
                    @JsonSubTypes(@JsonSubTypes.Type(Only.class))
                    public abstract static class Abstract { public int base; }
                    public static class Only extends Abstract { public int one; }

                    @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
                    public sealed interface Pairs permits Xy, Yz, Xz {}
                    public static final class Xy implements Pairs { public int x; public int y; }
                    public static final class Yz implements Pairs { public int y; public int z; }
                    public static final class Xz implements Pairs { public int x; public int z; }

                    @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
                    public sealed interface Records permits Text, Number {}
                    public record Text(String text, Optional<String> note) implements Records {}
                    public record Number(int number, Optional<String> note) implements Records {}

                    @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
                    public sealed interface Maybe permits MaybeText, MaybeNumber {}
                    public record MaybeText(Optional<String> text, Optional<String> note) implements Maybe {}
                    public record MaybeNumber(Optional<Integer> number, Optional<String> note) implements Maybe {}

                    @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION, defaultImpl = WithDefault.class)
                    @JsonSubTypes(@JsonSubTypes.Type(Further.class))
                    public static class WithDefault { public int base; }
                    public static class Further extends WithDefault { public int one; }

                    @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
                    public sealed interface Nothing permits None, Some {}
                    public static final class None implements Nothing {}
                    public static final class Some implements Nothing { public int one; }

                    @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
                    public static class Alone { public int one; public int two; }

                    @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
                    public sealed interface OnlyWritten permits Kind, Seen, Xx {}
                    public static final class Kind implements OnlyWritten { public int x; public int getKind() { return 3; } }
                    public static final class Seen implements OnlyWritten {
                        public int x;
                        @JsonProperty(access = JsonProperty.Access.READ_ONLY) public int seen;
                    }
                    public static final class Xx implements OnlyWritten { public int x; public int y; }

                    @JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
                    public sealed interface Forms permits Circle, Square {}
                    public record Circle(int radius) implements Forms { public int getArea() { return 3; } }
                    public record Square(int side) implements Forms {}
                %s}
                """.formatted(handlers);
    }

    @Test
    void whatIsAllowedIsWhatIsRead() {
        List<String> wrong = new ArrayList<>();
        try (Running running = Running.controller("shop.Items", controller())) {
            WireSchemas schemas =
                    new WireSchemas(running.send("GET", "/openapi.json").body());
            for (String type : TYPES) {
                for (String body : BODIES) {
                    String json = body.replace('\'', '"');
                    String why = schemas.errors(schemas.body(type), json);
                    int status = running.sendJson("POST", "/" + type, json).statusCode();
                    if (why.isEmpty() != (status == 200)) {
                        wrong.add(type + " " + body + " status " + status + " although " + why);
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
    }
}
