package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The class that is generated from the item controller, and the page that shows it. */
class GeneratedCodeTest {

    private static final Path GENERATED =
            Path.of("target/generated-sources/annotations/shop/items/ItemController_Routes.java");
    private static final Path GOLDEN = Path.of("src/test/resources/goldens/ItemController_Routes.java.golden");

    @Test
    void theGeneratedClassIsTheGolden() throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(GOLDEN.getParent());
            Files.copy(GENERATED, GOLDEN, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        assertEquals(Files.readString(GOLDEN), Files.readString(GENERATED));
    }

    @Test
    void thePageShowsIt() throws IOException {
        String page = Files.readString(Path.of("../docs/generated-code.md"));
        assertTrue(page.contains("```java\n" + Files.readString(GOLDEN) + "```\n"), page);
    }
}
