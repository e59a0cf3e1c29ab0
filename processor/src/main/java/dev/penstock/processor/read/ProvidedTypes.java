package dev.penstock.processor.read;

import dev.penstock.processor.model.Origin;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Compares what is provided with what is needed, by the elements that they were read from. */
public final class ProvidedTypes {

    private final Types types;

    /** A comparison for one compilation. */
    public ProvidedTypes(ProcessingEnvironment environment) {
        this.types = environment.getTypeUtils();
    }

    /**
     * Whether an object can be used where another type is asked for.
     *
     * @param provided a class, or a method that returns the object
     * @param needed a parameter
     */
    public boolean isAssignable(Origin provided, Origin needed) {
        TypeMirror from = typeOf(provided.element());
        return from.getKind() != TypeKind.VOID && types.isSubtype(from, typeOf(needed.element()));
    }

    /** Whether a needed type is a class that could be annotated with {@code @Singleton}, were it in this compilation. */
    public boolean isConcreteClass(Origin needed) {
        return elementOf(needed)
                .filter(type -> type.getKind().isClass() && !type.getModifiers().contains(Modifier.ABSTRACT))
                .isPresent();
    }

    /** Whether a needed type is a controller, which nothing can depend on. */
    public boolean isController(Origin needed) {
        return elementOf(needed).filter(ProviderReader::isController).isPresent();
    }

    /** The qualified name of the outermost class of a needed type; empty if it is not a class. */
    public Optional<String> outermostOf(Origin needed) {
        Element outermost = elementOf(needed).orElse(null);
        while (outermost != null && outermost.getEnclosingElement() instanceof TypeElement outer) {
            outermost = outer;
        }
        return Optional.ofNullable((TypeElement) outermost)
                .map(type -> type.getQualifiedName().toString());
    }

    private Optional<TypeElement> elementOf(Origin needed) {
        return typeOf(needed.element()) instanceof DeclaredType type
                ? Optional.of((TypeElement) type.asElement())
                : Optional.empty();
    }

    private TypeMirror typeOf(Element element) {
        TypeMirror type = element instanceof ExecutableElement method ? method.getReturnType() : element.asType();
        return type.getKind().isPrimitive()
                ? types.boxedClass((PrimitiveType) type).asType()
                : type;
    }
}
