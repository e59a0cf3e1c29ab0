package dev.penstock.runtime.internal.server;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a hostile or broken client sends on one connection, and what may come of it.
 *
 * @param name what is wrong with it
 * @param message the bytes
 * @param answers the statuses that each answer may have, in order; there must be no further answer
 * @param kept whether the connection can be used afterwards; otherwise the server closes it
 * @param body what the first answer's body must contain
 */
record HostileCase(String name, byte[] message, List<Set<Integer>> answers, boolean kept, String body) {

    private static final String HOST = "Host: localhost";

    /** Sends bytes, one for each character. */
    static HostileCase sending(String name, String message) {
        return new HostileCase(name, message.getBytes(StandardCharsets.ISO_8859_1), List.of(), true, "");
    }

    /** Sends a head: a first line, a good Host, and further lines. */
    static HostileCase head(String name, String line, String... fields) {
        StringBuilder head = new StringBuilder(line).append("\r\n").append(HOST).append("\r\n");
        for (String field : fields) {
            head.append(field).append("\r\n");
        }
        return sending(name, head.append("\r\n").toString());
    }

    /** Sends a GET of a target. */
    static HostileCase target(String target) {
        return head("GET " + (target.length() > 60 ? target.substring(0, 60) : target), "GET " + target + " HTTP/1.1");
    }

    /** Posts JSON. */
    static HostileCase json(String name, String path, byte[] body, String... fields) {
        String head = "POST " + path + " HTTP/1.1\r\n" + HOST + "\r\nContent-Length: " + body.length + "\r\n"
                + (fields.length == 0 ? "Content-Type: application/json\r\n" : String.join("\r\n", fields) + "\r\n")
                + "\r\n";
        return sending(name, head).then(body);
    }

    /** This, with more bytes after it. */
    HostileCase then(byte[] more) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(message);
        all.writeBytes(more);
        return new HostileCase(name, all.toByteArray(), answers, kept, body);
    }

    /** This, with more characters after it. */
    HostileCase then(String more) {
        return then(more.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** One more answer, with one of some statuses. */
    HostileCase answers(Integer... statuses) {
        List<Set<Integer>> more = new ArrayList<>(answers);
        more.add(Set.of(statuses));
        return new HostileCase(name, message, List.copyOf(more), kept, body);
    }

    /** After it, the server closes the connection. */
    HostileCase closes() {
        return new HostileCase(name, message, answers, false, body);
    }

    /** The first answer's body contains a text. */
    HostileCase saying(String text) {
        return new HostileCase(name, message, answers, kept, text);
    }

    @Override
    public String toString() {
        return name;
    }
}
