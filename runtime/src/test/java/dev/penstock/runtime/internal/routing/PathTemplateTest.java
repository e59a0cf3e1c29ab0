package dev.penstock.runtime.internal.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathTemplateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/items",
                "/items/{id}",
                "/a/{b}/c/{rest:path}",
                "/café/v1:run",
                "/.well-known/x",
                "/{größe}"
            })
    void writesWhatItRead(String text) {
        assertEquals(text, PathTemplate.parse(text).toString());
    }

    @Test
    void describesItself() {
        PathTemplate template = PathTemplate.parse("/a/{b}/{rest:path}");
        assertEquals(List.of("b", "rest"), template.variables());
        assertEquals("/a/{}/{:path}", template.shape());
        assertEquals("/a/{b}/{rest}", template.openApiPath());
        assertEquals("/", PathTemplate.parse("").toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "items | \"/items\"",
                "/items/ | \"/items\"",
                "/a//b | one slash",
                "/a/../b | resolve",
                "/{id | \"/{name}\"",
                "/id} | \"/{name}\"",
                "/a{id} | \"/{name}\"",
                "/{a}{b} | \"/{name}\"",
                "/{} | no name",
                "/{1a} | no name",
                "/{id:[0-9]+} | @Pattern",
                "/{a:path}/b | must be last",
                "/{a}/{a} | another name",
                "/a%20b | encoded for you",
                "/a;b | ';'",
                "/a?b | '?'",
            })
    void saysWhatIsWrongAndWhatToWrite(String text, String expected) {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> PathTemplate.parse(text.strip()));
        assertTrue(refused.getMessage().contains(expected), refused.getMessage());
    }

    @Test
    void followsAnother() {
        PathTemplate items = PathTemplate.parse("/items");
        assertEquals("/items/{id}", items.then(PathTemplate.parse("/{id}")).toString());
        assertEquals("/items", items.then(PathTemplate.parse("/")).toString());
        assertEquals("/items", PathTemplate.parse("").then(items).toString());
    }

    @ParameterizedTest
    @CsvSource({"/{rest:path}, /x", "/{id}, /{id}"})
    void doesNotFollowWhereTheyDoNotGoTogether(String first, String second) {
        PathTemplate template = PathTemplate.parse(first);
        PathTemplate more = PathTemplate.parse(second);
        assertThrows(IllegalArgumentException.class, () -> template.then(more));
    }
}
