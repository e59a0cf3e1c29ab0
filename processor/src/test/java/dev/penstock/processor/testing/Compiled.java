package dev.penstock.processor.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Sources compiled with processors, into a folder of their own. */
public final class Compiled {

    private static final Pattern PACKAGE = Pattern.compile("(?m)^package\\s+([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile(
            "(?m)^(?:@\\w+.*\\s+)?(?:public\\s+|final\\s+|abstract\\s+|sealed\\s+)*(?:class|interface|record|enum|@interface)\\s+(\\w+)");

    /** An option for jars that others compiled: class files have no names of parameters, as they have none by default. */
    public static final String NO_PARAMETER_NAMES = "-g:none";

    private final Path root;
    private final boolean succeeded;
    private final List<Diagnostic<? extends JavaFileObject>> diagnostics;
    private final List<Path> classPath;

    private Compiled(
            Path root,
            boolean succeeded,
            List<Diagnostic<? extends JavaFileObject>> diagnostics,
            List<Path> classPath) {
        this.root = root;
        this.succeeded = succeeded;
        this.diagnostics = diagnostics;
        this.classPath = classPath;
    }

    /**
     * Compiles sources; each text is one file, named by its package and first top-level type.
     *
     * @param processors run in this order; new instances for each compilation
     */
    public static Compiled with(List<? extends Processor> processors, String... sources) {
        return with(processors, List.of(), List.of(), sources);
    }

    /** Compiles sources with further options, and with the classes of earlier compilations on the class path. */
    public static Compiled with(
            List<? extends Processor> processors, List<String> options, List<Compiled> libraries, String... sources) {
        try {
            Path root = Files.createTempDirectory("penstock-compiled");
            root.toFile().deleteOnExit();
            List<Path> libraryClasses = libraries.stream()
                    .map(library -> library.root.resolve("classes"))
                    .toList();
            return compile(root, processors, options, libraryClasses, List.of(), sources);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Compiles further sources into the same folder, as an incremental build does: the classes of this compilation are
     * at hand as class files.
     */
    public Compiled then(List<? extends Processor> processors, String... sources) {
        return thenWithClasses(processors, List.of(), sources);
    }

    /**
     * Compiles further sources into the same folder, and has the processors look at classes of this compilation again as
     * they are: Gradle does so with what an aggregating processor has looked at before.
     */
    public Compiled thenWithClasses(List<? extends Processor> processors, List<String> classNames, String... sources) {
        List<Path> path = new ArrayList<>(List.of(root.resolve("classes")));
        path.addAll(classPath);
        return compile(root, processors, List.of(), path, classNames, sources);
    }

    private static Compiled compile(
            Path root,
            List<? extends Processor> processors,
            List<String> options,
            List<Path> libraryClasses,
            List<String> classNames,
            String... sources) {
        try {
            Path sourceFolder = Files.createDirectories(root.resolve("src"));
            Path classes = Files.createDirectories(root.resolve("classes"));
            Path generated = Files.createDirectories(root.resolve("generated"));
            List<Path> files = new ArrayList<>();
            for (String source : sources) {
                files.add(write(sourceFolder, source));
            }
            String path = Stream.concat(
                            libraryClasses.stream().map(Path::toString),
                            Stream.of(System.getProperty("java.class.path")))
                    .collect(Collectors.joining(java.io.File.pathSeparator));
            List<String> all = new ArrayList<>(
                    List.of("-d", classes.toString(), "-s", generated.toString(), "-cp", path, "--release", "17"));
            if (!options.contains(NO_PARAMETER_NAMES)) {
                all.add("-parameters");
            }
            all.addAll(options);
            JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
            DiagnosticCollector<JavaFileObject> collector = new DiagnosticCollector<>();
            try (StandardJavaFileManager manager =
                    compiler.getStandardFileManager(collector, null, StandardCharsets.UTF_8)) {
                JavaCompiler.CompilationTask task = compiler.getTask(
                        null, manager, collector, all, classNames, manager.getJavaFileObjectsFromPaths(files));
                task.setProcessors(processors);
                boolean succeeded = task.call();
                return new Compiled(root, succeeded, List.copyOf(collector.getDiagnostics()), libraryClasses);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path write(Path folder, String source) throws IOException {
        Matcher inPackage = PACKAGE.matcher(source);
        Path directory = inPackage.find() ? folder.resolve(inPackage.group(1).replace('.', '/')) : folder;
        return Files.writeString(Files.createDirectories(directory).resolve(fileNameOf(source)), source);
    }

    /** The name of a source's file, which is that of its first top-level type. */
    public static String fileNameOf(String source) {
        Matcher type = TYPE.matcher(source);
        if (!type.find()) {
            throw new IllegalArgumentException("no type in\n" + source);
        }
        return type.group(1) + ".java";
    }

    /**
     * A message with its place.
     *
     * @param file empty if it stands nowhere
     */
    public record Message(Diagnostic.Kind kind, String file, long line, long column, String text) {}

    /** Every error and warning, and the notes of Penstock's. */
    public List<Message> said() {
        return diagnostics.stream()
                .map(found -> new Message(
                        found.getKind(),
                        found.getSource() == null
                                ? ""
                                : Path.of(found.getSource().getName())
                                        .getFileName()
                                        .toString(),
                        found.getLineNumber(),
                        found.getColumnNumber(),
                        found.getMessage(java.util.Locale.ROOT)))
                .filter(message ->
                        message.kind() != Diagnostic.Kind.NOTE || message.text().startsWith("[PEN"))
                .toList();
    }

    /** Whether javac found no error. */
    public boolean succeeded() {
        return succeeded;
    }

    /** Fails with all messages unless javac found no error. */
    public Compiled orFail() {
        if (!succeeded) {
            throw new AssertionError("compilation failed:\n" + String.join("\n", messages()));
        }
        return this;
    }

    /** Every error and warning as {@code ERROR Shop.java:12:6 [PEN101] …}, notes left out. */
    public List<String> messages() {
        return diagnostics.stream()
                .filter(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.NOTE)
                .map(Compiled::text)
                .toList();
    }

    /** Every note of Penstock's, without its place. */
    public List<String> notes() {
        return diagnostics.stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.NOTE)
                .map(diagnostic -> diagnostic.getMessage(java.util.Locale.ROOT))
                .filter(message -> message.startsWith("[PEN"))
                .toList();
    }

    /** This, after a class file was taken away. */
    public Compiled without(String classFile) {
        try {
            Files.delete(root.resolve("classes").resolve(classFile));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The messages that begin with Penstock's codes. */
    public List<String> penstockMessages() {
        return messages().stream().filter(message -> message.contains("[PEN")).toList();
    }

    private static String text(Diagnostic<? extends JavaFileObject> diagnostic) {
        JavaFileObject source = diagnostic.getSource();
        String place = source == null
                ? "-"
                : Path.of(source.getName()).getFileName() + ":" + diagnostic.getLineNumber() + ":"
                        + diagnostic.getColumnNumber();
        return diagnostic.getKind() + " " + place + " " + diagnostic.getMessage(java.util.Locale.ROOT);
    }

    /** A generated source by its path, for example {@code shop/ItemController_Routes.java}. */
    public String generated(String path) {
        return read(root.resolve("generated").resolve(path));
    }

    /** A generated resource by its path, for example {@code META-INF/penstock/routes/shop.ItemController.json}. */
    public String resource(String path) {
        return read(root.resolve("classes").resolve(path));
    }

    /** All generated sources and resources by path, sorted; class files left out. */
    public Map<String, String> outputs() {
        Map<String, String> all = new TreeMap<>();
        for (String folder : List.of("generated", "classes")) {
            Path base = root.resolve(folder);
            try (Stream<Path> files = Files.walk(base)) {
                files.filter(Files::isRegularFile)
                        .filter(file -> !file.toString().endsWith(".class"))
                        .forEach(
                                file -> all.put(base.relativize(file).toString().replace('\\', '/'), read(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all;
    }

    /** A loader of the compiled classes, over those of the test. */
    public URLClassLoader loader() {
        try {
            List<URL> urls = new ArrayList<>();
            urls.add(root.resolve("classes").toUri().toURL());
            for (Path library : classPath) {
                urls.add(library.toUri().toURL());
            }
            return new URLClassLoader(urls.toArray(URL[]::new), Compiled.class.getClassLoader());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
