package dev.penstock.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The snippets of {@code docs/testing.md} are Java, and mean what there is. */
class TestingGuideTest {

    private static final Pattern SNIPPET = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    private static final String IMPORTS = """
            package shop;
            import static org.junit.jupiter.api.Assertions.*;
            import dev.penstock.*;
            import dev.penstock.annotation.*;
            import dev.penstock.runtime.TypeRef;
            import dev.penstock.testing.*;
            import java.math.BigDecimal;
            import java.net.URI;
            import java.time.*;
            import java.util.*;
            import org.junit.jupiter.api.*;
            """;

    private static final Pattern CALL = Pattern.compile("`((?:client|Penstock)\\.\\w+\\([^`]*\\))`");

    /** In the table of what can be read. */
    private static final Pattern CALL_OF_ANSWER = Pattern.compile("`(\\w+\\([^`]*\\))`");

    /** What the page takes for known. */
    private static final String SHOP = """
            final class Shop {}
            record Item(long id, Instant createdAt) {}
            record NewItem(String name, BigDecimal price, int quantity) {}
            final class CONTAINER {
                static String getJdbcUrl() { return ""; }
            }
            """;

    @TempDir
    Path classes;

    private static JavaFileObject source(String name, String text) {
        return new SimpleJavaFileObject(URI.create("string:///shop/" + name + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }

    /** A class as it is; an annotation, on a class; anything else, in a class. */
    private static String complete(String snippet, int number) {
        String name = "Snippet" + number;
        if (snippet.contains("\nclass ")) {
            return snippet;
        }
        return snippet.startsWith("@PenstockTest")
                ? snippet + "class " + name + " {}\n"
                : "@PenstockTest(Shop.class)\nclass " + name + " {\n" + snippet + "}\n";
    }

    private static List<String> in(String page, Pattern pattern) {
        return pattern.matcher(page)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    /** The calls that stand within the text, as statements. */
    private static String calls(String page) {
        String answers = page.substring(page.indexOf("| to read |"), page.indexOf("## Objects of your own"));
        List<String> whole = in(page, CALL);
        List<String> ofAnswer = in(answers, CALL_OF_ANSWER);
        assertEquals(List.of(7, 10), List.of(whole.size(), ofAnswer.size()));
        StringBuilder statements = new StringBuilder();
        whole.forEach(call -> statements.append(call).append(";\n"));
        ofAnswer.forEach(call -> statements.append("answer.").append(call).append(";\n"));
        return "class Calls {\nvoid all(TestClient client, TestResponse answer, NewItem newItem, Clock clock) {\n"
                + statements + "}\n}\n";
    }

    @Test
    void snippetsCompile() throws IOException {
        String page = Files.readString(Path.of("../docs/testing.md"));
        List<String> snippets = in(page, SNIPPET);
        assertEquals(3, snippets.size());
        List<JavaFileObject> sources =
                new ArrayList<>(List.of(source("Shop", IMPORTS + SHOP), source("Calls", IMPORTS + calls(page))));
        for (int i = 0; i < snippets.size(); i++) {
            sources.add(source("Snippet" + i, IMPORTS + complete(snippets.get(i), i)));
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(found, Locale.ROOT, StandardCharsets.UTF_8)) {
            List<String> options =
                    List.of("-proc:none", "-d", classes.toString(), "-cp", System.getProperty("java.class.path"));
            compiler.getTask(null, files, found, options, null, sources).call();
        }
        assertEquals(
                List.of(),
                found.getDiagnostics().stream()
                        .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                        .map(each -> each.getSource().getName() + ":" + each.getLineNumber() + " "
                                + each.getMessage(Locale.ROOT))
                        .toList());
    }
}
