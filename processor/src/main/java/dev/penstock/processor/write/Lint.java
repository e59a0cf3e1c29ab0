package dev.penstock.processor.write;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Finds what {@code javac -Xlint} would say about a generated source because of what the application's own code is, and
 * its author has accepted: a handler that is deprecated, a raw type that is provided. With {@code -Werror} each
 * would end a build that nobody could mend. Reads the text, since that has everything that is named, wherever it came
 * from; what it can't resolve it takes for harmless.
 */
final class Lint {

    private static final Pattern IMPORT = Pattern.compile("(?m)^import ([\\w.$]+);");

    /** Texts and comments, which name nothing, and names with dots, of which the last is followed by what is looked at. */
    private static final Pattern NAME = Pattern.compile("""
            "(?:[^"\\\\]++|\\\\.)*+"|'(?:[^'\\\\]++|\\\\.)*+'|/\\*(?s:.*?)\\*/|\
            (?<made>\\bnew\\s+)?(?<name>[\\p{L}_$][\\p{L}\\p{N}_$]*+(?:\\.[\\p{L}_$][\\p{L}\\p{N}_$]*+)*+)(?<next>::new|\\S)?+""");

    /** What is called of these is Penstock's choice, and not deprecated. */
    private static final Pattern OWN_CALLS = Pattern.compile("(?:java|dev\\.penstock)\\..*");

    /**
     * Ours are not looked at: one of an earlier build may be there as a class file, and javac 17 fails on a record that it
     * has read from there before it gets its new source.
     */
    private static final Pattern GENERATED =
            Pattern.compile(".*_(?:Application|Config|Problem|Provider|RequestProvider|Routes|Urls|Value)");

    private final ProcessingEnvironment environment;
    private final Map<String, TypeElement> simpleNames = new HashMap<>();
    private final Set<TypeElement> types = new LinkedHashSet<>();
    private final Set<TypeElement> made = new LinkedHashSet<>();
    private final Set<String> words = new HashSet<>();
    private final Set<String> found = new TreeSet<>();
    private final String packageName;

    private Lint(ProcessingEnvironment environment, String packageName) {
        this.environment = environment;
        this.packageName = packageName;
    }

    /**
     * The names of the warnings, as {@code @SuppressWarnings} takes them, in order.
     *
     * @param source a whole source file
     * @param packageName its package
     */
    static List<String> of(String source, String packageName, ProcessingEnvironment environment) {
        Lint lint = new Lint(environment, packageName);
        lint.read(source);
        lint.types.forEach(lint::check);
        lint.made.forEach(lint::checkConstructors);
        return List.copyOf(lint.found);
    }

    private void read(String source) {
        PackageElement in = environment.getElementUtils().getPackageElement(packageName);
        if (in != null) {
            for (Element type : in.getEnclosedElements()) {
                if (!GENERATED.matcher(type.getSimpleName()).matches()) {
                    simpleNames.put(type.getSimpleName().toString(), (TypeElement) type);
                }
            }
        }
        Matcher imported = IMPORT.matcher(source);
        while (imported.find()) {
            TypeElement type = GENERATED.matcher(imported.group(1)).matches()
                    ? null
                    : environment.getElementUtils().getTypeElement(imported.group(1));
            if (type != null) {
                simpleNames.put(type.getSimpleName().toString(), type);
            }
        }
        Matcher name = NAME.matcher(IMPORT.matcher(source).replaceAll(""));
        while (name.find()) {
            if (name.group("name") != null) {
                String next = Optional.ofNullable(name.group("next")).orElse("");
                name(name.group("name").split("\\."), next, name.group("made") != null || next.equals("::new"));
            }
        }
    }

    private void name(String[] parts, String next, boolean isMade) {
        words.addAll(List.of(parts));
        int at = 0;
        TypeElement type = simpleNames.get(parts[0]);
        if (type == null) {
            while (at < parts.length && !Character.isUpperCase(parts[at].charAt(0))) {
                at++;
            }
            type = at == 0 || at == parts.length
                    ? null
                    : environment
                            .getElementUtils()
                            .getTypeElement(String.join(".", List.of(parts).subList(0, at + 1)));
        }
        while (type != null) {
            types.add(type);
            at++;
            TypeElement nested = at < parts.length ? nested(type, parts[at]) : null;
            if (nested == null) {
                named(type, at == parts.length, next, isMade);
            }
            type = nested;
        }
    }

    private void named(TypeElement type, boolean alone, String next, boolean isMade) {
        if (alone && isMade) {
            made.add(type);
        }
        if (alone && !type.getTypeParameters().isEmpty() && !next.equals("<") && !next.startsWith(":")) {
            found.add("rawtypes");
        }
    }

    private static @Nullable TypeElement nested(TypeElement type, String name) {
        for (Element member : type.getEnclosedElements()) {
            if (member instanceof TypeElement nested && nested.getSimpleName().contentEquals(name)) {
                return nested;
            }
        }
        return null;
    }

    private void check(TypeElement type) {
        checkDeprecated(type);
        if (!OWN_CALLS.matcher(type.getQualifiedName()).matches()) {
            environment.getElementUtils().getAllMembers(type).stream()
                    .filter(member -> member.getKind() != ElementKind.CONSTRUCTOR
                            && words.contains(member.getSimpleName().toString()))
                    .forEach(this::checkDeprecated);
        }
    }

    private void checkConstructors(TypeElement type) {
        type.getEnclosedElements().stream()
                .filter(member -> member.getKind() == ElementKind.CONSTRUCTOR)
                .forEach(this::checkDeprecated);
    }

    private void checkDeprecated(Element element) {
        if (environment.getElementUtils().isDeprecated(element)) {
            found.add(isForRemoval(element) ? "removal" : "deprecation");
        }
    }

    private static boolean isForRemoval(Element element) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            if (mirror.getAnnotationType().asElement().getSimpleName().contentEquals("Deprecated")) {
                return mirror.getElementValues().entrySet().stream()
                        .anyMatch(value -> value.getKey().getSimpleName().contentEquals("forRemoval")
                                && Boolean.TRUE.equals(value.getValue().getValue()));
            }
        }
        return false;
    }
}
