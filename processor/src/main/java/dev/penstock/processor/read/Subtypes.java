package dev.penstock.processor.read;

import dev.penstock.processor.model.ObjectShape.Tag;
import dev.penstock.processor.model.Shape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Reads the subtypes of a sealed type or of one with {@code @JsonSubTypes}, and how JSON tells them apart. */
final class Subtypes {

    private final Types types;
    private final ShapeReader shapes;

    Subtypes(Types types, ShapeReader shapes) {
        this.types = types;
        this.shapes = shapes;
    }

    /**
     * The subtypes of one type.
     *
     * @param keys of their objects
     * @param tag how JSON tells them apart
     * @param discriminator the property that does, or empty
     * @param values one for each key, if anything tells them apart
     * @param own what tells the type itself; empty if it is abstract, or nothing does
     */
    record Found(List<String> keys, Tag tag, String discriminator, List<String> values, String own) {}

    /** Those of a type, and what tells the type itself, which is written wherever it stands. */
    Found of(DeclaredType type, TypeElement element, Annotated hierarchy) {
        Map<TypeElement, String> concrete = new LinkedHashMap<>();
        collect(element, new HashSet<>(Set.of(element)), concrete);
        concrete.remove(element);
        Optional<TypeInfo> info = TypeInfo.of(hierarchy).filter(TypeInfo::isFollowed);
        Tag tag = info.map(TypeInfo::tag).orElse(Tag.NONE);
        boolean simple = info.map(TypeInfo::isSimple).orElse(false);
        List<String> keys = new ArrayList<>();
        List<String> values = new ArrayList<>();
        concrete.forEach((subtype, name) -> {
            Shape shape = shapes.read(withArguments(subtype, type), subtype);
            if (shape instanceof Shape.RefShape ref) {
                keys.add(ref.key());
                values.add(name.isEmpty() ? defaultName(subtype, simple) : name);
            }
        });
        boolean isAbstract = element.getModifiers().contains(Modifier.ABSTRACT);
        return new Found(
                keys,
                tag,
                info.map(TypeInfo::property).orElse(""),
                tag == Tag.NONE ? List.of() : values,
                tag == Tag.NONE || isAbstract ? "" : ownName(element, simple));
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
        if (!subtype.getModifiers().contains(Modifier.ABSTRACT)) {
            into.putIfAbsent(subtype, name.isEmpty() ? typeName(subtype).orElse("") : name);
        }
        collect(subtype, seen, into);
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

    /** A generic subtype has the arguments of its supertype if it has as many parameters, or else their bounds. */
    private TypeMirror withArguments(TypeElement subtype, DeclaredType supertype) {
        int count = subtype.getTypeParameters().size();
        if (count == 0) {
            return subtype.asType();
        }
        TypeMirror[] arguments = count == supertype.getTypeArguments().size()
                ? supertype.getTypeArguments().toArray(TypeMirror[]::new)
                : subtype.getTypeParameters().stream()
                        .map(parameter -> types.erasure(parameter.asType()))
                        .toArray(TypeMirror[]::new);
        return types.getDeclaredType(subtype, arguments);
    }
}
