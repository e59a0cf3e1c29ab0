package dev.penstock.testing.soak;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A request and the status that it must be answered with.
 *
 * @param bytes the whole request
 * @param status the expected one
 * @param body whether the answer's length is that of a body; not for HEAD
 */
record Exchange(byte[] bytes, int status, boolean body) {

    private static final String GOOD = "{\"drink\":\"Tea\",\"cups\":1,\"extras\":[\"milk\"]}";

    /** Those that a connection survives. */
    static final List<Exchange> ALL = List.of(
            get("/load/now", 200),
            get("/drinks", 200),
            get("/drinks/0", 200),
            get("/load/later", 200),
            get("/load/large", 200),
            get("/load/large-later", 200),
            post("/orders", GOOD, 201),
            put("/orders/1", GOOD, 200),
            chunked("/orders", GOOD, 201),
            post("/orders", "{\"drink\":\"" + "x".repeat(100_000) + "\",\"cups\":1,\"extras\":[]}", 201),
            new Exchange(head("DELETE", "/orders/1", ""), 204, true),
            new Exchange(head("HEAD", "/drinks", ""), 200, false),
            new Exchange(head("OPTIONS", "/drinks", ""), 204, true),
            get("/drinks/7", 404),
            get("/nothing", 404),
            get("/drinks/x", 422),
            get("/drinks?limit=many", 422),
            get("/load/failing", 409),
            post("/drinks", GOOD, 405),
            post("/orders", "{\"drink\":\" \",\"cups\":100}", 422),
            post("/orders", "{\"drink\":", 400),
            post("/orders", "", 422),
            chunked("/orders", "[1,2", 400),
            new Exchange(
                    head("POST", "/orders", "Content-Type: text/plain\r\nContent-Length: 3\r\n", "Tea"), 415, true),
            new Exchange(head("GET", "/drinks", "Accept: image/png\r\n"), 406, true));

    /** A bug in a handler; its stack trace is logged, so it is not for every turn. */
    static final Exchange BROKEN = get("/load/broken", 500);

    /** Refused before any of its body is sent. */
    static final Exchange TOO_LARGE = new Exchange(
            head("POST", "/orders", "Content-Type: application/json\r\nContent-Length: 3000000\r\n"), 413, true);

    private static byte[] head(String method, String target, String headers) {
        return head(method, target, headers, "");
    }

    private static byte[] head(String method, String target, String headers, String body) {
        return (method + " " + target + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n" + body)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Exchange get(String target, int status) {
        return new Exchange(head("GET", target, ""), status, true);
    }

    private static Exchange post(String target, String json, int status) {
        return new Exchange(json("POST", target, json), status, true);
    }

    private static Exchange put(String target, String json, int status) {
        return new Exchange(json("PUT", target, json), status, true);
    }

    private static byte[] json(String method, String target, String json) {
        return head(
                method, target, "Content-Type: application/json\r\nContent-Length: " + json.length() + "\r\n", json);
    }

    private static Exchange chunked(String target, String json, int status) {
        int half = json.length() / 2;
        String body = Integer.toHexString(half) + "\r\n" + json.substring(0, half) + "\r\n"
                + Integer.toHexString(json.length() - half) + "\r\n" + json.substring(half) + "\r\n0\r\n\r\n";
        return new Exchange(
                head("POST", target, "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n", body),
                status,
                true);
    }

    @Override
    public String toString() {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.substring(0, Math.min(120, text.length())).replace("\r\n", " | ");
    }
}
