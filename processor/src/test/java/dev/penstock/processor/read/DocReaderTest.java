package dev.penstock.processor.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.processor.model.Doc;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.util.ElementFilter;
import org.junit.jupiter.api.Test;

class DocReaderTest {

    private static Map<String, Doc> methods(String subject, String... sources) {
        return ReadWhileCompiling.of(
                        subject,
                        (environment, diagnostics, type) -> {
                            DocReader reader = new DocReader(environment);
                            return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                                    .collect(Collectors.toMap(
                                            (ExecutableElement method) ->
                                                    method.getSimpleName().toString(),
                                            reader::of));
                        },
                        sources)
                .value();
    }

    private static Doc of(String comment) {
        return DocComment.parse(comment);
    }

    @Test
    void splitsTheFirstSentenceFromTheRest() {
        Doc doc = of(" Lists items, e.g. lamps,\n cheapest first. At most {@code limit}\n of them.\n\n <p>More.\n");
        assertEquals("Lists items, e.g. lamps, cheapest first.", doc.summary());
        assertEquals("At most `limit`\nof them.\n\nMore.", doc.description());
    }

    @Test
    void aStopInCodeEndsNothing() {
        Doc doc = of(" Reads {@code a. b} and {@link java.util.List#of(Object) lists}. Rest.");
        assertEquals("Reads `a. b` and lists.", doc.summary());
        assertEquals("Rest.", doc.description());
    }

    @Test
    void readsTags() {
        Doc doc = of("""
                 Gets one.

                 @param id the item's
                     number
                 @param <T> the type
                 @return the item, {@code null} never
                 @throws shop.NoSuchItem if there is
                     none
                 @exception IllegalStateException never
                 @see Other
                """);
        assertEquals("the item's\n    number", doc.params().get("id"));
        assertEquals("the item, `null` never", doc.returns());
        assertEquals(
                Map.of("NoSuchItem", "if there is\n    none", "IllegalStateException", "never"), doc.throwsTexts());
        assertEquals("", doc.description());
    }

    @Test
    void turnsHtmlIntoMarkdown() {
        Doc doc = of(
                " First.\n <ul>\n <li>one &lt; two</li>\n <li><b>bold</b> &amp; <em>weak</em>\n </ul>\n <a href=\"x\">link</a>");
        assertEquals("- one < two\n\n- **bold** & *weak*\n\n link", doc.description());
    }

    @Test
    void keepsAnAtSignInACodeBlock() {
        Doc doc = of(" Example:\n <pre>{@code\n @Get\n void a() {}\n }</pre>\n @return x\n");
        assertEquals("x", doc.returns());
        assertEquals(true, doc.summary().contains("@Get") || doc.description().contains("@Get"));
    }

    @Test
    void inheritsFromOverriddenMethods() {
        Map<String, Doc> docs = methods("shop.Items", """
                package shop;
                public class Items extends Base implements Api<String> {
                    @Override public void fromInterface(String text) {}
                    @Override public void fromBase() {}
                    /** {@inheritDoc} */
                    @Override public void inherited() {}
                    /** Own. */
                    @Override public void own() {}
                    public void none() {}
                }
                """, """
                package shop;
                public abstract class Base extends Root {
                    /** Of the base. */
                    public void fromBase() {}
                    @Override public void inherited() {}
                    /** Of the base too. */
                    public void own() {}
                }
                """, """
                package shop;
                public abstract class Root {
                    /** Of the root. */
                    public void inherited() {}
                }
                """, """
                package shop;
                public interface Api<T> {
                    /** Of the interface. */
                    void fromInterface(T value);
                }
                """);
        assertEquals("Of the interface.", docs.get("fromInterface").summary());
        assertEquals("Of the base.", docs.get("fromBase").summary());
        assertEquals("Of the root.", docs.get("inherited").summary());
        assertEquals("Own.", docs.get("own").summary());
        assertEquals(Doc.NONE, docs.get("none"));
    }
}
