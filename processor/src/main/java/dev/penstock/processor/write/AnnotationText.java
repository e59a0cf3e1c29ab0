package dev.penstock.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;

/** Annotations as source text, turned into what imports them. */
final class AnnotationText {

    private AnnotationText() {}

    /** An annotation of the class that the text names; what stands in its brackets is kept as it is. */
    static AnnotationSpec spec(String text) {
        int open = text.indexOf('(');
        String name = open < 0 ? text.substring(1) : text.substring(1, open);
        AnnotationSpec.Builder builder = AnnotationSpec.builder(ClassName.bestGuess(name));
        if (open >= 0) {
            builder.addMember("value", "$L", text.substring(open + 1, text.length() - 1));
        }
        return builder.build();
    }

    /** The position after an annotation that begins at a position. */
    static int endOf(String text, int start) {
        int i = start + 1;
        while (i < text.length() && (Character.isJavaIdentifierPart(text.charAt(i)) || text.charAt(i) == '.')) {
            i++;
        }
        if (i == text.length() || text.charAt(i) != '(') {
            return i;
        }
        int depth = 0;
        do {
            char c = text.charAt(i);
            if (c == '"' || c == '\'') {
                i = endOfLiteral(text, i);
            } else {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                i++;
            }
        } while (depth > 0);
        return i;
    }

    private static int endOfLiteral(String text, int start) {
        char quote = text.charAt(start);
        int i = start + 1;
        while (text.charAt(i) != quote) {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return i + 1;
    }
}
