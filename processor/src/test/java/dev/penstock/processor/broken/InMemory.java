package dev.penstock.processor.broken;

import dev.penstock.processor.ApplicationProcessor;
import dev.penstock.processor.ControllerProcessor;
import dev.penstock.processor.ProviderProcessor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles one source after the other without a file; what is written is kept only as long as javac runs. */
final class InMemory implements AutoCloseable {

    private static final String SOURCE = "/user/Source.java";

    /**
     * What javac made of a source.
     *
     * @param processed whether it ran processors; after some errors it does not
     * @param succeeded whether it found no error
     * @param messages all of it
     * @param crash what javac printed when it, or a processor, failed
     */
    record Outcome(boolean processed, boolean succeeded, List<Message> messages, String crash) {

        /** Whether an error stands in the source, or nowhere, and not in what was generated for it. */
        boolean blamesTheSource() {
            return messages.stream().anyMatch(message -> message.isError() && !message.generated());
        }
    }

    /**
     * A message.
     *
     * @param generated whether it stands in a generated file
     */
    record Message(Diagnostic.Kind kind, boolean generated, long line, String text) {

        boolean isError() {
            return kind == Diagnostic.Kind.ERROR;
        }
    }

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();

    /** Holds the open jars of the class path over all compilations. */
    private final StandardJavaFileManager files =
            compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);

    /** Compiles a source with all processors of Penstock. */
    Outcome compile(String source) {
        Rounds rounds = new Rounds();
        return compile(
                source,
                rounds,
                List.of(new ControllerProcessor(), new ProviderProcessor(), new ApplicationProcessor(), rounds));
    }

    /** Compiles a source without any. */
    Outcome compileAlone(String source) {
        return compile(source, new Rounds(), List.of());
    }

    private Outcome compile(String source, Rounds rounds, List<Processor> processors) {
        DiagnosticCollector<JavaFileObject> collector = new DiagnosticCollector<>();
        StringWriter printed = new StringWriter();
        JavaCompiler.CompilationTask task = task(source, printed, collector);
        task.setProcessors(processors);
        boolean succeeded = task.call();
        List<Message> messages = collector.getDiagnostics().stream()
                .map(diagnostic -> new Message(
                        diagnostic.getKind(),
                        diagnostic.getSource() != null
                                && !diagnostic.getSource().getName().equals(SOURCE),
                        diagnostic.getLineNumber(),
                        diagnostic.getMessage(Locale.ROOT)))
                .toList();
        return new Outcome(rounds.seen, succeeded, messages, printed.toString());
    }

    private JavaCompiler.CompilationTask task(
            String source, Writer printed, DiagnosticCollector<JavaFileObject> collector) {
        List<String> options = List.of("-parameters");
        return compiler.getTask(printed, new Outputs(files), collector, options, null, List.of(new Source(source)));
    }

    @Override
    public void close() throws IOException {
        files.close();
    }

    /** Sees whether javac runs processors at all. */
    private static final class Rounds extends AbstractProcessor {

        private boolean seen;

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            seen = true;
            return false;
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String text) {
            super(URI.create("user:" + SOURCE), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }

        /** The name of a public class need not be that of the file. */
        @Override
        public boolean isNameCompatible(String simpleName, Kind kind) {
            return kind == Kind.SOURCE && !simpleName.endsWith("-info");
        }
    }

    /** Takes everything that is written; what javac read before, it reads from the files. */
    private static final class Outputs extends ForwardingJavaFileManager<StandardJavaFileManager> {

        Outputs(StandardJavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                JavaFileManager.Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new Output("/generated/" + className.replace('.', '/') + kind.extension, kind);
        }

        @Override
        public FileObject getFileForOutput(
                JavaFileManager.Location location, String packageName, String relativeName, FileObject sibling) {
            return new Output("/generated/" + relativeName, JavaFileObject.Kind.OTHER);
        }

        @Override
        public boolean isSameFile(FileObject one, FileObject other) {
            return one.toUri().equals(other.toUri());
        }
    }

    private static final class Output extends SimpleJavaFileObject {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Output(String path, Kind kind) {
            super(uri(path), kind);
        }

        private static URI uri(String path) {
            try {
                return new URI("memory", null, path, null);
            } catch (java.net.URISyntaxException e) {
                throw new IllegalArgumentException(path, e);
            }
        }

        @Override
        public OutputStream openOutputStream() {
            return bytes;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }
}
