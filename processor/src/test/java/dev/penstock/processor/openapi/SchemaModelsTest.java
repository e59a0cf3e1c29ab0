package dev.penstock.processor.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Schemas of what two rules meet in. */
class SchemaModelsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    @Nullable @AssertTrue Boolean it|{"type":["boolean","null"],"enum":[true,null]}
                    Optional<@AssertFalse Boolean> it|{"type":["boolean","null"],"enum":[false,null]}
                    @AssertTrue Boolean it|{"type":"boolean","const":true}
                    @Nullable @Schema(_const = "a") String it|{"type":["string","null"],"enum":["a",null]}
                    """)
    void theOneValueOrNull(String component, String schema) {
        Described described =
                Described.of("@Post public void create(Item item) {}\nrecord Item(" + component + ") {}\n");

        assertEquals(schema, described.property("Item", "it").toString());
        assertEquals(List.of(), described.messages());
    }
}
