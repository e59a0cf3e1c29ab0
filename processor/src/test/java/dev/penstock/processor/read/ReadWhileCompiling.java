package dev.penstock.processor.read;

import dev.penstock.processor.Diagnostics;
import dev.penstock.processor.testing.Compiled;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Compiles sources and calls a reader on one of their classes while javac has them open. */
final class ReadWhileCompiling<R> extends AbstractProcessor {

    /** What is called. */
    interface Reading<R> {
        R read(ProcessingEnvironment environment, Diagnostics diagnostics, TypeElement subject);
    }

    /** What came of it. */
    record Outcome<R>(R value, Compiled compiled) {}

    private final String subject;
    private final Reading<R> reading;
    private final List<R> results = new ArrayList<>();

    private ReadWhileCompiling(String subject, Reading<R> reading) {
        this.subject = subject;
        this.reading = reading;
    }

    static <R> Outcome<R> of(String subject, Reading<R> reading, String... sources) {
        return of(subject, reading, List.of(), sources);
    }

    static <R> Outcome<R> of(String subject, Reading<R> reading, List<Compiled> libraries, String... sources) {
        ReadWhileCompiling<R> processor = new ReadWhileCompiling<>(subject, reading);
        Compiled compiled = Compiled.with(List.of(processor), List.of(), libraries, sources);
        if (processor.results.isEmpty()) {
            throw new AssertionError("not read:\n" + String.join("\n", compiled.messages()));
        }
        return new Outcome<>(processor.results.get(0), compiled);
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (results.isEmpty()) {
            TypeElement type = processingEnv.getElementUtils().getTypeElement(subject);
            results.add(reading.read(processingEnv, new Diagnostics(processingEnv.getMessager(), type), type));
        }
        return false;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }
}
