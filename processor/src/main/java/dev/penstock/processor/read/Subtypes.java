package dev.penstock.processor.read;

import dev.penstock.processor.Diagnostic;
import dev.penstock.processor.Diagnostics;
import dev.penstock.processor.model.ObjectShape.Tag;
import dev.penstock.processor.model.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.Types;

/** Reads the subtypes of a sealed type or of one with {@code @JsonSubTypes}, and how JSON tells them apart. */
final class Subtypes {

    private final Types types;
    private final Containers containers;
    private final Diagnostics diagnostics;
    private final ShapeReader shapes;

    Subtypes(ProcessingEnvironment environment, Diagnostics diagnostics, ShapeReader shapes) {
        this.types = environment.getTypeUtils();
        this.containers = new Containers(environment);
        this.diagnostics = diagnostics;
        this.shapes = shapes;
    }

    /**
     * The subtypes of one type.
     *
     * @param shapes theirs
     * @param tag how JSON tells them apart
     * @param discriminator the property that does, or empty
     * @param values one for each, if anything tells them apart
     * @param own what tells the type itself; empty if it is abstract, or nothing does
     */
    record Found(List<Shape> shapes, Tag tag, String discriminator, List<String> values, String own) {}

    /** Those of a type, and what tells the type itself, which is written wherever it stands. */
    Found of(DeclaredType type, TypeElement element, Annotated hierarchy) {
        Map<TypeElement, String> concrete = new LinkedHashMap<>();
        collect(element, new HashSet<>(Set.of(element)), concrete);
        concrete.remove(element);
        Optional<TypeInfo> info = TypeInfo.of(hierarchy).filter(TypeInfo::isFollowed);
        Tag tag = info.map(TypeInfo::tag).orElse(Tag.NONE);
        boolean simple = info.map(TypeInfo::isSimple).orElse(false);
        List<Shape> found = new ArrayList<>();
        List<String> values = new ArrayList<>();
        concrete.forEach((subtype, name) -> {
            found.add(shapes.read(withArguments(subtype, type), subtype));
            values.add(name.isEmpty() ? defaultName(subtype, simple) : name);
        });
        if (tag != Tag.NONE && isUntold(found, List.copyOf(concrete.keySet()), element, hierarchy)) {
            return new Found(List.of(new Shape.AnyShape()), Tag.NONE, "", List.of(), "");
        }
        boolean isAbstract = element.getModifiers().contains(Modifier.ABSTRACT);
        return new Found(
                found,
                tag,
                info.map(TypeInfo::property).orElse(""),
                tag == Tag.NONE ? List.of() : values,
                tag == Tag.NONE || isAbstract ? "" : ownName(element, simple));
    }

    /** A text or a list has no place for what tells its type, so Jackson writes it in ways of its own. */
    private boolean isUntold(List<Shape> found, List<TypeElement> concrete, TypeElement element, Annotated hierarchy) {
        for (int i = 0; i < found.size(); i++) {
            if (!(found.get(i) instanceof Shape.RefShape)) {
                diagnostics.report(
                        Diagnostic.JSON_NOT_KNOWN,
                        hierarchy.jackson("JsonTypeInfo").map(hierarchy::origin).orElseThrow(),
                        "'" + element.getSimpleName() + "'",
                        "its subtype '" + concrete.get(i).getSimpleName() + "', which is no object");
                return true;
            }
        }
        return false;
    }

    private String ownName(TypeElement element, boolean simple) {
        return typeName(element).or(() -> listedName(element, element)).orElseGet(() -> defaultName(element, simple));
    }

    private static Optional<String> typeName(TypeElement element) {
        return Annotated.on(element)
                .jackson("JsonTypeName")
                .flatMap(mirror -> Annotations.text(mirror, "value"))
                .filter(name -> !name.isEmpty());
    }

    /** The name that {@code @JsonSubTypes} of a supertype gives. */
    private Optional<String> listedName(TypeElement element, TypeElement subtype) {
        for (TypeMirror supertype : types.directSupertypes(element.asType())) {
            TypeElement parent = (TypeElement) ((DeclaredType) supertype).asElement();
            Optional<String> name = listed(parent).stream()
                    .filter(entry -> Annotated.type(entry, "value")
                            .filter(of -> of instanceof DeclaredType declared
                                    && declared.asElement().equals(subtype))
                            .isPresent())
                    .flatMap(entry -> nameIn(entry).stream())
                    .findFirst()
                    .or(() -> listedName(parent, subtype));
            if (name.isPresent()) {
                return name;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> nameIn(AnnotationMirror entry) {
        return Annotations.text(entry, "name")
                .filter(name -> !name.isEmpty())
                .or(() -> Annotated.values(entry, "names").stream()
                        .map(value -> String.valueOf(value.getValue()))
                        .findFirst());
    }

    private static List<AnnotationMirror> listed(TypeElement element) {
        return Annotated.on(element).jackson("JsonSubTypes").stream()
                .flatMap(mirror -> Annotated.values(mirror, "value").stream())
                .map(AnnotationValue::getValue)
                .filter(AnnotationMirror.class::isInstance) // javac itself reports what is no annotation there
                .map(AnnotationMirror.class::cast)
                .toList();
    }

    /** What {@code @JsonSubTypes} lists, or else what is permitted, in depth; with the names given there. */
    private void collect(TypeElement element, Set<TypeElement> seen, Map<TypeElement, String> into) {
        if (Annotated.on(element).jackson("JsonSubTypes").isPresent()) {
            for (AnnotationMirror entry : listed(element)) {
                Annotated.type(entry, "value")
                        .ifPresent(subtype -> add(subtype, nameIn(entry).orElse(""), seen, into));
            }
        } else {
            element.getPermittedSubclasses().forEach(subtype -> add(subtype, "", seen, into));
        }
    }

    /** A class may list itself, or one that lists it. */
    private void add(TypeMirror type, String name, Set<TypeElement> seen, Map<TypeElement, String> into) {
        if (!(type instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement subtype
                && seen.add(subtype))) {
            return;
        }
        boolean isEnum = subtype.getKind() == ElementKind.ENUM; // whose constants may be classes of their own
        if (isEnum || !subtype.getModifiers().contains(Modifier.ABSTRACT)) {
            into.putIfAbsent(subtype, name.isEmpty() ? typeName(subtype).orElse("") : name);
        }
        if (!isEnum) {
            collect(subtype, seen, into);
        }
    }

    /** Jackson's: the class's name without its package, for a nested class with that of the outer one. */
    private static String defaultName(TypeElement subtype, boolean simple) {
        String name = subtype.getSimpleName().toString();
        for (Element outer = subtype.getEnclosingElement();
                !simple && outer instanceof TypeElement;
                outer = outer.getEnclosingElement()) {
            name = outer.getSimpleName() + "$" + name;
        }
        return name;
    }

    /** A generic subtype has the arguments that its supertype's follow from, or else the bounds of its parameters. */
    private TypeMirror withArguments(TypeElement subtype, DeclaredType supertype) {
        if (subtype.getTypeParameters().isEmpty()) {
            return subtype.asType();
        }
        Map<Element, TypeMirror> known = new HashMap<>();
        containers
                .as(subtype.asType(), KnownTypes.nameOf(supertype))
                .ifPresent(declared -> match(declared, supertype, known));
        TypeMirror[] arguments = subtype.getTypeParameters().stream()
                .map(parameter -> known.getOrDefault(parameter, types.erasure(parameter.asType())))
                .toArray(TypeMirror[]::new);
        return types.getDeclaredType(subtype, arguments);
    }

    /** Finds what stands for the variables of a type in another one that it is to be. */
    private static void match(TypeMirror declared, TypeMirror given, Map<Element, TypeMirror> known) {
        if (declared instanceof TypeVariable variable && !given.getKind().isPrimitive()) {
            known.putIfAbsent(variable.asElement(), given);
        } else if (declared instanceof ArrayType array && given instanceof ArrayType other) {
            match(array.getComponentType(), other.getComponentType(), known);
        } else if (declared instanceof DeclaredType type
                && given instanceof DeclaredType other
                && type.asElement().equals(other.asElement())
                && type.getTypeArguments().size() == other.getTypeArguments().size()) {
            for (int i = 0; i < type.getTypeArguments().size(); i++) {
                match(type.getTypeArguments().get(i), other.getTypeArguments().get(i), known);
            }
        }
    }
}
