package dev.penstock.processor.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.penstock.processor.ApplicationProcessor;
import dev.penstock.processor.ControllerProcessor;
import dev.penstock.processor.ProviderProcessor;
import dev.penstock.processor.testing.Compiled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is generated never ends a build that has {@code -Werror}. Left out is what is said of the options, of the class
 * path of this test and of processors.
 */
final class LintTest {

    private static final String ALL = "-Xlint:all,-processing,-path,-classfile,-options";

    private static Compiled compile(List<String> options, Path folder) throws IOException {
        List<String> sources = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                sources.add(Files.readString(file));
            }
        }
        List<Processor> processors =
                List.of(new ControllerProcessor(), new ProviderProcessor(), new ApplicationProcessor());
        return Compiled.with(processors, options, List.of(), sources.toArray(String[]::new));
    }

    private static Compiled old() throws IOException {
        return compile(List.of(ALL, "-Werror"), Path.of("src/test/resources/lint"));
    }

    @Test
    void whatTheApplicationHasAcceptedIsAcceptedOfWhatIsGenerated() throws IOException {
        Compiled compiled = old();
        assertEquals(List.of(), compiled.messages());
        assertTrue(compiled.succeeded());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Shop_Application|
                    HalfController_Provider|
                    HalfController_Routes|"removal"
                    HalfController_Urls|
                    OldController_Provider|"deprecation"
                    Gone_Problem|"deprecation"
                    OldSettings_Config|"deprecation"
                    OldStore_names_Provider|"deprecation"
                    UserController_Routes|{"deprecation", "removal"}
                    UserController_Urls|"deprecation"
                    RawController_Provider|"rawtypes"
                    RawController_boxes_Provider|"rawtypes"
                    RawController_Routes|
                    """)
    void onlyWhatIsNeededIsSuppressed(String type, String warnings) throws IOException {
        String source = old().generated("shop/" + type + ".java");
        assertEquals(warnings != null, source.contains("@SuppressWarnings"));
        assertTrue(source.contains(warnings == null ? "" : "\n@SuppressWarnings(" + warnings + ")\n"), source);
    }

    /** Classes that share a file are an exception: javac suppresses no warning of them in signatures. */
    @ParameterizedTest
    @ValueSource(strings = {"clashes", "inherited", "items", "parameters", "threads"})
    void nothingIsSaidOfWhatIsGenerated(String golden) throws IOException {
        Compiled compiled = compile(
                List.of(ALL + ",-auxiliaryclass"),
                Path.of("src/test/resources/goldens").resolve(golden));
        Map<String, String> outputs = compiled.orFail().outputs();
        assertFalse(outputs.isEmpty());
        List<Compiled.Message> said = compiled.said().stream()
                .filter(message -> outputs.keySet().stream().anyMatch(path -> path.endsWith("/" + message.file())))
                .toList();
        assertEquals(List.of(), said);
    }
}
