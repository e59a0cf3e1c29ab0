package dev.penstock.processor.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.processor.ControllerProcessor;
import dev.penstock.processor.testing.Compiled;
import java.util.List;

/** Compares all messages of a compilation: kind, file, line, column and text. */
final class Messages {

    private static final String BEFORE =
            "package shop; import dev.penstock.Response; import dev.penstock.annotation.*; "
                    + "import java.util.*; import java.util.concurrent.*;\n"
                    + "@Controller(\"/items\")\n"
                    + "class ItemController {\n";

    private Messages() {}

    /** The source of a controller with these members, whose first line is line 4. */
    static String inController(String members) {
        return BEFORE + members + "}\n";
    }

    static void assertMessages(String source, String... expected) {
        Compiled compiled = Compiled.with(List.of(new ControllerProcessor()), source);
        assertEquals(String.join("\n", expected), String.join("\n", compiled.messages()));
    }
}
