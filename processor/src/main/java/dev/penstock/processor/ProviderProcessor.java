package dev.penstock.processor;

import dev.penstock.processor.model.ConfigRecord;
import dev.penstock.processor.model.ExceptionStatus;
import dev.penstock.processor.model.Origin;
import dev.penstock.processor.model.Provided;
import dev.penstock.processor.read.ConfigReader;
import dev.penstock.processor.read.ExceptionStatusReader;
import dev.penstock.processor.read.JavaTypes;
import dev.penstock.processor.read.ProviderReader;
import dev.penstock.processor.read.Unresolved;
import dev.penstock.processor.write.ConfigWriter;
import dev.penstock.processor.write.GeneratedNames;
import dev.penstock.processor.write.IndexWriter;
import dev.penstock.processor.write.NameTakenException;
import dev.penstock.processor.write.ProblemWriter;
import dev.penstock.processor.write.ProviderWriter;
import dev.penstock.processor.write.SourceFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Writes, for each controller, {@code @Singleton} class and {@code @Provides} method, a public provider beside it, and
 * for each {@code @Config} record its settings, and for each exception class with {@code @Status} that status. What it
 * writes for a class depends on that class alone, so incremental builds may treat it as isolating. A class that refers to one that another processor has still to generate waits for
 * the next round.
 */
public final class ProviderProcessor extends AbstractProcessor {

    private static final String NAME = "dev.penstock.processor.ProviderProcessor";

    private final Set<String> waiting = new LinkedHashSet<>();
    private final GeneratedNames names = new GeneratedNames();

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return OwnerElements.ANNOTATIONS;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (round.processingOver()) {
            // A class that still waits refers to a class that does not exist; javac says so itself.
            return false;
        }
        waiting.addAll(OwnerElements.namesIn(round));
        for (String name : List.copyOf(waiting)) {
            TypeElement owner = processingEnv.getElementUtils().getTypeElement(name);
            if (owner != null && !Unresolved.inDependenciesOf(owner)) {
                waiting.remove(name);
                process(owner);
            }
        }
        return false;
    }

    private void process(TypeElement owner) {
        Diagnostics diagnostics = new Diagnostics(processingEnv.getMessager(), owner);
        try {
            List<Provided> provided = new ProviderReader(processingEnv).read(owner, diagnostics);
            Optional<ConfigRecord> config = ConfigReader.isConfig(owner)
                    ? new ConfigReader(processingEnv).read(owner, diagnostics)
                    : Optional.empty();
            Optional<ExceptionStatus> status = new ExceptionStatusReader(processingEnv).read(owner, diagnostics);
            SourceFiles files = new SourceFiles(processingEnv, names);
            ProviderWriter providers = new ProviderWriter(files, NAME);
            for (Provided one : provided) {
                write(providers, one, owner, diagnostics);
            }
            if (config.isPresent()) {
                new ConfigWriter(files, NAME).write(config.get(), owner);
            }
            if (status.isPresent()) {
                new ProblemWriter(files, NAME).write(status.get(), owner);
            }
            // The marker of a controller carries its routes and is written with them.
            boolean used = !provided.isEmpty() || config.isPresent() || status.isPresent();
            if (used && !ProviderReader.isController(owner)) {
                IndexWriter.write(processingEnv.getFiler(), new JavaTypes(processingEnv).of(owner), NAME, owner);
            }
        } catch (NameTakenException taken) {
            diagnostics.report(Diagnostic.GENERATED_NAME_TAKEN, Origin.of((Element) owner), taken.arguments());
        } catch (IOException | RuntimeException | LinkageError | StackOverflowError failure) {
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace));
            diagnostics.report(
                    Diagnostic.PROCESSOR_FAILED, Origin.of((Element) owner), owner.getQualifiedName(), trace);
        }
    }

    private static void write(ProviderWriter providers, Provided one, TypeElement owner, Diagnostics diagnostics)
            throws IOException {
        try {
            providers.write(one, owner);
        } catch (NameTakenException taken) {
            // Of two controllers, that was said where their routes are written.
            if (!ProviderReader.isController(owner) || !taken.isOfAnother()) {
                diagnostics.report(Diagnostic.GENERATED_NAME_TAKEN, one.origin(), taken.arguments());
            }
        }
    }
}
