package dev.penstock.processor.read;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;

/** Finds built-in constraints whose own values are wrong, which would fail when the application starts. */
final class ConstraintValues {

    private ConstraintValues() {}

    /** What is wrong, with what to write instead. */
    static Optional<String> wrong(AnnotationMirror mirror) {
        if (!ConstraintValidators.isBuiltIn(mirror)) {
            return Optional.empty();
        }
        return switch (mirror.getAnnotationType().asElement().getSimpleName().toString()) {
            case "Pattern" -> text(mirror, "regexp").flatMap(ConstraintValues::expression);
            case "Email", "URL" -> text(mirror, "regexp").flatMap(ConstraintValues::expression);
            case "Size", "Length", "CodePointLength" -> bounds(mirror, 0, Integer.MAX_VALUE, true);
            case "Range" -> bounds(mirror, 0, Long.MAX_VALUE, false);
            case "Digits" -> negative(mirror, "integer").or(() -> negative(mirror, "fraction"));
            case "DecimalMin", "DecimalMax" -> text(mirror, "value").flatMap(ConstraintValues::decimal);
            default -> Optional.empty();
        };
    }

    private static Optional<String> expression(String expression) {
        try {
            Pattern.compile(expression);
            return Optional.empty();
        } catch (PatternSyntaxException wrong) {
            return Optional.of("\"" + expression + "\" is no regular expression: " + wrong.getDescription()
                    + (wrong.getIndex() < 0 ? "" : " at character " + (wrong.getIndex() + 1)));
        }
    }

    private static Optional<String> bounds(AnnotationMirror mirror, long least, long most, boolean isSize) {
        long min = number(mirror, "min").orElse(least);
        long max = number(mirror, "max").orElse(most);
        if (isSize && (min < 0 || max < 0)) {
            return Optional.of("nothing is " + Math.min(min, max) + " long; write 0 or more");
        }
        return min > max
                ? Optional.of("no value is at least " + min + " and at most " + max + "; exchange min and max")
                : Optional.empty();
    }

    private static Optional<String> negative(AnnotationMirror mirror, String member) {
        return number(mirror, member)
                .filter(digits -> digits < 0)
                .map(digits -> "no number has " + digits + " digits; write 0 or more");
    }

    private static Optional<String> decimal(String text) {
        try {
            new BigDecimal(text);
            return Optional.empty();
        } catch (NumberFormatException wrong) {
            return Optional.of("\"" + text + "\" is no number; write it as \"0.5\"");
        }
    }

    private static Optional<String> text(AnnotationMirror mirror, String member) {
        return Annotations.written(mirror, member)
                .map(AnnotationValue::getValue)
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }

    private static Optional<Long> number(AnnotationMirror mirror, String member) {
        return Annotations.written(mirror, member)
                .map(AnnotationValue::getValue)
                .filter(Number.class::isInstance)
                .map(value -> ((Number) value).longValue());
    }
}
