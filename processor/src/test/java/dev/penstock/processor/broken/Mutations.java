package dev.penstock.processor.broken;

import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Breaks a source in one place after the other; the same seed breaks it in the same way. */
final class Mutations {

    private static final Pattern TYPE = Pattern.compile(
            "(?<![@\\w.\"/])[A-Z]\\w*(<[\\w<>?, @().=]*>)?(\\[\\])?(?=[ .>])|(?<!\\w)(int|long|double|void)(?= \\w)");
    private static final Pattern ANNOTATION = Pattern.compile("@(?!interface)\\w+(\\([^()]*(\\([^()]*\\)[^()]*)*\\))?");
    private static final Pattern BEFORE_DECLARATION =
            Pattern.compile("(?m)(?<=[(,] ?)(?=[@A-Z\\w])|(?<=^ {0,8})(?=[@\\w])|(?<=\\{ )(?=[@A-Z])");
    private static final Pattern NAME =
            Pattern.compile("\\b[a-z]\\w*\\b(?= ?[(),=;])|(?<=class |record |enum |interface )\\w+");
    private static final Pattern TEXT = Pattern.compile("\"[^\"\\n]*\"|\\b\\d+\\b");
    private static final Pattern KIND = Pattern.compile("\\b(class|interface|enum|record)\\b");
    private static final Pattern HEAD = Pattern.compile(
            " (extends|implements|permits) [^{]*(?= \\{)|(?<=(class|interface|enum) \\w{1,20})(?=[ <])|(?<=\\)) (?=\\{)");
    private static final Pattern VARIABLES = Pattern.compile(
            "<[A-Z][\\w, ]*>(?= )|(?<=(class|interface|record) \\w{1,20})|(?<=\\) )(?=[A-Z]\\w* \\w+\\()");
    private static final Pattern THROWS = Pattern.compile("(?<=\\))( throws [\\w., ]+)?(?= \\{)");
    private static final Pattern PARAMETERS = Pattern.compile("(?<=\\w\\()[^()\"]*(?=\\) (\\{|throws))");
    private static final Pattern MEMBER = Pattern.compile("(?m)^ {4}(@|static|sealed|record|enum|interface).*$");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import .*$");
    private static final Pattern MODIFIER =
            Pattern.compile("(?<!non-)\\b(static|final|sealed|abstract|public|private|default) ");
    private static final Pattern TOKEN = Pattern.compile("\\w+|\"[^\"\\n]*\"|\\S");

    private final Random random;

    Mutations(long seed) {
        this.random = new Random(seed);
    }

    /** The source, changed in one place. */
    String breakOnce(String source) {
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3, 4, 5 -> replace(source, TYPE, any(Wild.TYPES));
            case 6 -> replace(source, ANNOTATION, any(Wild.ANNOTATIONS));
            case 7, 8 -> replace(source, BEFORE_DECLARATION, any(Wild.ANNOTATIONS) + " ");
            case 9 -> replace(source, NAME, any(Wild.NAMES));
            case 10 -> replace(source, TEXT, any(Wild.TEXTS));
            case 11 -> replace(source, KIND, any(Wild.KINDS));
            case 12 -> replace(source, HEAD, any(Wild.HEADS));
            case 13 -> replace(source, VARIABLES, any(Wild.VARIABLES) + " ");
            case 14 -> replace(source, THROWS, any(Wild.THROWS));
            case 15, 16 -> replace(source, PARAMETERS, any(Wild.PARAMETERS));
            case 17 -> twice(source, MEMBER);
            case 18 -> replace(source, random.nextBoolean() ? IMPORT : MODIFIER, "");
            default ->
                random.nextBoolean() ? replace(source, BEFORE_DECLARATION, any(Wild.MODIFIERS) + " ") : token(source);
        };
    }

    private String token(String source) {
        return switch (random.nextInt(3)) {
            case 0 -> replace(source, TOKEN, "");
            case 1 -> twice(source, TOKEN);
            default -> replace(source, TOKEN, any(found(source, TOKEN)).group());
        };
    }

    private String replace(String source, Pattern pattern, String with) {
        List<MatchResult> places = found(source, pattern);
        if (places.isEmpty()) {
            return source;
        }
        MatchResult place = any(places);
        return source.substring(0, place.start()) + with + source.substring(place.end());
    }

    private String twice(String source, Pattern pattern) {
        List<MatchResult> places = found(source, pattern);
        if (places.isEmpty()) {
            return source;
        }
        MatchResult place = any(places);
        return source.substring(0, place.end()) + " " + place.group() + source.substring(place.end());
    }

    private static List<MatchResult> found(String source, Pattern pattern) {
        return pattern.matcher(source).results().toList();
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
