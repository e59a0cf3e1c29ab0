package dev.penstock.processor.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.processor.ControllerProcessor;
import dev.penstock.processor.testing.Compiled;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is nullable in the classes of another jar, on every JDK. */
class ClassFileNullabilityTest {

    private static final String NOTE = """
            package library;
            import org.jspecify.annotations.Nullable;
            public record Note(
                    String text, @Nullable String author, java.util.List<@Nullable String> tags,
                    java.util.Map<String, java.util.List<@Nullable String>> more, @Nullable Kind kind) {
                public enum Kind { SHORT }
            }
            """;

    private static final String BEAN = """
            package library;
            import org.jspecify.annotations.Nullable;
            public class Bean {
                private String text = "";
                public @Nullable String getText() { return text; }
                public void setText(@Nullable String text) { this.text = text == null ? "" : text; }
            }
            """;

    private static final String CONTROLLER = """
            package shop;
            import dev.penstock.annotation.*;
            import library.*;
            @Controller("/notes")
            final class NoteController {
                @Post Note add(Note note) { return note; }
                @Post("/beans") Bean add(Bean bean) { return bean; }
            }
            """;

    @Test
    void classesOfAnotherJarAreReadAsThoseOfThisModule() {
        Compiled together = Compiled.with(List.of(new ControllerProcessor()), NOTE, BEAN, CONTROLLER)
                .orFail();
        Compiled library = Compiled.with(List.of(), NOTE, BEAN).orFail();
        Compiled apart = Compiled.with(List.of(new ControllerProcessor()), List.of(), List.of(library), CONTROLLER)
                .orFail();
        assertEquals(together.outputs(), apart.outputs());
        String routes = apart.generated("shop/NoteController_Routes.java");
        assertTrue(routes.contains(".required(\"text\", \"tags\", \"more\")"), routes);
    }

    /** Several libraries have an annotation of that name which only compilers can read. */
    @Test
    void marksThatAreNotKeptUntilRunTimeCount() {
        String nullable = """
                package library;
                import java.lang.annotation.*;
                @Target(ElementType.TYPE_USE) @Retention(RetentionPolicy.CLASS) public @interface Nullable {}
                """;
        Compiled library = Compiled.with(
                        List.of(), nullable, NOTE.replace("import org.jspecify.annotations.Nullable;\n", ""))
                .orFail();
        String controller = CONTROLLER.replaceAll("(?m)^.*Bean.*\n", "");
        Compiled apart = Compiled.with(List.of(new ControllerProcessor()), List.of(), List.of(library), controller)
                .orFail();
        String routes = apart.generated("shop/NoteController_Routes.java");
        assertTrue(routes.contains(".required(\"text\", \"tags\", \"more\")"), routes);
    }

    @Target({ElementType.TYPE_USE, ElementType.TYPE_PARAMETER})
    @Retention(RetentionPolicy.RUNTIME)
    @interface Mark {
        int[] numbers() default {};

        Class<?> type() default Object.class;

        RetentionPolicy constant() default RetentionPolicy.CLASS;

        Target nested() default @Target({});
    }

    static final class Everything<@Mark T extends @Mark(numbers = {1, 2}) Comparable<@Mark T>> {
        final long wide = 1L << 40;
        final double wider = 0.5;

        @Mark(type = String.class, constant = RetentionPolicy.SOURCE, nested = @Target(ElementType.FIELD))
        @Nullable
        String field = "";

        @Nullable
        String @Mark [] elements = {};

        String @Nullable [] array = {};
        Map.@Nullable Entry<String, @Nullable String> nested = Map.entry("", "");

        @Nullable
        String method(String first, @Nullable String second) throws @Mark IOException {
            @Mark Object local = (@Nullable Object) second;
            return local == null ? first : second;
        }

        <@Mark S extends @Mark CharSequence> void generic(@Mark Everything<T> this, S parameter) {}
    }

    @Test
    void whatStandsOnPartsIsToldFromWhatStandsOnTheType() throws Exception {
        try (InputStream in = Everything.class.getResourceAsStream("ClassFileNullabilityTest$Everything.class")) {
            assertEquals(
                    Set.of("field", "elements[]", "array", "nested", "nested<1>", "method()", "method(1)"),
                    NullableInClassFile.in(in.readAllBytes()));
        }
    }

    @Test
    void whatIsNoClassFileIsRefused() {
        assertThrows(IOException.class, () -> NullableInClassFile.in(new byte[] {1, 2, 3, 4, 5, 6, 7, 8}));
    }
}
