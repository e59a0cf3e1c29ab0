package dev.penstock.processor;

import dev.penstock.processor.check.DependencyGraph;
import dev.penstock.processor.check.GeneratedClasses;
import dev.penstock.processor.check.HandlersDistinct;
import dev.penstock.processor.check.SameApiVersion;
import dev.penstock.processor.check.TypeRelations;
import dev.penstock.processor.model.Application;
import dev.penstock.processor.model.Origin;
import dev.penstock.processor.model.WiringPlan;
import dev.penstock.processor.read.ApplicationReader;
import dev.penstock.processor.read.PendingOutputs;
import dev.penstock.processor.read.ProvidedTypes;
import dev.penstock.processor.write.ApplicationWriter;
import dev.penstock.processor.write.GeneratedNames;
import dev.penstock.processor.write.NameTakenException;
import dev.penstock.processor.write.SourceFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Writes, for each {@code @Application} class, what it consists of, after proving that routes and dependencies fit
 * together in all its jars. It reads the markers that the other processors leave, in this compilation and in all jars on
 * the class path, so it is aggregating; where there is no {@code @Application} it does nothing.
 */
public final class ApplicationProcessor extends AbstractProcessor {

    private static final String NAME = "dev.penstock.processor.ApplicationProcessor";
    private static final String APPLICATION = "dev.penstock.annotation.Application";

    private final Set<String> applications = new LinkedHashSet<>();
    private final Set<String> compiled = new LinkedHashSet<>();
    private final Set<String> owners = new LinkedHashSet<>();

    /** Shared by the applications of a module, as what is wrong with a class of it is wrong for all of them. */
    private final Map<Element, Diagnostics> ofParts = new HashMap<>();

    private final GeneratedNames names = new GeneratedNames();
    private boolean done;

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        // Nothing else: Gradle passes all classes with an aggregating processor's annotations again, as class files,
        // whenever one of them changes, and passes them to all processors; without their sources they have no comments.
        return Set.of(APPLICATION);
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Set<String> owned = OwnerElements.namesIn(round);
        owners.addAll(owned);
        for (Element root : round.getRootElements()) {
            if (root instanceof TypeElement type) {
                compiled.add(type.getQualifiedName().toString());
            }
        }
        applications.addAll(applicationsIn(round));
        if (applications.isEmpty()) {
            return false;
        }
        if (done) {
            owned.forEach(this::reportLate);
        } else if (round.processingOver() || (owned.isEmpty() && !isAnythingPending())) {
            done = true;
            applications.forEach(name -> process(name, !round.processingOver()));
        }
        return false;
    }

    private Set<String> applicationsIn(RoundEnvironment round) {
        TypeElement annotation = processingEnv.getElementUtils().getTypeElement(APPLICATION);
        if (annotation == null) {
            return Set.of();
        }
        return round.getElementsAnnotatedWith(annotation).stream()
                .filter(TypeElement.class::isInstance)
                .map(element -> ((TypeElement) element).getQualifiedName().toString())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private boolean isAnythingPending() {
        return new PendingOutputs(processingEnv).isAny(owners);
    }

    private void reportLate(String owner) {
        TypeElement type = processingEnv.getElementUtils().getTypeElement(owner);
        if (type != null) {
            new Diagnostics(processingEnv.getMessager(), type)
                    .report(Diagnostic.WIRED_TOO_EARLY, Origin.of(type), owner, String.join(", ", applications));
        }
    }

    private void process(String name, boolean write) {
        TypeElement type = processingEnv.getElementUtils().getTypeElement(name);
        if (type == null) {
            return;
        }
        Diagnostics diagnostics = new Diagnostics(processingEnv.getMessager(), type);
        try {
            Optional<Application> application =
                    new ApplicationReader(processingEnv, compiled, owners).read(type, diagnostics);
            if (application.isPresent()) {
                process(application.get(), type, diagnostics, write);
            }
        } catch (NameTakenException taken) {
            diagnostics.report(Diagnostic.GENERATED_NAME_TAKEN, Origin.of(type), taken.arguments());
        } catch (IOException | RuntimeException | LinkageError | StackOverflowError failure) {
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace));
            diagnostics.report(Diagnostic.PROCESSOR_FAILED, Origin.of(type), name, trace);
        }
    }

    private void process(Application application, TypeElement type, Diagnostics diagnostics, boolean write)
            throws IOException {
        ApplicationReports reports =
                new ApplicationReports(processingEnv.getMessager(), application.origin(), diagnostics, ofParts);
        new SameApiVersion(reports).check(application);
        new HandlersDistinct(reports).check(application);
        new GeneratedClasses(name -> processingEnv.getElementUtils().getTypeElement(name) != null, reports)
                .check(application);
        WiringPlan plan = new DependencyGraph(application, relations(), reports).plan();
        List<String> notMounted = application.others().stream()
                .filter(part -> part.controller().isPresent())
                .map(part -> part.type().canonicalName())
                .toList();
        if (!notMounted.isEmpty()) {
            diagnostics.report(Diagnostic.CONTROLLERS_NOT_MOUNTED, application.origin(), String.join(", ", notMounted));
        }
        if (write && !reports.failed() && !diagnostics.failed()) {
            new ApplicationWriter(new SourceFiles(processingEnv, names), NAME).write(application, plan, type);
        }
    }

    private TypeRelations relations() {
        ProvidedTypes types = new ProvidedTypes(processingEnv);
        return new TypeRelations() {
            @Override
            public boolean isAssignable(Origin provided, Origin needed) {
                return types.isAssignable(provided, needed);
            }

            @Override
            public boolean isConcreteClass(Origin needed) {
                return types.isConcreteClass(needed);
            }

            @Override
            public boolean isController(Origin needed) {
                return types.isController(needed);
            }

            @Override
            public boolean isFromSource(Origin needed) {
                return types.outermostOf(needed).filter(compiled::contains).isPresent();
            }
        };
    }
}
