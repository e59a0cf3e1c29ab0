package dev.penstock.processor.read;

import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Jackson's own naming strategies. Only Jackson can load another, so that one is not followed. */
final class JacksonNaming {

    private JacksonNaming() {}

    /** The strategy of a class name, such as {@code tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy}. */
    static Optional<UnaryOperator<String>> of(String className) {
        String prefix = "tools.jackson.databind.PropertyNamingStrategies.";
        return switch (className.startsWith(prefix) ? className.substring(prefix.length()) : className) {
            case "LowerCamelCaseStrategy", "tools.jackson.databind.PropertyNamingStrategy" ->
                Optional.of(UnaryOperator.identity());
            case "UpperCamelCaseStrategy" -> Optional.of(JacksonNaming::upperCamel);
            case "SnakeCaseStrategy" -> Optional.of(JacksonNaming::snake);
            case "UpperSnakeCaseStrategy" -> Optional.of(name -> snake(name).toUpperCase(Locale.ROOT));
            case "LowerCaseStrategy" -> Optional.of(name -> name.toLowerCase(Locale.ROOT));
            case "KebabCaseStrategy" -> Optional.of(name -> snake(name).replace('_', '-'));
            case "LowerDotCaseStrategy" -> Optional.of(name -> snake(name).replace('_', '.'));
            default -> Optional.empty();
        };
    }

    private static String upperCamel(String name) {
        return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** A run of capitals is one word, as in Jackson: {@code theURLValue} becomes {@code the_urlvalue}. */
    private static String snake(String name) {
        StringBuilder text = new StringBuilder(name.length() * 2);
        boolean afterCapital = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (i == 0 && c == '_') {
                continue;
            }
            boolean capital = Character.isUpperCase(c);
            if (capital && !afterCapital && text.length() > 0 && text.charAt(text.length() - 1) != '_') {
                text.append('_');
            }
            text.append(Character.toLowerCase(c));
            afterCapital = capital;
        }
        return text.toString();
    }
}
