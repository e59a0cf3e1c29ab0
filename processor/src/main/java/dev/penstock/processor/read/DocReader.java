package dev.penstock.processor.read;

import dev.penstock.processor.model.Doc;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Reads documentation comments as Markdown. A method without one has that of the method it overrides. Comments exist in
 * sources only: a class from a jar has none.
 */
public final class DocReader {

    private final Elements elements;
    private final Types types;

    /** A reader for one compilation. */
    public DocReader(ProcessingEnvironment environment) {
        this.elements = environment.getElementUtils();
        this.types = environment.getTypeUtils();
    }

    /** The comment of a class, method, field or record component; {@link Doc#NONE} if there is none. */
    public Doc of(Element element) {
        if (element.getKind() == ElementKind.RECORD_COMPONENT) {
            String text = of(element.getEnclosingElement())
                    .params()
                    .getOrDefault(element.getSimpleName().toString(), "");
            return new Doc(text, "", Map.of(), "", Map.of());
        }
        String comment = elements.getDocComment(element);
        if (comment != null && !comment.isBlank() && !comment.strip().equals("{@inheritDoc}")) {
            return DocComment.parse(comment);
        }
        return element instanceof ExecutableElement method ? inherited(method).orElse(Doc.NONE) : Doc.NONE;
    }

    private Optional<Doc> inherited(ExecutableElement method) {
        if (!(method.getEnclosingElement() instanceof TypeElement owner)) {
            return Optional.empty();
        }
        for (TypeMirror supertype : types.directSupertypes(owner.asType())) {
            TypeElement parent = (TypeElement) ((DeclaredType) supertype).asElement();
            Optional<Doc> found = inherited(method, owner, parent);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** A parent that does not declare the method may itself inherit it. */
    private Optional<Doc> inherited(ExecutableElement method, TypeElement owner, TypeElement parent) {
        for (ExecutableElement candidate : ElementFilter.methodsIn(parent.getEnclosedElements())) {
            if (elements.overrides(method, candidate, owner)) {
                Doc doc = of(candidate);
                return doc.equals(Doc.NONE) ? Optional.empty() : Optional.of(doc);
            }
        }
        for (TypeMirror supertype : types.directSupertypes(parent.asType())) {
            Optional<Doc> found = inherited(method, owner, (TypeElement) ((DeclaredType) supertype).asElement());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
