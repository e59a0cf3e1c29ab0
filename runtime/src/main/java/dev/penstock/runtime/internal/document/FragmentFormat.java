package dev.penstock.runtime.internal.document;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * What the writer of fragments and the merge agree on. A fragment is an OpenAPI document of one controller whose schemas
 * have their full Java names, {@code shop.Page<shop.Item>}: short names can only be chosen when all of them are known.
 */
public final class FragmentFormat {

    /** Raised whenever an older merge could misread what is written. */
    public static final int VERSION = 1;

    /** Of the fragment: its {@link #VERSION}. */
    public static final String VERSION_KEY = "x-penstock-fragment";

    /** Of a schema: the name it should get in the document. */
    public static final String NAME_KEY = "x-penstock-name";

    /** The key of the schema of every error; its fragment comes with the runtime, {@link #PROBLEM_RESOURCE}. */
    public static final String PROBLEM = "dev.penstock.Problem";

    /** The name of the resource that holds the fragment of {@link #PROBLEM}. */
    public static final String PROBLEM_RESOURCE = "META-INF/penstock/openapi/dev.penstock.Problem.json";

    private static final String SCHEMAS = "#/components/schemas/";
    private static final String UNESCAPED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._$";

    private static final String INPUT = "<input>";

    private FragmentFormat() {}

    /** The key of the schema of what is read, where it is not that of what is written. */
    public static String input(String key) {
        return key + INPUT;
    }

    /** Whether a key is one of {@link #input}. */
    static boolean isInput(String key) {
        return key.endsWith(INPUT);
    }

    /** The key that {@link #input} was made of. */
    static String output(String key) {
        return key.substring(0, key.length() - INPUT.length());
    }

    /** A reference to a schema of the same document: a JSON Pointer as a URI fragment (RFC 6901, section 6). */
    public static String reference(String schema) {
        StringBuilder reference = new StringBuilder(SCHEMAS);
        for (byte b : schema.replace("~", "~0").replace("/", "~1").getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (UNESCAPED.indexOf(c) >= 0 || c == '~') {
                reference.append(c);
            } else {
                reference
                        .append('%')
                        .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return reference.toString();
    }

    /** Whether a text is a reference to a schema of the same document. */
    public static boolean isReference(String text) {
        return text.startsWith(SCHEMAS);
    }

    /** The schema that a {@link #reference} is made of. */
    public static String schema(String reference) {
        String escaped = reference.substring(SCHEMAS.length()).replace("+", "%2B");
        return URLDecoder.decode(escaped, StandardCharsets.UTF_8)
                .replace("~1", "/")
                .replace("~0", "~");
    }
}
