package dev.penstock.processor.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.processor.ControllerProcessor;
import dev.penstock.processor.testing.Compiled;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is wrong with classes of other jars, where it shows. */
class OtherJarDiagnosticsTest {

    private static final String BEAN = """
            package library;
            public class Bean {
                private final String text;
                private final int number;
                public Bean(String text, int number) { this.text = text; this.number = number; }
                public String getText() { return text; }
                public int getNumber() { return number; }
            }
            """;

    private static final String READS = """
            package shop;
            import dev.penstock.annotation.*;
            @Controller("/beans")
            class BeanController {
                @Post void add(library.Bean bean) {}
            }
            """;

    private static final String WRITES = """
            package shop;
            import dev.penstock.annotation.*;
            @Controller("/beans")
            class BeanController {
                @Get library.Bean get() { return null; }
            }
            """;

    private static Compiled with(List<String> options, String controller) {
        Compiled library = Compiled.with(List.of(), options, List.of(), BEAN).orFail();
        return Compiled.with(List.of(new ControllerProcessor()), List.of(), List.of(library), controller);
    }

    @Test
    void bodyWhoseConstructorHasNoNames() {
        assertEquals(
                List.of(
                        "ERROR BeanController.java:5:33 [PEN210] a body can't be read into library.Bean, as the names of its constructor's parameters are not in its class file; compile its jar with -parameters, or write @JsonProperty on them"),
                with(List.of(Compiled.NO_PARAMETER_NAMES), READS).messages());
    }

    @Test
    void withNamesOrToBeWrittenOnlyItIsAllRight() {
        assertEquals(List.of(), with(List.of(), READS).messages());
        Compiled written = with(List.of(Compiled.NO_PARAMETER_NAMES), WRITES).orFail();
        String fragment = written.resource("META-INF/penstock/openapi/shop.BeanController.json");
        assertEquals(false, fragment.contains("arg0"), fragment);
    }
}
