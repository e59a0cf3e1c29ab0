package dev.penstock.processor.diagnostics;

import dev.penstock.processor.ApplicationProcessor;
import dev.penstock.processor.ControllerProcessor;
import dev.penstock.processor.ProviderProcessor;
import dev.penstock.processor.testing.Compiled;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;

/**
 * One case of a fixture: source files, each message beneath the line that it stands on, a {@code ^} under its column.
 *
 * <pre>
 * ## what is wrong
 *     &#64;Get("/{id}")
 *          ^ ERROR [PEN101] path variable ...
 * --- (the next file)
 * === (all files before are in a jar of their own)
 * </pre>
 *
 * @param title what is wrong
 * @param jars the files of each jar
 * @param sources the files that are compiled with the jars
 */
record Case(String title, List<List<String>> jars, List<String> sources) {

    private static final Pattern MESSAGE = Pattern.compile(" *\\^ (ERROR|WARNING|NOTE) .*");
    private static final String NEXT_CASE = "## ";
    private static final String NEXT_FILE = "---";
    private static final String NEXT_JAR = "===";

    /** All cases of a fixture, without the messages. */
    static List<Case> read(String fixture) {
        List<Case> cases = new ArrayList<>();
        for (String text : fixture.split("(?m)^" + NEXT_CASE)) {
            if (!text.isEmpty()) {
                int end = text.indexOf('\n');
                cases.add(of(text.substring(0, end), text.substring(end + 1)));
            }
        }
        return cases;
    }

    private static Case of(String title, String text) {
        List<List<String>> modules = new ArrayList<>();
        for (String module : text.split("(?m)^" + NEXT_JAR + "\n")) {
            List<String> files = new ArrayList<>();
            for (String file : module.split("(?m)^" + NEXT_FILE + "\n")) {
                files.add(withoutMessages(file));
            }
            modules.add(files);
        }
        int last = modules.size() - 1;
        return new Case(title, modules.subList(0, last), modules.get(last));
    }

    private static String withoutMessages(String file) {
        StringBuilder source = new StringBuilder();
        file.lines()
                .filter(line -> !MESSAGE.matcher(line).matches())
                .forEach(line -> source.append(line).append('\n'));
        return source.toString();
    }

    /** The case as a fixture holds it, with the messages that there are. */
    String withMessages() {
        StringBuilder text = new StringBuilder(NEXT_CASE).append(title).append('\n');
        List<Compiled> compiledJars = new ArrayList<>();
        for (List<String> jar : jars) {
            compiledJars.add(compile(compiledJars, jar).orFail());
            text.append(String.join(NEXT_FILE + "\n", jar)).append(NEXT_JAR + "\n");
        }
        List<Compiled.Message> messages = compile(compiledJars, sources).said();
        List<String> files = new ArrayList<>();
        for (String source : sources) {
            String name = Compiled.fileNameOf(source);
            files.add(annotated(
                    source,
                    messages.stream()
                            .filter(message -> message.file().equals(name))
                            .toList()));
        }
        text.append(String.join(NEXT_FILE + "\n", files));
        List<String> names = sources.stream().map(Compiled::fileNameOf).toList();
        messages.stream()
                .filter(message -> !names.contains(message.file()))
                .forEach(message -> text.append("elsewhere, ").append(message).append('\n'));
        return text.toString();
    }

    private static Compiled compile(List<Compiled> jars, List<String> sources) {
        List<Processor> processors =
                List.of(new ControllerProcessor(), new ProviderProcessor(), new ApplicationProcessor());
        return Compiled.with(processors, List.of(), jars, sources.toArray(String[]::new));
    }

    private static String annotated(String source, List<Compiled.Message> messages) {
        StringBuilder text = new StringBuilder();
        List<String> lines = source.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            text.append(lines.get(i)).append('\n');
            int line = i + 1;
            messages.stream()
                    .filter(message -> message.line() == line)
                    .sorted(Comparator.comparingLong(Compiled.Message::column))
                    .forEach(message -> text.append(" ".repeat((int) message.column() - 1))
                            .append("^ ")
                            .append(kind(message.kind()))
                            .append(' ')
                            .append(message.text().lines().findFirst().orElse(""))
                            .append('\n'));
        }
        return text.toString();
    }

    private static String kind(Diagnostic.Kind kind) {
        return kind == Diagnostic.Kind.MANDATORY_WARNING ? "WARNING" : kind.name();
    }
}
