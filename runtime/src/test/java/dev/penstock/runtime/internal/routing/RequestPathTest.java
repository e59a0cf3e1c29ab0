package dev.penstock.runtime.internal.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/items",
                "/items/",
                "/items/42/price",
                "//a",
                "/a//b",
                "/a.b/c..d/e.",
                "/caf%C3%A9",
                "/a%20b",
                "/a%252Fb",
                "/a+b,c=d:e@f!$&'()*",
                "/%7B%7D",
                "*"
            })
    void returnsTheSameStringWhenThereIsNothingToDo(String path) {
        assertSame(path, RequestPath.of(path));
    }

    @ParameterizedTest
    @CsvSource({
        "/%69tems, /items",
        "/%49%2d%2E%5f%7E, /I-._~",
        "/caf%c3%a9, /caf%C3%A9",
        "/a%40b%3ac, /a@b:c",
        "/a%2fb, /a%2Fb",
        "/a|b^\"`{}[]\\c, /a%7Cb%5E%22%60%7B%7D%5B%5D%5Cc",
        "/a;k=v/b, /a/b",
        "/a;k=v;l/b;m, /a/b",
        "/a;k=%zz/b, ''",
        "/;a/b, //b",
        "/a%3Bk=v, /a%3Bk=v",
        "http://localhost:8080/items/1, /items/1",
        "HTTPS://[::1]/items, /items",
        "http://localhost, /",
        "http://localhost?q=/x, /",
        "http://localhost/?q, /",
        "/items?q=%zz, /items",
        "/?q, /",
    })
    void normalizes(String uri, String expected) {
        if (expected.isEmpty()) {
            assertThrows(BadRequestPathException.class, () -> RequestPath.of(uri));
        } else {
            assertEquals(expected, RequestPath.of(uri));
            assertEquals(expected, RequestPath.of(expected), "normalizing twice changes nothing");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "items",
                "localhost:8080",
                "?q",
                "://x/y",
                "http://user@localhost/items",
                "/%",
                "/%4",
                "/%zz",
                "/a%2",
                "/%G0",
                "/\0",
                "/%00",
                "/a;%00",
                "/a b",
                "/a\tb",
                "/a\u007fb",
                "/é",
                "/a#b",
                "/.",
                "/..",
                "/a/./b",
                "/a/../b",
                "/a/..",
                "/a/.",
                "/%2e",
                "/%2E%2e/b",
                "/.%2e",
                "/a/..;x/b",
                "/..%2Fb",
                "/a%2F..",
                "/a%2f..%2fb",
                "/a%5C..%5Cb",
                "/a\\..\\b",
                "/a%2F.%2Fb",
                "http://host/../x"
            })
    void refuses(String uri) {
        BadRequestPathException refused = assertThrows(BadRequestPathException.class, () -> RequestPath.of(uri));
        assertEquals('.', refused.getMessage().charAt(refused.getMessage().length() - 1), "a sentence");
    }

    @ParameterizedTest
    @CsvSource({
        "abc, abc",
        "a+b, a+b",
        "a%2Fb, a/b",
        "a%252Fb, a%2Fb",
        "caf%C3%A9, café",
        "%F0%9F%92%A1, 💡",
        "%E2%82%AC%3B, €;",
        "%C0%AF, ''",
        "%C3, ''",
        "%FF, ''",
        "%ED%A0%80, ''"
    })
    void decodes(String segment, String expected) {
        String path = "/x/" + segment + "/%FF";
        int end = 3 + segment.length();
        if (expected.isEmpty()) {
            assertThrows(BadRequestPathException.class, () -> RequestPath.decode(path, 3, end));
        } else {
            assertEquals(expected, RequestPath.decode(path, 3, end));
        }
    }

    @Test
    void decodesAnEmptyPart() {
        assertEquals("", RequestPath.decode("/x%20", 1, 1));
    }

    @Test
    void doesNotRepeatWhatWasSent() {
        BadRequestPathException refused =
                assertThrows(BadRequestPathException.class, () -> RequestPath.of("/secret%zz"));
        assertFalse(refused.getMessage().contains("secret"));
    }
}
