package dev.penstock.runtime.internal.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaTypesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json|true",
                "APPLICATION/JSON|true",
                "application/json;charset=utf-8|true",
                "application/json; charset=\"UTF-8\"|true",
                "application/json; charset=us-ascii|true",
                "application/json; charset=latin1|false",
                "application/json; version=1; charset=utf-16|false",
                "application/problem+json|true",
                "text/json|false",
                "+json|false",
                "application/jsonp|false",
                "text/plain|false"
            })
    void json(String type, boolean json) {
        assertEquals(json, MediaTypes.isJson(type));
    }

    @Test
    void noTypeIsNotJson() {
        assertEquals(false, MediaTypes.isJson(null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/*|true",
                "application/*|true",
                "application/json|true",
                "application/json;charset=utf-8|true",
                "text/html, application/xhtml+xml;q=0.9, */*;q=0.8|true",
                "text/html|false",
                "application/json;q=0|false",
                "application/json;q=0.000|false",
                "application/json;q=0.001|true",
                "*/*, application/json;q=0|false",
                "application/*;q=0, application/json|true",
                "app/*|false",
                "''|true",
                ",|true",
                ", ,|true",
                " , ,text/html,|false",
                ",application/json,|true",
                ";q=0|false",
                "application|false"
            })
    void accepts(String accept, boolean accepted) {
        HeaderMap headers = new HeaderMap();
        headers.put(Headers.ACCEPT, accept);
        assertEquals(accepted, MediaTypes.accepts(headers.get(Headers.ACCEPT), "application/json"));
    }

    @Test
    void severalLinesCountTogether() {
        HeaderMap headers = new HeaderMap();
        headers.add(Headers.ACCEPT, "text/html");
        headers.add(Headers.ACCEPT, "application/json");
        assertEquals(true, MediaTypes.accepts(headers.get(Headers.ACCEPT), "application/json"));
        assertEquals(true, MediaTypes.accepts(null, "application/json"));
    }
}
