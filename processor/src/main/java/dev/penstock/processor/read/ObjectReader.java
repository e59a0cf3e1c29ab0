package dev.penstock.processor.read;

import dev.penstock.processor.Diagnostic;
import dev.penstock.processor.Diagnostics;
import dev.penstock.processor.model.Constraint;
import dev.penstock.processor.model.JavaType;
import dev.penstock.processor.model.ObjectShape;
import dev.penstock.processor.model.Origin;
import dev.penstock.processor.model.Property;
import dev.penstock.processor.model.Shape;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Reads a record or class as a JSON object. */
final class ObjectReader {

    private final ConstraintReader constraints;
    private final DocReader docs;
    private final RecordMembers recordMembers;
    private final BeanMembers beanMembers;
    private final PropertyReader properties;
    private final Subtypes subtypes;
    private final Unwrapping unwrapping;
    private final AnyProperties anyProperties;
    private final Diagnostics diagnostics;
    private final Map<String, List<Constraint>> classConstraints = new TreeMap<>();
    private final Map<String, ReadFindings> findings = new HashMap<>();

    ObjectReader(
            ProcessingEnvironment environment,
            Diagnostics diagnostics,
            TypeElement subject,
            ShapeReader shapes,
            ConstraintReader constraints,
            OpaqueTypes opaque) {
        Types types = environment.getTypeUtils();
        this.constraints = constraints;
        this.docs = new DocReader(environment);
        this.recordMembers = new RecordMembers(types);
        this.beanMembers = new BeanMembers(environment);
        this.diagnostics = diagnostics;
        this.subtypes = new Subtypes(environment, diagnostics, shapes);
        this.unwrapping = new Unwrapping(diagnostics, shapes);
        this.anyProperties = new AnyProperties(environment, shapes, constraints);
        this.properties = new PropertyReader(environment, diagnostics, subject, shapes, constraints, opaque);
    }

    Map<String, List<Constraint>> classConstraints() {
        return classConstraints;
    }

    /** Reports what is wrong with a class that is part of a body. */
    void checkRead(String key) {
        if (findings.containsKey(key)) {
            findings.get(key).reportTo(diagnostics);
        }
    }

    ObjectShape read(DeclaredType type, TypeElement element, JavaType.ClassType plain) {
        Annotated annotated = Annotated.on(beanMembers.hierarchy(element));
        List<Constraint> unseen = new ArrayList<>(constraints.onClass(element, annotated));
        classConstraints.put(plain.text(), unseen);
        ReadFindings ifRead = new ReadFindings();
        findings.put(plain.text(), ifRead);
        Map<String, Property> read = new LinkedHashMap<>();
        List<Member> unnamed = new ArrayList<>();
        List<Member> ignored = new ArrayList<>();
        List<Member> found = members(type, element, annotated, ignored, unnamed);
        Aliases.check(found, ifRead);
        found.stream()
                .flatMap(member -> unwrapping.of(member, properties.read(member, annotated, ifRead)))
                .forEach(property -> read.putIfAbsent(
                        property.inJson() ? property.jsonName() : "'" + property.javaName(), property));
        ignored.forEach(member -> unseen.addAll(constraints.of(member.annotations(), member.type())));
        Stream.concat(found.stream(), ignored.stream())
                .flatMap(member -> member.beside().stream())
                .forEach(beside -> unseen.addAll(constraints.on(beside.place(), beside.type())));
        Subtypes.Found told = subtypes.of(type, element, annotated);
        checkWrittenOnce(told, read, annotated);
        boolean strict = isStrict(element, annotated, read.values());
        List<Property> all = new ArrayList<>(read.values());
        // What has no names of its own stands in the object itself, as what is unwrapped does.
        unnamed.forEach(
                member -> all.add(properties.read(member, annotated, ifRead).unwrapped("", "")));
        unseen.addAll(anyProperties.onGetters(beanMembers.hierarchy(element)));
        return new ObjectShape(
                plain.text(),
                ShapeNames.of(plain),
                plain,
                all,
                anyProperties.of(type, beanMembers.hierarchy(element)),
                !JacksonRules.ignoredNames(annotated).isEmpty() || !ignored.isEmpty(),
                strict,
                docs.of(element),
                annotated.has("java.lang.Deprecated"),
                told.shapes(),
                told.tag(),
                told.discriminator(),
                told.values(),
                !element.getModifiers().contains(Modifier.ABSTRACT),
                told.own(),
                TypeInfo.of(annotated).map(TypeInfo::isDeduced).orElse(false));
    }

    private boolean isStrict(TypeElement element, Annotated annotated, Collection<Property> properties) {
        Optional<AnnotationMirror> strict = annotated.find("dev.penstock.annotation.Strict");
        boolean unwraps = properties.stream().anyMatch(property -> !property.inJson());
        strict.filter(mirror -> unwraps)
                .ifPresent(mirror -> diagnostics.report(
                        Diagnostic.STRICT_WITHOUT_EFFECT, annotated.origin(mirror), element.getSimpleName()));
        return strict.isPresent() && !unwraps;
    }

    /** Jackson does not look whether the class has a property of the name that it adds. */
    private void checkWrittenOnce(Subtypes.Found found, Map<String, Property> read, Annotated annotated) {
        Property same = read.get(found.discriminator());
        if (found.tag() == ObjectShape.Tag.PROPERTY && !found.own().isEmpty() && same != null && !same.writeOnly()) {
            diagnostics.report(
                    Diagnostic.PROPERTY_WRITTEN_TWICE,
                    annotated.jackson("JsonTypeInfo").map(annotated::origin).orElseThrow(),
                    found.discriminator());
        }
    }

    /** All names that a map with keys of an enum can have. */
    Optional<Shape> key(TypeMirror key) {
        return key instanceof DeclaredType declared && declared.asElement().getKind() == ElementKind.ENUM
                ? Optional.of(new Shape.EnumShape("", "", texts((TypeElement) declared.asElement())))
                : Optional.empty();
    }

    /**
     * What is no property in JSON may have constraints all the same; it is added to the ignored ones, and maps of what
     * has no names of its own to the unnamed.
     */
    private List<Member> members(
            DeclaredType type, TypeElement element, Annotated annotated, List<Member> ignored, List<Member> unnamed) {
        List<Member> components = element.getKind() == ElementKind.RECORD ? recordMembers.of(type, element) : List.of();
        UnaryOperator<String> naming = naming(annotated);
        Map<String, Member> members = new LinkedHashMap<>();
        for (Member member : beanMembers.of(type, element, components, this::reportUnnamed)) {
            Member named = accessible(
                    member.named(JacksonRules.explicitName(member.annotations())
                            .orElseGet(() -> naming.apply(member.jsonName()))),
                    annotated);
            if (AnyProperties.isOne(member.annotations())) {
                if (anyProperties.isMap(member.type())) {
                    unnamed.add(named);
                }
                continue;
            }
            if (named.readable() || named.writable()) {
                members.merge(named.jsonName(), named, Member::and);
            } else {
                ignored.add(named);
            }
        }
        return ordered(new ArrayList<>(members.values()), JacksonRules.order(annotated));
    }

    private void reportUnnamed(String property, Element place) {
        diagnostics.report(Diagnostic.NAME_NOT_CLEAR, Origin.of(place), property);
    }

    private static List<Member> ordered(List<Member> members, List<String> order) {
        members.sort(Comparator.comparingInt(member -> {
            int place = Math.max(order.indexOf(member.jsonName()), order.indexOf(member.javaName()));
            return place < 0 ? Integer.MAX_VALUE : place;
        }));
        return members;
    }

    private static Member accessible(Member member, Annotated type) {
        Annotated annotated = member.annotations();
        if (JacksonRules.isIgnored(annotated)
                || annotated.jackson("JacksonInject").isPresent()) {
            return member.accessible(false, false);
        }
        if (isIgnoredType(member.type())) {
            return member.accessible(false, member.component());
        }
        if (JacksonRules.ignoredNames(type).contains(member.jsonName())) {
            return member.accessible(
                    member.readable() && JacksonRules.allows(type, "allowGetters"),
                    member.writable() && JacksonRules.allows(type, "allowSetters"));
        }
        if (!JacksonRules.includedNames(type)
                .map(names -> names.contains(member.jsonName()))
                .orElse(true)) {
            return member.accessible(false, false);
        }
        return switch (JacksonRules.access(annotated)) {
            case "READ_ONLY" -> member.accessible(true, false);
            case "WRITE_ONLY" -> member.accessible(false, true);
            case "READ_WRITE" -> member.accessible(true, true);
            default -> member;
        };
    }

    /** Jackson does not write its values, but fills the component of a record with one all the same. */
    private static boolean isIgnoredType(TypeMirror type) {
        return type instanceof DeclaredType declared
                && Annotated.on(declared.asElement()).jackson("JsonIgnoreType").isPresent();
    }

    private UnaryOperator<String> naming(Annotated annotated) {
        Optional<AnnotationMirror> found = annotated.jackson("JsonNaming");
        if (found.isEmpty()) {
            return UnaryOperator.identity();
        }
        String strategy = Annotated.type(found.get(), "value")
                .map(type -> ((TypeElement) ((DeclaredType) type).asElement())
                        .getQualifiedName()
                        .toString())
                .orElse("tools.jackson.databind.PropertyNamingStrategy");
        return JacksonNaming.of(strategy).orElseGet(() -> {
            diagnostics.report(Diagnostic.NAMING_NOT_KNOWN, annotated.origin(found.get()), strategy);
            return UnaryOperator.identity();
        });
    }

    Shape enumOf(TypeElement element, JavaType.ClassType plain) {
        return new Shape.EnumShape(plain.text(), plain.simpleName(), texts(element));
    }

    private static List<String> texts(TypeElement element) {
        List<String> texts = new ArrayList<>();
        element.getEnclosedElements().stream()
                .filter(constant -> constant.getKind() == ElementKind.ENUM_CONSTANT)
                .forEach(constant -> texts.add(JacksonRules.explicitName(Annotated.on(constant))
                        .orElse(constant.getSimpleName().toString())));
        return texts;
    }
}
