package dev.penstock.processor.read;

import dev.penstock.processor.Diagnostic;
import dev.penstock.processor.Diagnostics;
import dev.penstock.processor.model.Shape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Reads the subtypes of a sealed type or of one with {@code @JsonSubTypes}, and how JSON tells them apart. */
final class Subtypes {

    private static final List<String> NAMED = List.of("NAME", "SIMPLE_NAME");

    private final Types types;
    private final Diagnostics diagnostics;
    private final ShapeReader shapes;

    Subtypes(Types types, Diagnostics diagnostics, ShapeReader shapes) {
        this.types = types;
        this.diagnostics = diagnostics;
        this.shapes = shapes;
    }

    /**
     * The subtypes of one type.
     *
     * @param keys of their objects
     * @param discriminator the property that tells them apart, or empty
     * @param values one for each key if there is a discriminator
     */
    record Found(List<String> keys, String discriminator, List<String> values) {

        static final Found NONE = new Found(List.of(), "", List.of());
    }

    /** A subtype is written with its supertype's discriminator wherever it stands, so the supertype is read too. */
    void readParents(DeclaredType type) {
        for (TypeMirror supertype : types.directSupertypes(type)) {
            TypeElement parent = (TypeElement) ((DeclaredType) supertype).asElement();
            if (Annotated.on(parent).jackson("JsonTypeInfo").isPresent()) {
                shapes.read(supertype, parent);
            }
        }
    }

    /** Those of a type; none if it has no subtypes that are known. */
    Found of(DeclaredType type, TypeElement element, Annotated annotated) {
        Map<TypeElement, String> concrete = new LinkedHashMap<>();
        collect(element, annotated, new HashSet<>(Set.of(element)), concrete);
        concrete.remove(element);
        if (concrete.isEmpty()) {
            return Found.NONE;
        }
        Optional<AnnotationMirror> info = annotated.jackson("JsonTypeInfo");
        String discriminator =
                info.flatMap(mirror -> discriminator(mirror, annotated)).orElse("");
        boolean simple = info.flatMap(mirror -> Annotated.constant(mirror, "use"))
                .filter("SIMPLE_NAME"::equals)
                .isPresent();
        List<String> keys = new ArrayList<>();
        List<String> values = new ArrayList<>();
        concrete.forEach((subtype, name) -> {
            Shape shape = shapes.read(withArguments(subtype, type), subtype);
            if (shape instanceof Shape.RefShape ref) {
                keys.add(ref.key());
                values.add(name.isEmpty() ? defaultName(subtype, simple) : name);
            }
        });
        return new Found(keys, discriminator, discriminator.isEmpty() ? List.of() : values);
    }

    private Optional<String> discriminator(AnnotationMirror info, Annotated annotated) {
        String use = Annotated.constant(info, "use").orElse("");
        String include = Annotated.constant(info, "include").orElse("PROPERTY");
        if (use.equals("DEDUCTION") || use.equals("NONE")) {
            return Optional.empty();
        }
        if (!NAMED.contains(use) || !List.of("PROPERTY", "EXISTING_PROPERTY").contains(include)) {
            diagnostics.report(
                    Diagnostic.JSON_NOT_KNOWN,
                    annotated.origin(info),
                    "the type of a value",
                    "@JsonTypeInfo with " + (NAMED.contains(use) ? include : use));
            return Optional.empty();
        }
        return Optional.of(Annotations.text(info, "property")
                .filter(name -> !name.isEmpty())
                .orElse("@type"));
    }

    /** What {@code @JsonSubTypes} lists, or else what is permitted, in depth; with the names given there. */
    private void collect(
            TypeElement element, Annotated annotated, Set<TypeElement> seen, Map<TypeElement, String> into) {
        Optional<AnnotationMirror> listed = annotated.jackson("JsonSubTypes");
        if (listed.isPresent()) {
            for (var value : Annotated.values(listed.get(), "value")) {
                // javac itself reports what is no annotation there.
                if (value.getValue() instanceof AnnotationMirror entry) {
                    Annotated.type(entry, "value")
                            .ifPresent(subtype -> add(
                                    subtype, Annotations.text(entry, "name").orElse(""), seen, into));
                }
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
        Annotated annotated = Annotated.on(subtype);
        if (!subtype.getModifiers().contains(Modifier.ABSTRACT)) {
            String own = annotated
                    .jackson("JsonTypeName")
                    .flatMap(mirror -> Annotations.text(mirror, "value"))
                    .orElse("");
            into.putIfAbsent(subtype, name.isEmpty() ? own : name);
        }
        collect(subtype, annotated, seen, into);
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
