package dev.penstock.processor.read;

import dev.penstock.processor.Diagnostic;
import dev.penstock.processor.model.Doc;
import dev.penstock.processor.model.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads the problems that a handler declares: the exceptions of its throws clause that have a status. */
final class FailureReader {

    private final Reading reading;

    FailureReader(Reading reading) {
        this.reading = reading;
    }

    List<Failure> read(HandlerMethod handler, Doc doc) {
        List<Failure> failures = new ArrayList<>();
        for (TypeMirror thrown : handler.type().getThrownTypes()) {
            if (thrown instanceof DeclaredType declared && declared.asElement() instanceof TypeElement exception) {
                status(exception)
                        .ifPresent(status -> failures.add(
                                new Failure(reading.javaTypes().of(exception), status, description(exception, doc))));
            }
        }
        return failures;
    }

    /** Generated code passes on every exception, but no throwable beside those and errors. */
    void check(HandlerMethod handler, String place) {
        for (TypeMirror thrown : handler.type().getThrownTypes()) {
            // For a type variable of the method, javac puts in an unchecked exception.
            if (thrown.getKind() == TypeKind.DECLARED
                    && !is(thrown, "java.lang.Exception")
                    && !is(thrown, "java.lang.Error")) {
                reading.diagnostics().report(Diagnostic.THROWS_TOO_MUCH, handler.origin(), place, TypeTexts.of(thrown));
            }
        }
    }

    boolean throwsChecked(HandlerMethod handler) {
        return !handler.type().getThrownTypes().stream()
                .allMatch(thrown -> is(thrown, "java.lang.RuntimeException") || is(thrown, "java.lang.Error"));
    }

    private boolean is(TypeMirror thrown, String supertype) {
        return reading.known().supertype(thrown, supertype).isPresent();
    }

    /** Of the class, or the nearest superclass that has one. */
    private static Optional<Integer> status(TypeElement exception) {
        TypeElement type = exception;
        while (true) {
            Optional<Integer> found = Annotations.penstock(type, "Status").flatMap(ExceptionStatusReader::valueOf);
            if (found.isPresent() || type.getSuperclass().getKind() != TypeKind.DECLARED) {
                return found;
            }
            type = (TypeElement) ((DeclaredType) type.getSuperclass()).asElement();
        }
    }

    private String description(TypeElement exception, Doc doc) {
        String said = doc.throwsTexts().getOrDefault(exception.getSimpleName().toString(), "");
        return said.isEmpty() ? reading.docs().of(exception).summary() : said;
    }
}
