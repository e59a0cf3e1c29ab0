package dev.penstock.processor.openapi;

import dev.penstock.processor.model.Doc;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The texts of a comment as the document has them. */
final class Descriptions {

    private Descriptions() {}

    /** Everything a comment says before its tags; empty if it says nothing. */
    static String of(Doc doc) {
        return Stream.of(doc.summary(), doc.description())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    /** Swagger's models leave out what is null. */
    static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
