package dev.penstock.runtime.internal.document;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The version of OpenAPI that a document is written in. */
public enum DocumentVersion {
    /** OpenAPI 3.1: what the document is made in. */
    V3_1("3.1", ""),
    /** OpenAPI 3.0, for tools that read no newer one. */
    V3_0("3.0", "OpenAPI 3.0\n");

    private final String text;
    private final String fingerprint;

    DocumentVersion(String text, String fingerprint) {
        this.text = text;
        this.fingerprint = fingerprint;
    }

    /**
     * The version that a text names: {@code 3.0} or {@code 3.1}.
     *
     * @throws IllegalArgumentException if it names none
     */
    public static DocumentVersion of(String text) {
        return Arrays.stream(values())
                .filter(version -> version.text.equals(text.strip()))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("'" + text + "' is no version of OpenAPI that a document"
                                + " can be written in; write "
                                + Arrays.stream(values())
                                        .map(version -> version.text)
                                        .sorted()
                                        .collect(Collectors.joining(" or "))));
    }

    /** The first line of what a document in this version was merged from. */
    String fingerprint() {
        return fingerprint;
    }

    /** The version that a fingerprint begins with. */
    static DocumentVersion ofFingerprint(String text) {
        return text.startsWith(V3_0.fingerprint) ? V3_0 : V3_1;
    }
}
