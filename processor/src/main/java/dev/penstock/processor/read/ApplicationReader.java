package dev.penstock.processor.read;

import dev.penstock.processor.Diagnostic;
import dev.penstock.processor.Diagnostics;
import dev.penstock.processor.model.Application;
import dev.penstock.processor.model.Doc;
import dev.penstock.processor.model.Origin;
import dev.penstock.processor.model.Part;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Reads an application: its annotation, and which of the classes in the index belong to it. */
public final class ApplicationReader {

    /** A class that {@code include} names, and where its jar is, if the compiler tells. */
    private record Included(TypeElement type, Optional<String> root, Origin origin) {}

    private final ProcessingEnvironment environment;
    private final Elements elements;
    private final JavaTypes javaTypes;
    private final ClassLocations locations;
    private final Set<String> compiled;
    private final Set<String> owners;

    /**
     * A reader for one compilation.
     *
     * @param compiled the qualified names of the top-level classes that are compiled right now
     * @param owners the qualified names of those, and of classes in them, that applications can be made of
     */
    public ApplicationReader(ProcessingEnvironment environment, Set<String> compiled, Set<String> owners) {
        this.environment = environment;
        this.elements = environment.getElementUtils();
        this.javaTypes = new JavaTypes(environment);
        this.locations = new ClassLocations(environment);
        this.compiled = compiled;
        this.owners = owners;
    }

    /** The application; empty if nothing can be written for it. */
    public Optional<Application> read(TypeElement type, Diagnostics diagnostics) {
        AnnotationMirror annotation = Annotations.penstock(type, "Application").orElseThrow();
        Origin origin = Origin.of(type, annotation);
        for (Element outer = type; outer instanceof TypeElement; outer = outer.getEnclosingElement()) {
            if (outer.getModifiers().contains(Modifier.PRIVATE)) {
                diagnostics.report(Diagnostic.APPLICATION_PRIVATE, origin, type.getSimpleName(), outer.getSimpleName());
                return Optional.empty();
            }
        }
        requireText(type, annotation, "title", "the name of the API", diagnostics);
        requireText(type, annotation, "version", "the version of the API, or leave it out", diagnostics);
        List<Included> included = included(type, annotation);
        List<Part> parts = new ArrayList<>();
        List<Part> others = new ArrayList<>();
        Set<Included> used = new HashSet<>();
        PartReader reader = new PartReader(environment);
        for (IndexReader.Entry entry : new IndexReader(environment).read()) {
            boolean fromSource = isCompiled(entry.type());
            Optional<String> root = fromSource ? Optional.empty() : locations.rootOf(entry.marker());
            List<Included> by = included.stream()
                    .filter(one -> !fromSource && isInJarOf(one, root, entry.type()))
                    .toList();
            used.addAll(by);
            boolean belongs = fromSource || root.filter(locations::isOutput).isPresent() || !by.isEmpty();
            (belongs ? parts : others).add(reader.read(entry, fromSource));
        }
        included.stream()
                .filter(one -> !used.contains(one) && !isOwn(one))
                .forEach(one -> diagnostics.report(
                        Diagnostic.INCLUDE_EMPTY, one.origin(), one.type().getSimpleName()));
        Doc doc = new DocReader(environment).of(type);
        Annotated annotated = Annotated.on(type);
        String title = text(annotation, "title");
        String version = text(annotation, "version");
        DocumentNotes.check(annotated, title, version, diagnostics);
        return Optional.of(new Application(
                javaTypes.of(type),
                title,
                version,
                DocumentNotes.description(annotated)
                        .orElseGet(() -> Stream.of(doc.summary(), doc.description())
                                .filter(text -> !text.isEmpty())
                                .collect(Collectors.joining("\n\n"))),
                DocumentNotes.definition(annotated),
                parts,
                others,
                unusable(parts),
                origin));
    }

    private void requireText(
            TypeElement type, AnnotationMirror annotation, String element, String advice, Diagnostics diagnostics) {
        String text = text(annotation, element);
        if (text.isBlank()) {
            Origin origin = new Origin(
                    type, annotation, Annotations.written(annotation, element).orElse(null));
            diagnostics.report(Diagnostic.APPLICATION_WITHOUT_TITLE, origin, element, text, advice);
        }
    }

    private String text(AnnotationMirror annotation, String element) {
        return elements.getElementValuesWithDefaults(annotation).entrySet().stream()
                .filter(entry -> entry.getKey().getSimpleName().contentEquals(element))
                .map(entry -> String.valueOf(entry.getValue().getValue()))
                .findFirst()
                .orElse("");
    }

    private List<Included> included(TypeElement application, AnnotationMirror annotation) {
        Optional<AnnotationValue> include = Annotations.written(annotation, "include");
        List<Included> included = new ArrayList<>();
        if (include.isPresent() && include.get().getValue() instanceof List<?> values) {
            for (Object value : values) {
                AnnotationValue one = (AnnotationValue) value;
                if (one.getValue() instanceof DeclaredType type) {
                    TypeElement element = (TypeElement) type.asElement();
                    Origin origin = new Origin(application, annotation, one);
                    included.add(new Included(
                            element,
                            locations.rootOf(elements.getBinaryName(element).toString()),
                            origin));
                }
            }
        }
        return included;
    }

    /** Where the compiler does not tell which jar a class stands in, a package and those below it are taken for a jar. */
    private boolean isInJarOf(Included included, Optional<String> root, TypeElement type) {
        if (root.isPresent() && included.root().isPresent()) {
            return root.equals(included.root());
        }
        return (packageOf(type) + ".").startsWith(packageOf(included.type()) + ".");
    }

    private boolean isOwn(Included included) {
        return isCompiled(included.type())
                || included.root().filter(locations::isOutput).isPresent();
    }

    private String packageOf(TypeElement type) {
        return elements.getPackageOf(type).getQualifiedName().toString();
    }

    private boolean isCompiled(TypeElement type) {
        Element outermost = type;
        while (outermost.getEnclosingElement() instanceof TypeElement outer) {
            outermost = outer;
        }
        return compiled.contains(((TypeElement) outermost).getQualifiedName().toString());
    }

    /** What this compilation would provide, had it no errors: to ask for it is no second error. */
    private List<Origin> unusable(List<Part> parts) {
        Set<Element> usable = new HashSet<>();
        for (Part part : parts) {
            part.controller().ifPresent(one -> usable.add(one.origin().element()));
            part.provided().forEach(one -> usable.add(one.origin().element()));
            part.config().ifPresent(one -> usable.add(one.origin().element()));
        }
        List<Origin> unusable = new ArrayList<>();
        for (String name : owners) {
            @Nullable TypeElement owner = elements.getTypeElement(name);
            if (owner != null) {
                Stream.concat(Stream.of(owner), ElementFilter.methodsIn(owner.getEnclosedElements()).stream())
                        .filter(element -> isMarked(element) && !usable.contains(element))
                        .forEach(element -> unusable.add(Origin.of(element)));
            }
        }
        return unusable;
    }

    private static boolean isMarked(Element element) {
        return element instanceof ExecutableElement
                ? Annotations.penstock(element, "Provides").isPresent()
                : Stream.of("Controller", "Singleton", "Config")
                        .anyMatch(name -> Annotations.penstock(element, name).isPresent());
    }
}
