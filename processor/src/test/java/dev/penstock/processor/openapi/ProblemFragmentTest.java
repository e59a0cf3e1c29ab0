package dev.penstock.processor.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.penstock.processor.Diagnostics;
import dev.penstock.processor.model.ObjectShape;
import dev.penstock.processor.model.Property;
import dev.penstock.processor.model.Shape;
import dev.penstock.processor.read.ShapeReader;
import dev.penstock.processor.testing.Compiled;
import dev.penstock.runtime.internal.document.FragmentFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;

/**
 * The runtime carries the schema of its own errors. It is made here, of the source of the one record that errors are
 * written from: comments and {@code @Nullable} are lost in class files. {@code -Dgolden.update=true} rewrites it.
 */
class ProblemFragmentTest {

    private static final Path SOURCES = Path.of("../runtime/src/main/java/dev/penstock");
    private static final Path FRAGMENT =
            Path.of("../runtime/src/main/resources").resolve(FragmentFormat.PROBLEM_RESOURCE);

    @Test
    void theRuntimesFragmentIsMadeOfTheRecord() throws Exception {
        ReadsProblem processor = new ReadsProblem();
        Compiled.with(
                        List.of(processor),
                        Files.readString(SOURCES.resolve("Problem.java")),
                        Files.readString(SOURCES.resolve("Violation.java")))
                .orFail();
        String fragment = FragmentWriter.writeSchemas(FragmentFormat.PROBLEM, processor.objects);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(FRAGMENT, fragment);
        }
        assertEquals(Files.readString(FRAGMENT), fragment);
    }

    /** Members that are null or empty are left out of a problem, so none is null, and a list may be missing. */
    private static ObjectShape asWritten(ObjectShape object) {
        List<Property> properties = object.properties().stream()
                .map(property -> new Property(
                        property.javaName(),
                        property.jsonName(),
                        property.type(),
                        property.shape(),
                        property.required() && !(property.shape() instanceof Shape.ArrayShape),
                        false,
                        property.sometimes(),
                        property.fallback(),
                        property.conversion(),
                        property.readOnly(),
                        property.writeOnly(),
                        property.constraints(),
                        property.cascades(),
                        property.doc(),
                        property.deprecated(),
                        property.notes(),
                        property.unwrapped()))
                .toList();
        return object.with(properties);
    }

    private static final class ReadsProblem extends AbstractProcessor {

        private final List<ObjectShape> objects = new ArrayList<>();

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
            if (!round.processingOver()) {
                TypeElement problem = processingEnv.getElementUtils().getTypeElement(FragmentFormat.PROBLEM);
                Diagnostics diagnostics = new Diagnostics(processingEnv.getMessager(), problem);
                ShapeReader shapes = new ShapeReader(processingEnv, diagnostics, problem);
                shapes.result(problem.asType(), problem);
                shapes.objects().forEach(object -> objects.add(asWritten(object)));
            }
            return false;
        }
    }
}
